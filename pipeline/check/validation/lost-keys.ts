/** Tells keys that are truly unknown from those that a part of the schema knows which failed for another reason. */
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import {referencesOf, subSchemas, type Registry} from '../schemas/registry.ts'
import {isJsonArray, isJsonObject, objectAt} from '../schemas/schema-object.ts'
import {schemasOfKey} from '../schemas/schemas-within.ts'
import type {Fault} from './fault.ts'

/**
 * Whether a key that `unevaluatedProperties` found would be known were other faults not there: what a schema that fails
 * has evaluated does not count (JSON Schema 2020-12, Core §7.7.1.2). Of branches of which some have faults the others
 * were not meant, and their keys are too many in either case.
 */
export function isLostKey(
  key: string,
  holder: JsonObject,
  {faults, registry}: {readonly faults: readonly Fault[]; readonly registry: Registry}
): boolean {
  const search = new KeySearch(key, faults, registry)
  return search.isIn(holder)
}

class KeySearch {
  readonly #key: string
  readonly #registry: Registry
  readonly #holders: ReadonlySet<JsonObject>
  readonly #hasForbidden: boolean
  readonly #faulty = new Map<JsonObject, boolean>()
  /** What was looked at, within a part that fails and elsewhere: schemas may refer to each other in circles. */
  readonly #seenWithin = new Set<JsonObject>()
  readonly #seenElsewhere = new Set<JsonObject>()

  constructor(key: string, faults: readonly Fault[], registry: Registry) {
    this.#key = key
    this.#registry = registry
    this.#holders = new Set(faults.map((fault) => fault.holder))
    this.#hasForbidden = faults.some(({keyword}) => keyword === 'false schema')
  }

  /** Whether a part that `holder` joins knows the key, and fails. */
  isIn(holder: JsonObject): boolean {
    return this.#joinedTo(holder).some((part) => this.#isLost(part, false))
  }

  #isLost(part: JsonValue, around: boolean): boolean {
    if (!isJsonObject(part)) return false
    const fails = around || this.#hasFault(part)
    const seen = fails ? this.#seenWithin : this.#seenElsewhere
    if (seen.has(part)) return false
    seen.add(part)
    if (fails && schemasOfKey(part, this.#key).some((schema) => schema !== false)) return true
    return this.#joinedTo(part).some((below) => this.#isLost(below, fails))
  }

  /** The schemas that judge the same value, without branches that were not meant. */
  #joinedTo(part: JsonObject): readonly JsonValue[] {
    const unions = [part['anyOf'], part['oneOf'], [part['then'], part['else']]]
    const branches = unions.flatMap((union) => {
      const all: readonly JsonObject[] = Array.isArray(union) ? union.filter(isJsonObject) : []
      const meant = all.filter((one) => this.#hasFault(one))
      return meant.length > 0 ? meant : all
    })
    const others = isJsonArray(part['allOf']) ? part['allOf'] : []
    return [
      ...this.#targets(part),
      ...others,
      ...branches,
      ...Object.values(objectAt(part, 'dependentSchemas')),
      ...(part['if'] === undefined ? [] : [part['if']])
    ]
  }

  #hasFault(part: JsonObject): boolean {
    const known = this.#faulty.get(part) ?? this.#holdsFault(part)
    this.#faulty.set(part, known)
    return known
  }

  #holdsFault(part: JsonObject): boolean {
    const waiting: JsonValue[] = [part]
    const known = new Set<JsonValue>()
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (!isJsonObject(next) || known.has(next)) continue
      known.add(next)
      if (this.#holders.has(next) || (this.#hasForbidden && forbids(next))) return true
      waiting.push(...this.#targets(next))
      waiting.push(...subSchemas({schema: next, pointer: ''}).map(({schema}) => schema))
    }
    return false
  }

  #targets(part: JsonObject): readonly JsonValue[] {
    return referencesOf(part).flatMap((one) => this.#registry.possibleTargets(part, one))
  }
}

/** Whether a schema has `false` in it, whose faults have no schema to tell them by. */
function forbids(part: JsonObject): boolean {
  return Object.values(part).some(
    (value) => value === false || (typeof value === 'object' && Object.values(value ?? {}).includes(false))
  )
}
