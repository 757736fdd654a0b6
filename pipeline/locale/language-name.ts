/** Names a language in that language itself, as a reader finds it in a list of languages. */
import {ownNames} from './cldr.ts'

/** `Français`; with the rest of the tag when there is one, `Português (BR)`; the tag itself for a language not known here. */
export function languageName(language: string): string {
  const [primary = '', ...rest] = language.split('-')
  const [script = '', ...others] = rest
  const inScript = ownNames.get(`${primary}-${script}`.toLowerCase())
  const name = inScript ?? ownNames.get(primary.toLowerCase())
  if (name === undefined) return language
  const more = inScript === undefined ? rest : others
  return more.length === 0 ? name : `${name} (${more.join('-')})`
}
