/** The schemas of the record types as they are published with the JSON edition. */
import type {JsonObject} from '../../model/front-matter.ts'
import type {Schemas} from '../schemas/load-schemas.ts'
import {publicSchema} from '../schemas/public-schema.ts'

/** By type; a type whose schema has faults has none. */
export function publicSchemas({records, registry}: Schemas): ReadonlyMap<string, JsonObject> {
  return new Map(
    [...records].flatMap(([name, type]) =>
      type === undefined ? [] : [[name, publicSchema(registry, type.schema)] as const]
    )
  )
}
