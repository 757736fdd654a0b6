/** All schemas of a project by their URIs, so that a `$ref` can be followed without compiling anything. */
import type {JsonObject, JsonValue} from '../../model/front-matter.ts'
import {keywords} from './keywords.ts'
import {pointerStep} from './read-json.ts'
import {isJsonObject, textAt} from './schema-object.ts'

/** A schema in its file: `pointer` is where. */
export interface SubSchema {
  readonly schema: JsonObject
  readonly pointer: string
}

export class Registry {
  readonly #resources = new Map<string, JsonObject>()
  readonly #anchors = new Map<string, JsonObject>()
  readonly #bases = new Map<JsonObject, string>()

  /** Adds a schema under a URI, and under the `$id` and anchors that it and its parts give themselves. */
  add(schema: JsonObject, uri: string): void {
    this.#resources.set(uri, schema)
    this.#addPart(schema, uri)
  }

  /** The URI that a reference in a schema means, without a fragment, and the fragment; undefined when it is no URI. */
  uriOf(
    holder: JsonObject,
    reference: string
  ): {readonly uri: string; readonly fragment: string} | undefined {
    const base = this.#bases.get(holder)
    const resolved = base === undefined ? undefined : resolveUri(reference, base)
    if (resolved === undefined) return undefined
    const hash = resolved.indexOf('#')
    if (hash === -1) return {uri: resolved, fragment: ''}
    return {uri: resolved.slice(0, hash), fragment: decode(resolved.slice(hash + 1))}
  }

  has(uri: string): boolean {
    return this.#resources.has(uri)
  }

  /** The schema that a reference in another schema leads to. */
  target(holder: JsonObject, reference: string): JsonValue | undefined {
    const place = this.uriOf(holder, reference)
    if (place === undefined) return undefined
    const {uri, fragment} = place
    const resource = this.#resources.get(uri)
    if (fragment === '' || resource === undefined) return resource
    return fragment.startsWith('/') ? at(resource, fragment) : this.#anchors.get(`${uri}#${fragment}`)
  }

  #addPart(schema: JsonObject, base: string): void {
    const id = textAt(schema, '$id')
    const own = id === undefined ? base : (resolveUri(id, base)?.replace(/#$/, '') ?? base)
    if (own !== base) this.#resources.set(own, schema)
    this.#bases.set(schema, own)
    for (const anchor of anchorsOf(schema)) this.#anchors.set(`${own}#${anchor}`, schema)
    for (const part of subSchemas({schema, pointer: ''})) this.#addPart(part.schema, own)
  }
}

/** The names that a schema gives itself. */
export function anchorsOf(schema: JsonObject): readonly string[] {
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

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
