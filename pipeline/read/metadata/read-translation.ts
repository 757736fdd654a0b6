/** Reads `translation` from front matter: who translated, whether a machine did, and who has reviewed it. */
import type {JsonValue, TranslationStatement} from '../../model/publication/front-matter.ts'
import {given} from '../../model/values/given.ts'
import {isObject} from '../../model/values/is-object.ts'
import {readAuthors} from './read-authors.ts'

/** Undefined for what says none of it. `reviewed` is whether somebody has, or who. */
export function readTranslation(value: JsonValue | undefined): TranslationStatement | undefined {
  if (!isObject(value)) return undefined
  const {reviewed} = value
  const by = readAuthors(value['by'])
  const machine = value['machine'] === true
  const reviewers = typeof reviewed === 'boolean' ? [] : readAuthors(reviewed)
  const isReviewed = typeof reviewed === 'boolean' ? reviewed : reviewers.length > 0 ? true : undefined
  if (by.length === 0 && !machine && isReviewed === undefined) return undefined
  return {by, machine, ...given({reviewed: isReviewed}), reviewers}
}
