/** Selects the public front matter of a document: all that its schema does not keep private. */
import type {Document} from '../model/publication/document.ts'
import {namedType, type JsonObject} from '../model/publication/front-matter.ts'
import {withoutPrivate} from '../model/publication/without-private.ts'
import type {KnownSchemas} from '../model/publication/record-type.ts'

/** All of it, without what the schema of its type keeps private. */
export function publicFrontMatter({frontMatter}: Document, schemas: KnownSchemas | undefined): JsonObject {
  const {data} = frontMatter
  return withoutPrivate(data, privateKeysOf(namedType(frontMatter) ?? 'document', data, schemas))
}

/** JSON Pointers of what of front matter of a type is private. */
export function privateKeysOf(
  type: string,
  data: JsonObject,
  schemas: KnownSchemas | undefined
): ReadonlySet<string> {
  return schemas?.privateKeys(type, data) ?? new Set()
}
