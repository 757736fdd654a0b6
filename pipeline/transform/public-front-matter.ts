/** Selects the public front matter of a document: all that its schema does not keep private. */
import type {Document} from '../model/publication/document.ts'
import {namedType, type JsonObject} from '../model/publication/front-matter.ts'
import {withoutPrivate} from '../model/publication/without-private.ts'
import type {ArrangeContext} from './draft.ts'

/** All of it, without what the schema of its type keeps private. */
export function publicFrontMatter({frontMatter}: Document, context: ArrangeContext): JsonObject {
  const {data} = frontMatter
  return withoutPrivate(data, privateKeysOf(namedType(frontMatter) ?? 'document', data, context))
}

/** JSON Pointers of what of front matter of a type is private. */
export function privateKeysOf(
  type: string,
  data: JsonObject,
  {privateKeys}: ArrangeContext
): ReadonlySet<string> {
  return privateKeys?.(type, data) ?? new Set()
}
