/** Explains why an `if` applied, by the values that it looked at. */
import {pointerStep} from '../../model/json-pointer.ts'
import type {JsonObject} from '../../model/publication/front-matter.ts'
import {isJsonArray, isJsonObject, objectAt} from '../schemas/schema-object.ts'
import {quoteValue} from './quote.ts'
import type {Condition, Fault} from './fault.ts'

/** `` `status` is `Moved` ``; undefined when the condition looks at nothing that can be shown in short. */
export function reasonOf(condition: Fault): string | undefined {
  const {expected, value} = condition
  if (!isJsonObject(expected) || !isJsonObject(value)) return undefined
  const properties = objectAt(expected, 'properties')
  const seen = namesOf(expected).map((name) => {
    if (!Object.hasOwn(value, name)) return `\`${name}\` is not given`
    const own = value[name]
    const isJudged = Object.hasOwn(properties, name) && typeof own !== 'object'
    return isJudged ? `\`${name}\` is ${quoteValue(own)}` : `\`${name}\` is given`
  })
  return seen.length === 0 ? undefined : seen.join(' and ')
}

/** What it looked at. */
export function conditionsOf({expected, pointer}: Fault): readonly Condition[] {
  if (!isJsonObject(expected)) return []
  const properties = objectAt(expected, 'properties')
  return namesOf(expected).map((name) => ({
    pointer: `${pointer}${pointerStep(name)}`,
    byValue: Object.hasOwn(properties, name)
  }))
}

function namesOf(condition: JsonObject): readonly string[] {
  const {required} = condition
  const names = isJsonArray(required) ? required.filter((name) => typeof name === 'string') : []
  return [...new Set([...Object.keys(objectAt(condition, 'properties')), ...names])]
}
