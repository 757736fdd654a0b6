/** Names a language in that language itself, as a reader finds it in a list of languages. */
import {ownNames, regionNames} from './cldr.ts'

/**
 * `Français`; with the rest of the tag when there is one, `Português (Brasil)`, and what of it has no name in the language as it is;
 * the tag itself for a language not known here.
 */
export function languageName(language: string): string {
  const [primary = '', ...rest] = language.split('-')
  const [script = '', ...others] = rest
  const whole = `${primary}-${script}`.toLowerCase()
  const inScript = ownNames.get(whole)
  const name = inScript ?? ownNames.get(primary.toLowerCase())
  if (name === undefined) return language
  const [own, more] = inScript === undefined ? [primary.toLowerCase(), rest] : [whole, others]
  return more.length === 0 ? name : `${name} (${more.map((part) => regionIn(own, part) ?? part).join('-')})`
}

/** The name of a region in a language. */
function regionIn(language: string, region: string): string | undefined {
  const start = `${region.toUpperCase()} `
  const named = regionNames.get(language)?.split('|') ?? []
  return named.find((one) => one.startsWith(start))?.slice(start.length)
}
