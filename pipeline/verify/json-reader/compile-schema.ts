/** Compiles schemas of JSON editions, which takes as long as reading a short book. */
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'
import type * as Json from '../../reader/edition-types.ts'
import {chosenByType} from '../../model/values/chosen-by-type.ts'
import type {Data} from './data.ts'

/** The schema itself is judged by the tests; smaller code matters less here than a short start. */
export const options = {
  strict: true,
  validateSchema: false,
  discriminator: true,
  code: {optimize: false}
} as const

export function compileSchema(schema: Data): ValidateFunction<Json.Edition> {
  return new Ajv2020(options).compile<Json.Edition>(chosenByType(schema))
}
