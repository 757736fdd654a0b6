/** Compiles Tetrapla's own schemas when the program is joined, and for tests, so that no command and no test does */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import formats from 'ajv-formats'
import type {Plugin} from 'rolldown'
import {chosenByType} from '../pipeline/model/values/chosen-by-type.ts'
import {isObject} from '../pipeline/model/values/is-object.ts'
import {options} from '../pipeline/verify/json-reader/compile-schema.ts'

/** Here nobody waits for smaller code. */
const code = {optimize: true, source: true, esm: true}

/** What compiled code asks for beside itself, by the names that it has here. */
const helpers: readonly (readonly [asked: string, given: string, imported: string])[] = [
  [
    'require("ajv/dist/runtime/ucs2length")',
    'ucs2length',
    // Whoever joins modules reads the default of CommonJS in one of two ways.
    "import * as counting from 'ajv/dist/runtime/ucs2length.js'\nconst ucs2length = {default: counting.default.default ?? counting.default}"
  ],
  [
    'require("ajv-formats/dist/formats")',
    'formats',
    "import * as formats from 'ajv-formats/dist/formats.js'"
  ],
  // Ajv's own equality calls what a mapping has as the keys `valueOf` and `toString`.
  [
    'require("ajv/dist/runtime/equal").default',
    'isSame',
    "import {canonicalJson} from './equality.ts'\nconst isSame = (one, other) => canonicalJson(one) === canonicalJson(other)"
  ]
]

/** The modules that are compiled from schemas in place of what they say. */
export const isCompiledAhead =
  /[\\/](?:json-reader[\\/]own-validator|editions[\\/]json[\\/]tombstone-validator|check[\\/]schemas[\\/]sound-ahead)\.ts$/

export const compileSchemas: Plugin = {
  name: 'compile-schemas',
  load: {
    filter: {id: isCompiledAhead},
    handler: (id) => ({code: compiledFor(id), moduleType: 'js'})
  }
}

function compiledFor(id: string): string {
  if (id.endsWith('sound-ahead.ts'))
    return `${soundAhead()}\nexport const soundAhead = {document, publication, metaschema}\n`
  return id.endsWith('tombstone-validator.ts')
    ? `${tombstoneAhead()}\nexport const tombstoneValidator = async () => validate\n`
    : `${editionAhead()}\nexport const ownValidator = () => validate\n`
}

/** The text of a module that exports the function which is compiled at run time elsewhere. */
export function editionAhead(): string {
  const ajv = new Ajv2020({...options, code})
  return moduleOf(standalone.default(ajv, ajv.compile(chosenByType(schema('edition')))))
}

/** The same of tombstones, with all that is wrong, which nests less. */
export function tombstoneAhead(): string {
  const ajv = new Ajv2020({...options, allErrors: true, code})
  return moduleOf(standalone.default(ajv, ajv.compile(schema('tombstone'))))
}

/** Of one that exports a function for each kind of front matter, and for schemas: whether it is sound, and not why. */
export function soundAhead(): string {
  const ajv = new Ajv2020({
    ...options,
    strict: false,
    messages: false,
    ownProperties: true,
    // Added below: what it adds by itself passes over formats.
    meta: false,
    code
  })
  formats.default(ajv)
  // What is wrong with a pattern is found with its reason.
  ajv.addFormat('regex', true)
  for (const [uri, metaschema] of Object.entries(new Ajv2020().schemas))
    if (metaschema !== undefined) ajv.addSchema(metaschema.schema, uri)
  for (const name of ['document', 'publication']) ajv.addSchema(schema(name), name)
  const metaschema = 'https://json-schema.org/draft/2020-12/schema'
  return moduleOf(standalone.default(ajv, {document: 'document', publication: 'publication', metaschema}))
}

/** Without what judges nothing, since code has parts of it. */
function schema(name: string): {readonly [key: string]: unknown} {
  const file = path.join(import.meta.dirname, `../schemas/formats/${name}.schema.json`)
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) =>
    annotations.has(key) && (typeof value === 'string' || Array.isArray(value)) ? undefined : value
  )
  if (!isObject(parsed)) throw new Error(`the schema ${name} is a JSON object`)
  return parsed
}

const annotations = new Set(['title', 'description', 'examples'])

/** Compiled code with what it asks for imported. */
function moduleOf(compiled: string): string {
  const asked = helpers.filter(([call]) => compiled.includes(call))
  const code = asked.reduce((text, [call, given]) => text.replaceAll(call, given), compiled)
  if (code.includes('require(')) throw new Error('expected compiled code to ask for nothing but its helpers')
  return [...asked.map(([, , imported]) => imported), code].join('\n')
}
