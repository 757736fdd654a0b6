/** Recognizes keywords of earlier drafts of JSON Schema, and names what 2020-12 has in their place. */
import {pointerStep} from '../../model/json-pointer.ts'
import type {JsonValue} from '../../model/publication/front-matter.ts'
import type {SubSchema} from './registry.ts'
import type {SchemaFault} from './schema-fault.ts'

/** Keywords of earlier drafts, and what stands for them. */
export const successors: ReadonlyMap<string, string> = new Map([
  ['id', '`$id`'],
  ['additionalItems', '`items` beside `prefixItems`'],
  ['dependencies', '`dependentRequired` or `dependentSchemas`'],
  ['divisibleBy', '`multipleOf`'],
  ['disallow', '`not`'],
  ['$recursiveRef', '`$dynamicRef`'],
  ['$recursiveAnchor', '`$dynamicAnchor`'],
  ['nullable', '`type` with `"null"` among its types'],
  ['optional', '`required`, which lists the keys that must be there']
])

interface Change {
  /** Whether a value is one that an earlier draft took. */
  readonly wasFor: (value: JsonValue) => boolean
  readonly message: string
  readonly hint: string
}

/** Keywords that took another value in earlier drafts. */
const changed: ReadonlyMap<string, Change> = new Map([
  // Until 2019-09: a schema for each item, which is `prefixItems` since 2020-12 (Core §10.3.1.1).
  [
    'items',
    {
      wasFor: Array.isArray,
      message: '`items` is one schema for all items, and no list',
      hint: 'JSON Schema 2020-12 has `prefixItems` for a schema of each item, and `items` for those after them'
    }
  ],
  // Draft 3: whether this property must be there.
  [
    'required',
    {
      wasFor: isBoolean,
      message: '`required` is a list of keys, and neither true nor false',
      hint: 'name the key in `required` of the schema that has it among its `properties`'
    }
  ],
  // Draft 4: whether `minimum` or `maximum` itself is out of range.
  ['exclusiveMinimum', limitOf('exclusiveMinimum', 'minimum')],
  ['exclusiveMaximum', limitOf('exclusiveMaximum', 'maximum')]
])

function limitOf(keyword: string, other: string): Change {
  return {
    wasFor: isBoolean,
    message: `\`${keyword}\` is a number, and neither true nor false`,
    hint: `JSON Schema 2020-12 has \`${keyword}\` with the number, in place of \`${other}\``
  }
}

function isBoolean(value: JsonValue): boolean {
  return typeof value === 'boolean'
}

/** The values of one schema that an earlier draft took; the metaschema refuses them, too, and can't say why. */
export function earlierValues({schema, pointer}: SubSchema): readonly SchemaFault[] {
  return Object.entries(schema).flatMap(([keyword, value]): readonly SchemaFault[] => {
    const change = changed.get(keyword)
    if (change?.wasFor(value) !== true) return []
    const {message, hint} = change
    return [{pointer: `${pointer}${pointerStep(keyword)}`, at: 'value', message, hints: [hint]}]
  })
}
