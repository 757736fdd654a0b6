/** Reads `translated-from` from front matter: which publication a translation is made from. */
import type {FrontMatter} from '../../model/publication/front-matter.ts'
import type {TranslatedFrom} from '../../model/publication/translation.ts'
import {startOf} from '../../model/place.ts'
import {isObject} from '../../model/values/is-object.ts'
import {languageTag} from '../language-tag.ts'
import {textOf} from './text-of.ts'

/** Undefined for what names no language, which its schema reports. */
export function readTranslatedFrom({data, places}: FrontMatter, path: string): TranslatedFrom | undefined {
  const value = data['translated-from']
  const language = languageTag(textOf(isObject(value) ? value['language'] : value) ?? '')
  if (language === undefined) return undefined
  const accepted = isObject(value) && isObject(value['accepted']) ? Object.entries(value['accepted']) : []
  return {
    language,
    accepted: Object.fromEntries(accepted.map(([key, digest]) => [key, textOf(digest) ?? ''])),
    place: places.get('/translated-from')?.value ?? startOf(path)
  }
}
