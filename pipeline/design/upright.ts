/** Lists the languages whose scripts have no italics: slanted text stands upright in them, and stress is bold. */

const languages =
  'am ar as bn bo ckb dv dz fa gu he hi ja km kn ko lo ml mr my ne or pa ps sa sd si ta te th ti ug ur yi yue zh'.split(
    ' '
  )

/** Whether a language is one of these, by its BCP 47 tag. */
export function isUpright(language: string): boolean {
  const primary = language.toLowerCase().split('-')[0]
  return languages.some((one) => one === primary)
}

/** The rules for elements that are else set in italics; `more` names further ones by their selectors. */
export function uprightRules(more: readonly string[]): string {
  const upright = ['em', 'i', 'cite', 'dfn', ...more]
  const rule = (selectors: readonly string[], declarations: string): string =>
    `${selectors.flatMap((one) => languages.map((language) => `${one}:lang(${language})`)).join(', ')} {${declarations}}\n`
  return rule(upright, 'font-style: normal') + rule(['em', 'i'], 'font-weight: bold')
}
