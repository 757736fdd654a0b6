/** Converts the fields of a record to the types of its schema: attributes are text. */
import type {Fields, JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import {reach} from '../schemas/reach.ts'
import type {Registry} from '../schemas/registry.ts'
import {isJsonArray} from '../schemas/schema-object.ts'
import {schemasOfItem, schemasOfKey} from '../schemas/schemas-within.ts'

/**
 * Each attribute becomes what its schema asks for, when its text is such a value: a number, a truth value (a bare name
 * is true), or a list of what stands between commas. Text stays text where the schema takes text, and where it is no
 * value of another type: then the schema has its say.
 */
export function typeFields({data, attributes}: Fields, schema: JsonObject, registry: Registry): JsonObject {
  const parts = reach(registry, schema)
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      if (typeof value !== 'string' || !attributes.has(key)) return [key, value]
      return [
        key,
        typed(
          value,
          parts.flatMap((part) => schemasOfKey(part, key)),
          registry
        )
      ]
    })
  )
}

function typed(text: string, schemas: readonly JsonValue[], registry: Registry): JsonValue {
  const parts = schemas.flatMap((schema) => reach(registry, schema))
  const types = new Set(parts.flatMap(typesOf))
  if (types.has('string')) return text
  if ((types.has('integer') || types.has('number')) && isNumber(text)) return Number(text)
  if (types.has('boolean') && (text === 'true' || text === '')) return true
  if (types.has('boolean') && text === 'false') return false
  if (types.has('null') && (text === 'null' || text === '')) return null
  if (!types.has('array')) return text
  return piecesOf(text).map(({piece}, index) =>
    typed(
      piece,
      parts.flatMap((part) => schemasOfItem(part, index)),
      registry
    )
  )
}

/** What stands between the commas of an attribute, each with its offset; nothing at all is an empty list. */
export function piecesOf(text: string): readonly {readonly piece: string; readonly offset: number}[] {
  if (text.trim() === '') return []
  let end = -1
  return text.split(',').map((written) => {
    const start = end + 1
    end = start + written.length
    return {piece: written.trim(), offset: start + written.length - written.trimStart().length}
  })
}

/** As JSON writes numbers (RFC 8259 §6). */
function isNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) && Number.isFinite(Number(text))
}

/** The types that a part names, or that its fixed values have. */
export function typesOf(part: JsonObject): readonly string[] {
  const {type} = part
  if (typeof type === 'string') return [type]
  if (Array.isArray(type)) return type.filter((name) => typeof name === 'string')
  const fixed = Object.hasOwn(part, 'const') ? [part['const']] : []
  return [...fixed, ...(isJsonArray(part['enum']) ? part['enum'] : [])].map(typeOf)
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
