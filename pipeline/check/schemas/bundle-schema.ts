/** A schema in one piece, for editors and for whoever reads the data: what it refers to stands in its own `$defs`. */
import type {JsonObject, JsonValue} from '../../model/front-matter.ts'
import {keywords} from './keywords.ts'
import {pointerStep} from './read-json.ts'
import type {Registry} from './registry.ts'
import {isJsonArray, isJsonObject, textAt} from './schema-object.ts'

/** Names that mean something to a schema's file alone, and `$defs`, which are those that are referred to. */
const dropped: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  '$anchor',
  '$dynamicAnchor',
  '$defs',
  'definitions',
  '$dynamicRef'
])

/**
 * Judges as the schema does, by `$ref`s that begin with `#` alone. (JSON Schema 2020-12 has compound documents for this, clause 9.3,
 * which few editors read.)
 */
export function bundleSchema(registry: Registry, root: JsonObject): JsonObject {
  const names = new Map<JsonValue, string>()
  const definitions = new Map<string, JsonValue>()
  const body = copy(root)
  const {$schema} = root
  return {
    ...($schema === undefined ? {} : {$schema}),
    ...body,
    ...(definitions.size === 0 ? {} : {$defs: Object.fromEntries(definitions)})
  }

  function copy(schema: JsonObject): JsonObject {
    const kept = Object.entries(schema)
      .filter(([keyword]) => !dropped.has(keyword))
      .map(([keyword, value]) => [keyword, copyValue(schema, keyword, value)] as const)
    const dynamic = textAt(schema, '$dynamicRef')
    if (dynamic === undefined) return Object.fromEntries(kept)
    const {allOf = [], ...others} = Object.fromEntries(kept)
    const reference = {$ref: referenceTo(schema, dynamic)}
    return {...others, allOf: [...(isJsonArray(allOf) ? allOf : []), reference]}
  }

  function copyValue(schema: JsonObject, keyword: string, value: JsonValue): JsonValue {
    if (keyword === '$ref') return typeof value === 'string' ? referenceTo(schema, value) : value
    switch (keywords.get(keyword) ?? 'none') {
      case 'none':
      case 'definitions':
        return value
      case 'in-place':
      case 'child':
        return copyPart(value)
      case 'in-place-list':
      case 'child-list':
        return isJsonArray(value) ? value.map(copyPart) : value
      case 'in-place-map':
      case 'child-map':
        return isJsonObject(value)
          ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyPart(part)]))
          : value
    }
  }

  function copyPart(part: JsonValue): JsonValue {
    return isJsonObject(part) ? copy(part) : part
  }

  function referenceTo(holder: JsonObject, reference: string): string {
    const target = registry.target(holder, reference)
    if (target === undefined) return reference
    if (target === root) return '#'
    const known = names.get(target)
    if (known !== undefined) return `#/$defs${pointerStep(known)}`
    const name = freeName(lastStep(reference))
    names.set(target, name)
    // Its place among the others is that of its first mention, whatever it mentions itself.
    definitions.set(name, target)
    definitions.set(name, copyPart(target))
    return `#/$defs${pointerStep(name)}`
  }

  function freeName(wanted: string): string {
    let name = wanted
    for (let count = 2; definitions.has(name); count += 1) name = `${wanted}-${String(count)}`
    return name
  }
}

/** `document` of `tetrapla:document`, `author` of `#/$defs/author`, `office` of `../common/office.schema.json`. */
function lastStep(reference: string): string {
  const step = reference.replace(/\/$/, '').split(/[/#:]/).at(-1) ?? ''
  return step.replace(/(?:\.schema)?\.json$/, '') || 'schema'
}
