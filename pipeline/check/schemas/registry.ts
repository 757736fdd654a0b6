/** Registers all schemas of a project by their URIs, so that a `$ref` can be followed without compiling anything. */
import {decodePercent} from '../../model/values/decode-percent.ts'
import {pointerStep} from '../../model/json-pointer.ts'
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import {keywords} from './keywords.ts'
import {isJsonObject, textAt} from './schema-object.ts'

/** A schema in its file: `pointer` is where. */
export interface SubSchema {
  readonly schema: JsonObject
  readonly pointer: string
}

/** Where a schema stands: in which file, below which other one, and the URI of its resource (Core §4.3.5). */
interface Standing {
  readonly file: string
  readonly parent?: JsonObject
  readonly base: string
}

/**
 * The dynamic scope (Core §7.1), as far as `$dynamicRef` asks for it: by the name of a `$dynamicAnchor`, the schema that has it
 * in the outermost resource that was entered.
 */
export type DynamicScope = ReadonlyMap<string, JsonObject>

/** Schemas and their parts, by URI and anchor (JSON Schema 2020-12 core §8.2). */
export class Registry {
  readonly #resources = new Map<string, JsonObject>()
  readonly #anchors = new Map<string, JsonObject>()
  readonly #dynamicAnchors = new Map<string, Map<string, JsonObject>>()
  readonly #standings = new Map<JsonObject, Standing>()

  /** Adds a schema under a URI, and under the `$id` and anchors that it and its parts give themselves; the first of a name keeps it. */
  add(schema: JsonObject, uri: string): void {
    setFirst(this.#resources, uri, schema)
    this.#addPart(schema, {file: uri, base: uri})
  }

  /** The URI that a reference in a schema means, without a fragment, and the fragment; undefined when it is no URI. */
  uriOf(
    holder: JsonObject,
    reference: string
  ): {readonly uri: string; readonly fragment: string} | undefined {
    const base = this.#standings.get(holder)?.base
    const resolved = base === undefined ? undefined : resolveUri(reference, base)
    if (resolved === undefined) return undefined
    const hash = resolved.indexOf('#')
    if (hash === -1) return {uri: resolved, fragment: ''}
    return {uri: resolved.slice(0, hash), fragment: decodePercent(resolved.slice(hash + 1))}
  }

  /** Whether any schema passes a test, or a part of one. */
  some(test: (schema: JsonObject) => boolean): boolean {
    return [...this.#standings.keys()].some(test)
  }

  has(uri: string): boolean {
    return this.#resources.has(uri)
  }

  /** The URI of the file that a schema is in. */
  fileOf(schema: JsonValue | undefined): string | undefined {
    return isJsonObject(schema) ? this.#standings.get(schema)?.file : undefined
  }

  /** Whether what a reference leads to can judge: data that is no schema may look like one. */
  isSchema(target: JsonValue): boolean {
    return typeof target === 'boolean' || (isJsonObject(target) && this.#standings.has(target))
  }

  /** What a reference in another schema leads to. */
  target(holder: JsonObject, reference: string): JsonValue | undefined {
    const place = this.uriOf(holder, reference)
    if (place === undefined) return undefined
    const {uri, fragment} = place
    const resource = this.#resources.get(uri)
    if (fragment === '' || resource === undefined) return resource
    return fragment.startsWith('/') ? at(resource, fragment) : this.#anchors.get(`${uri}#${fragment}`)
  }

  /** The anchor of a `$dynamicRef` that the dynamic scope answers; undefined for one that is a `$ref` (Core §8.2.3.2). */
  dynamicAnchor(holder: JsonObject, reference: string): string | undefined {
    const target = this.target(holder, reference)
    const name = isJsonObject(target) ? textAt(target, '$dynamicAnchor') : undefined
    return name === this.uriOf(holder, reference)?.fragment ? name : undefined
  }

  /** Everything that a reference may lead to, whatever the dynamic scope. */
  possibleTargets(holder: JsonObject, {keyword, reference}: Reference): readonly JsonValue[] {
    const anchor = keyword === '$dynamicRef' ? this.dynamicAnchor(holder, reference) : undefined
    const others =
      anchor === undefined ? [] : [...this.#dynamicAnchors.values()].map((one) => one.get(anchor))
    return [this.target(holder, reference), ...others].flatMap((target) => target ?? [])
  }

  /** Whether a schema has the name that it gives itself by `$id`, and no other one has it. */
  isNamedAlone(schema: JsonObject): boolean {
    return this.#resources.get(this.#standings.get(schema)?.base ?? '') === schema
  }

  /** What a reference leads to in a dynamic scope. */
  targetIn(scope: DynamicScope, holder: JsonObject, {keyword, reference}: Reference): JsonValue | undefined {
    const anchor = keyword === '$dynamicRef' ? this.dynamicAnchor(holder, reference) : undefined
    return (anchor === undefined ? undefined : scope.get(anchor)) ?? this.target(holder, reference)
  }

  /** The scope at a schema in another one that is judged in a scope; that one itself when it has all there is. */
  scopeWithin(scope: DynamicScope, schema: JsonObject, within: JsonObject): DynamicScope {
    const inner = new Map(scope)
    for (const base of this.#basesBetween(within, schema))
      for (const [name, anchored] of this.#dynamicAnchors.get(base) ?? []) setFirst(inner, name, anchored)
    return inner.size === scope.size ? scope : inner
  }

  /** The resources from one schema to another one in it, outermost first. */
  #basesBetween(outer: JsonObject, inner: JsonObject): readonly string[] {
    const bases: string[] = []
    for (let schema: JsonObject | undefined = inner; schema !== undefined;) {
      const standing = this.#standings.get(schema)
      if (standing !== undefined) bases.unshift(standing.base)
      schema = schema === outer ? undefined : standing?.parent
    }
    return bases
  }

  #addPart(schema: JsonObject, {base, ...around}: Standing): void {
    const id = textAt(schema, '$id')
    const own = id === undefined ? base : (resolveUri(id, base)?.replace(/#$/, '') ?? base)
    if (own !== base) setFirst(this.#resources, own, schema)
    this.#standings.set(schema, {...around, base: own})
    for (const anchor of anchorsOf(schema)) setFirst(this.#anchors, `${own}#${anchor}`, schema)
    const dynamic = textAt(schema, '$dynamicAnchor')
    if (dynamic !== undefined) {
      const ofResource = this.#dynamicAnchors.get(own) ?? new Map<string, JsonObject>()
      this.#dynamicAnchors.set(own, setFirst(ofResource, dynamic, schema))
    }
    for (const part of subSchemas({schema, pointer: ''}))
      this.#addPart(part.schema, {file: around.file, parent: schema, base: own})
  }
}

/** A reference as it is written. */
export interface Reference {
  readonly keyword: '$ref' | '$dynamicRef'
  readonly reference: string
}

/** The references of a schema. */
export function referencesOf(schema: JsonObject): readonly Reference[] {
  return (['$ref', '$dynamicRef'] as const).flatMap((keyword) => {
    const reference = textAt(schema, keyword)
    return reference === undefined ? [] : [{keyword, reference}]
  })
}

function setFirst<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): Map<Key, Value> {
  return map.has(key) ? map : map.set(key, value)
}

/** The names that a schema gives itself. */
function anchorsOf(schema: JsonObject): readonly string[] {
  return ['$anchor', '$dynamicAnchor'].flatMap((keyword) => textAt(schema, keyword) ?? [])
}

/** The schemas directly inside a schema, in the order in which they are written. */
export function subSchemas({schema, pointer}: SubSchema): readonly SubSchema[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const place = `${pointer}${pointerStep(keyword)}`
    switch (keywords.get(keyword) ?? 'none') {
      case 'none':
        return []
      case 'in-place':
      case 'child':
        return isJsonObject(value) ? [{schema: value, pointer: place}] : []
      case 'in-place-list':
      case 'child-list':
        return Array.isArray(value) ? listed(value, place) : []
      case 'in-place-map':
      case 'child-map':
      case 'definitions':
        return isJsonObject(value) ? listed(value, place) : []
    }
  })
}

function listed(schemas: JsonValue, place: string): readonly SubSchema[] {
  return Object.entries(schemas ?? {}).flatMap(([key, schema]: [string, JsonValue]) =>
    isJsonObject(schema) ? [{schema, pointer: `${place}${pointerStep(key)}`}] : []
  )
}

function resolveUri(reference: string, base: string): string | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined
}

/** What a JSON Pointer leads to. */
function at(root: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = root
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = new Map<string, JsonValue>(Object.entries(value)).get(key)
  }
  return value
}
