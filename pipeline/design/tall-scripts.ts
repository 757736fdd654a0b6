/** Lists the languages whose letters stand higher and reach deeper than others, so that their lines stand further apart. */

/** By what a line is high in sizes of its font: Urdu and Kashmiri in Nastaliq, Burmese, Tibetan, Dzongkha. */
const heights: readonly (readonly [height: number, languages: readonly string[]])[] = [
  [2.2, ['ur', 'ks']],
  [1.9, ['my', 'bo', 'dz']]
]

const blocks = [
  'body',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'li',
  'dt',
  'dd',
  'td',
  'th',
  'caption',
  'figcaption'
]

/** The rules for elements that set the height of their lines; `more` names further ones by their selectors. */
export function tallRules(more: readonly string[] = []): string {
  const rules = heights.map(([height, languages]) => {
    const selectors = [...blocks, ...more].flatMap((one) =>
      languages.map((language) => `${one}:lang(${language})`)
    )
    return `${selectors.join(', ')} {line-height: ${String(height)}}\n`
  })
  return rules.join('')
}
