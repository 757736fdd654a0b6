/** Reads `language`: the default for publications that do not name theirs. */
import {languageHint, languageTag} from '../language-tag.ts'
import type {Settings} from './settings.ts'

/** A BCP 47 tag in its usual form; undefined where it is absent, or none and reported. */
export function readLanguage(settings: Settings): string | undefined {
  const text = settings.text('/language')
  if (text === undefined) return undefined
  const tag = languageTag(text)
  if (tag === undefined) settings.report('/language', `\`${text}\` is not a language tag`, languageHint(text))
  return tag
}
