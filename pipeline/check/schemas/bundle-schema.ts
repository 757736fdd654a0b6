/** Bundles a schema in one piece, for editors and consumers of the data: what it refers to moves into its own `$defs`. */
import {pointerStep} from '../../model/json-pointer.ts'
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import {mapParts} from './map-parts.ts'
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

/** What is copied so far. */
interface Bundle {
  readonly registry: Registry
  readonly root: JsonObject
  readonly outermost: DynamicScope
  /** By the scope that a schema is judged in: what a `$dynamicRef` leads to depends on it. */
  readonly names: Map<DynamicScope, Map<JsonValue, string>>
  readonly definitions: Map<string, JsonValue>
}

/**
 * Judges as the schema does, by `$ref`s that begin with `#` alone. (JSON Schema 2020-12 has compound documents for this, clause 9.3,
 * which few editors read.)
 */
export function bundleSchema(registry: Registry, root: JsonObject): JsonObject {
  const bundle: Bundle = {
    registry,
    root,
    outermost: new Map(),
    names: new Map(),
    definitions: new Map()
  }
  const body = copy(root, {scope: bundle.outermost, within: root}, bundle)
  const {$schema} = root
  return {
    ...($schema === undefined ? {} : {$schema}),
    ...body,
    ...(bundle.definitions.size === 0 ? {} : {$defs: Object.fromEntries(bundle.definitions)})
  }
}

function copy(schema: JsonObject, entry: Entry, bundle: Bundle): JsonObject {
  const copyPart = (part: JsonValue): JsonValue => (isJsonObject(part) ? copy(part, entry, bundle) : part)
  const led = new Map(
    referencesOf(schema).map((one) => [one.keyword, referenceTo(schema, one, entry, bundle)] as const)
  )
  const kept = Object.entries(schema)
    .filter(([keyword]) => !dropped.has(keyword))
    .map(([keyword, value]) => [keyword, mapParts(keyword, value, copyPart)] as const)
  const $ref = led.get('$ref')
  const body = {...Object.fromEntries(kept), ...($ref === undefined ? {} : {$ref})}
  const dynamic = led.get('$dynamicRef')
  if (dynamic === undefined) return body
  const {allOf = [], ...others}: JsonObject = body
  return {...others, allOf: [...(isJsonArray(allOf) ? allOf : []), {$ref: dynamic}]}
}

function referenceTo(
  holder: JsonObject,
  one: Reference,
  {scope: outer, within}: Entry,
  bundle: Bundle
): string {
  const {registry, root, outermost, names, definitions} = bundle
  const scope = sameScope(registry.scopeWithin(outer, holder, within), bundle)
  const target = registry.targetIn(scope, holder, one)
  if (target === undefined) return one.reference
  if (target === root && scope === sameScope(registry.scopeWithin(outermost, root, root), bundle)) return '#'
  const inScope = names.get(scope) ?? new Map<JsonValue, string>()
  names.set(scope, inScope)
  const known = inScope.get(target)
  if (known !== undefined) return `#/$defs${pointerStep(known)}`
  const name = freeName(lastStep(one.reference), definitions)
  inScope.set(target, name)
  // Its place among the others is that of its first mention, whatever it mentions itself.
  definitions.set(name, target)
  definitions.set(name, isJsonObject(target) ? copy(target, {scope, within: target}, bundle) : target)
  return `#/$defs${pointerStep(name)}`
}

/** The scope that was met first among those that lead to the same schemas. */
function sameScope(scope: DynamicScope, {outermost, names}: Bundle): DynamicScope {
  const met = [outermost, ...names.keys()].find(
    (one) => one.size === scope.size && [...one].every(([name, schema]) => scope.get(name) === schema)
  )
  if (met === undefined) names.set(scope, new Map())
  return met ?? scope
}

function freeName(wanted: string, taken: ReadonlyMap<string, JsonValue>): string {
  let name = wanted
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}-${String(count)}`
  return name
}

/** `document` of `tetrapla:document`, `author` of `#/$defs/author`, `office` of `../common/office.schema.json`. */
function lastStep(reference: string): string {
  const step = reference.replace(/\/$/, '').split(/[/#:]/).at(-1) ?? ''
  return step.replace(/(?:\.schema)?\.json$/, '') || 'schema'
}
