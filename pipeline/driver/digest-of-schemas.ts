/** Gives the digest over a project's schemas: where it has none of its own, the one that is known ahead. */
import type {Schemas} from '../check/index.ts'
import {builtInDigest} from './built-in-digest.ts'
import {computeDigest} from './compute-digest.ts'

/** As `computeDigest` does. */
export function digestOfSchemas(schemas: Schemas): string {
  const areBuiltIn = [...schemas.records.values()].every(
    (type) => type !== undefined && type.path === undefined
  )
  return areBuiltIn && builtInDigest !== undefined ? builtInDigest : computeDigest(schemas)
}
