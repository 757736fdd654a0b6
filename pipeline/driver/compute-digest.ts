/** Computes one digest over what the project's schemas say of published data; it is published itself, in manifests. */
import {createHash} from 'node:crypto'
import {publicSchemas, type Schemas} from '../check/index.ts'

/** SHA-256, in hexadecimal, over the public schema of each type, and over how its records are shown. */
export function computeDigest(schemas: Schemas): string {
  const shown = [...schemas.recordTypes()]
  const said = [...publicSchemas(schemas, new Set(schemas.types.keys()))]
  return createHash('sha256')
    .update(JSON.stringify([shown, said]))
    .digest('hex')
}
