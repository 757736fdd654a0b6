/** Configures Ajv: JSON Schema 2020-12, every error, nothing fetched, patterns in linear time. */
import {Ajv2020, type ErrorObject, type ValidateFunction} from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type {JsonObject} from '../../model/publication/front-matter.ts'
import {compilePattern} from './patterns.ts'
import type {Registry} from './registry.ts'
import {repairAjv, type Compile} from './repair-ajv.ts'
import {isJsonObject} from './schema-object.ts'
import {soundAhead} from './sound-ahead.ts'

export interface Validator {
  /** For schemas that are in the registry, with all that they refer to. */
  readonly compile: Compile
  /** The errors of a schema by the metaschema of 2020-12, which is compiled for the first schema that has one. */
  readonly byMetaschema: (schema: JsonObject) => readonly ErrorObject[]
  /** The names of the formats that are checked. */
  readonly formats: ReadonlySet<string>
}

/** The draft of JSON Schema, by its URI. */
export const draft = 'https://json-schema.org/draft/2020-12/schema'

/**
 * Ajv's own strict mode is off: it stops at its first fault and gives no place. What it would refuse (an unknown keyword
 * or format, an `if` alone) is found before a schema is added; its habits (`properties` only beside `type`) are not
 * those of JSON Schema. The metaschemas are put into the registry, where a schema may refer to them.
 */
export function createValidator(registry: Registry): Validator {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    messages: false,
    ownProperties: true,
    strict: false,
    validateSchema: false,
    addUsedSchema: false,
    inlineRefs: false,
    logger: false,
    // A third of the time to compile went into code that runs a little sooner: it runs a few times.
    code: {optimize: false, regExp: Object.assign(compilePattern, {code: 'compilePattern'})}
  })
  formats.default(ajv)
  // Which records there are is known when the whole library was read.
  ajv.addFormat('record-reference', true)
  for (const [uri, environment] of Object.entries(ajv.schemas)) {
    if (isJsonObject(environment?.schema)) registry.add(environment.schema, uri)
  }
  const compile = repairAjv(ajv, registry)
  const metaschema = ajv.schemas[draft]?.schema
  if (!isJsonObject(metaschema)) throw new Error('Ajv has the metaschema of 2020-12')
  const byMetaschema = (schema: JsonObject): readonly ErrorObject[] =>
    soundAhead.metaschema(schema) ? [] : errorsBy(compile(metaschema), schema)
  return {compile, byMetaschema, formats: new Set(Object.keys(ajv.formats))}
}

/** What a compiled schema finds wrong with data. */
export function errorsBy(validate: ValidateFunction, data: unknown): readonly ErrorObject[] {
  return validate(data) ? [] : (validate.errors ?? [])
}
