/** Bundles a schema in one piece, for editors and consumers of the data: what it refers to moves into its own `$defs`. */
import {pointerStep} from '../../model/json-pointer.ts'
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import {keywords} from './keywords.ts'
import {referencesOf, type DynamicScope, type Reference, type Registry} from './registry.ts'
import {isJsonArray, isJsonObject} from './schema-object.ts'

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

/** How a copied schema is judged: in which scope, from which schema on. */
interface Entry {
  readonly scope: DynamicScope
  readonly within: JsonObject
}

/**
 * Judges as the schema does, by `$ref`s that begin with `#` alone. (JSON Schema 2020-12 has compound documents for this, clause 9.3,
 * which few editors read.)
 */
export function bundleSchema(registry: Registry, root: JsonObject): JsonObject {
  /** By the scope that a schema is judged in: what a `$dynamicRef` leads to depends on it. */
  const names = new Map<DynamicScope, Map<JsonValue, string>>()
  const definitions = new Map<string, JsonValue>()
  const outermost: DynamicScope = new Map()
  const body = copy(root, {scope: outermost, within: root})
  const {$schema} = root
  return {
    ...($schema === undefined ? {} : {$schema}),
    ...body,
    ...(definitions.size === 0 ? {} : {$defs: Object.fromEntries(definitions)})
  }

  function copy(schema: JsonObject, entry: Entry): JsonObject {
    const copyPart = (part: JsonValue): JsonValue => (isJsonObject(part) ? copy(part, entry) : part)
    const led = new Map(
      referencesOf(schema).map((one) => [one.keyword, referenceTo(schema, one, entry)] as const)
    )
    const kept = Object.entries(schema)
      .filter(([keyword]) => !dropped.has(keyword))
      .map(([keyword, value]) => [keyword, copyValue(keyword, value, copyPart)] as const)
    const $ref = led.get('$ref')
    const body = {...Object.fromEntries(kept), ...($ref === undefined ? {} : {$ref})}
    const dynamic = led.get('$dynamicRef')
    if (dynamic === undefined) return body
    const {allOf = [], ...others}: JsonObject = body
    return {...others, allOf: [...(isJsonArray(allOf) ? allOf : []), {$ref: dynamic}]}
  }

  function copyValue(keyword: string, value: JsonValue, copyPart: (part: JsonValue) => JsonValue): JsonValue {
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

  function referenceTo(holder: JsonObject, one: Reference, {scope: outer, within}: Entry): string {
    const scope = sameScope(registry.scopeWithin(outer, holder, within))
    const target = registry.targetIn(scope, holder, one)
    if (target === undefined) return one.reference
    if (target === root && scope === sameScope(registry.scopeWithin(outermost, root, root))) return '#'
    const inScope = names.get(scope) ?? new Map<JsonValue, string>()
    names.set(scope, inScope)
    const known = inScope.get(target)
    if (known !== undefined) return `#/$defs${pointerStep(known)}`
    const name = freeName(lastStep(one.reference))
    inScope.set(target, name)
    // Its place among the others is that of its first mention, whatever it mentions itself.
    definitions.set(name, target)
    definitions.set(name, isJsonObject(target) ? copy(target, {scope, within: target}) : target)
    return `#/$defs${pointerStep(name)}`
  }

  /** The scope that was met first among those that lead to the same schemas. */
  function sameScope(scope: DynamicScope): DynamicScope {
    const met = [outermost, ...names.keys()].find(
      (one) => one.size === scope.size && [...one].every(([name, schema]) => scope.get(name) === schema)
    )
    if (met === undefined) names.set(scope, new Map())
    return met ?? scope
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
