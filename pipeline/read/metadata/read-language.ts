/** Reads `language` from front matter. */
import type {Outcome} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {FrontMatter} from '../../model/publication/front-matter.ts'
import {startOf} from '../../model/place.ts'
import {languageHint, languageTag} from '../language-tag.ts'

/** The tag in its canonical case; undefined when there is none, or it is none, which is reported if it is a text. */
export function readLanguage({data, places}: FrontMatter, path: string): Outcome<string | undefined> {
  const language = data['language']
  if (typeof language !== 'string') return {value: undefined, diagnostics: []}
  const value = languageTag(language)
  if (value !== undefined) return {value, diagnostics: []}
  const place = places.get('/language')?.value ?? startOf(path)
  const message = `\`${language}\` is not a language tag`
  return {
    value,
    diagnostics: [finding('language/tag-is-valid', place, message, {hints: [languageHint(language)]})]
  }
}
