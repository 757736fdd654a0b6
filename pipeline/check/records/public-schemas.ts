/** Collects the schemas of the record types that are published with the JSON edition. */
import type {JsonObject} from '../../model/publication/front-matter.ts'
import type {Schemas} from '../schemas/load-schemas.ts'
import {publicSchema} from '../schemas/public-schema.ts'

/** What a record in the text has by other means than its data, and front matter says. */
const saidOtherwise: ReadonlySet<string> = new Set(['type', 'id', 'title', 'language'])

/**
 * By name, of all types of `schemas/records/`, and of the types of front matter that are `wanted`; a type whose schema has faults has none.
 * Data may be those of a document, or those of a record in the text, whose label is its title.
 */
export function publicSchemas(
  {records, types, registry}: Schemas,
  wanted: ReadonlySet<string>
): ReadonlyMap<string, JsonObject> {
  return new Map(
    [...records].flatMap(([name, type]) => {
      if (type === undefined) return []
      const isOfFrontMatter = types.get(name) === type
      if (!isOfFrontMatter) return [[name, publicSchema(registry, type.schema)] as const]
      return wanted.has(name) ? [[name, publicSchema(registry, type.schema, saidOtherwise)] as const] : []
    })
  )
}
