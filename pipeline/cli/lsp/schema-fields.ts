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
      if (!fields.has(name)) fields.set(name, fieldOf(name, field, one))
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

function fieldOf(name: string, schema: JsonValue, root: unknown): SchemaField {
  if (!isJsonObject(schema)) return {name, says: '', values: []}
  const [title, description] = [textAt(schema, 'title'), textAt(schema, 'description')]
  const says = [title === undefined ? undefined : `**${title}**`, description].filter(
    (part) => part !== undefined
  )
  return {name, says: says.join('\n\n'), values: [...new Set(valuesOf(schema, root))]}
}

/** Of a list, those that may stand in it; not looked for deeper than that, as a schema may refer to itself. */
function valuesOf(schema: JsonObject, root: unknown, depth = 8): readonly string[] {
  if (depth === 0) return []
  const given = [schema['enum'], schema['examples']].find(isJsonArray)
  if (given !== undefined) return given.flatMap((one) => (typeof one === 'string' ? [one] : []))
  if (schema['type'] === 'boolean') return ['true', 'false']
  const others = [schema['oneOf'], schema['anyOf']].find(isJsonArray) ?? []
  const parts = [...others, schema['items'], schema['then'], schema['else'], definedIn(root, schema)]
  return parts.flatMap((one) =>
    isJsonObject(one) ? (textAt(one, 'const') ?? valuesOf(one, root, depth - 1)) : []
  )
}

/** What a schema refers to within its own file. */
function definedIn(root: unknown, schema: JsonObject): JsonValue | undefined {
  const [, name] = /^#\/\$defs\/([\w-]+)$/.exec(textAt(schema, '$ref') ?? '') ?? []
  return name === undefined || !isJsonObject(root) ? undefined : objectAt(root, '$defs')[name]
}
