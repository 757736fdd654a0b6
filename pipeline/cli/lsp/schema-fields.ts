/** Lists the fields that a schema has, with what it says of each: its own, and those of the schemas that it refers to. */
import {isJsonArray, isJsonObject, objectAt, textAt} from '../../check/schemas/schema-object.ts'
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'

export interface SchemaField {
  readonly name: string
  /** Its title and description, as Markdown. */
  readonly says: string
  /** Values that it may have, or examples of them. */
  readonly values: readonly string[]
}

/** In the schema's order. `$ref`s are followed into the schema itself and to `others`, by their names. */
export function fieldsOf(
  schema: unknown,
  others: ReadonlyMap<string, unknown>
): ReadonlyMap<string, SchemaField> {
  const fields = new Map<string, SchemaField>()
  const seen = new Set<unknown>()
  const walk = (one: unknown): void => {
    if (!isJsonObject(one) || seen.has(one)) return
    seen.add(one)
    for (const [name, field] of Object.entries(objectAt(one, 'properties')))
      if (!fields.has(name)) fields.set(name, fieldOf(name, field))
    const reference = textAt(one, '$ref')
    if (reference !== undefined) walk(others.get(reference) ?? others.get(baseName(reference)))
    const all = one['allOf']
    if (isJsonArray(all)) for (const part of all) walk(part)
  }
  walk(schema)
  return fields
}

/** `../records/term.schema.json` is `term`. */
function baseName(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1).replace(/\.schema\.json$/, '')
}

function fieldOf(name: string, schema: JsonValue): SchemaField {
  if (!isJsonObject(schema)) return {name, says: '', values: []}
  const [title, description] = [textAt(schema, 'title'), textAt(schema, 'description')]
  const says = [title === undefined ? undefined : `**${title}**`, description].filter(
    (part) => part !== undefined
  )
  return {name, says: says.join('\n\n'), values: valuesOf(schema)}
}

function valuesOf(schema: JsonObject): readonly string[] {
  const given = [schema['enum'], schema['examples']].find(isJsonArray)
  if (given !== undefined) return given.flatMap((one) => (typeof one === 'string' ? [one] : []))
  if (schema['type'] === 'boolean') return ['true', 'false']
  const options = [schema['oneOf'], schema['anyOf']].find(isJsonArray) ?? []
  return options.flatMap((one) => (isJsonObject(one) ? (textAt(one, 'const') ?? valuesOf(one)) : []))
}
