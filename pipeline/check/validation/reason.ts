/** Says why an `if` applied, by the values that it looked at. */
import {isJsonArray, isJsonObject, objectAt} from '../schemas/schema-object.ts'
import {quoteValue} from './quote.ts'
import type {Fault} from './fault.ts'

/** `` `status` is `Moved` ``; undefined when the condition looks at nothing that can be shown in short. */
export function reasonOf(condition: Fault): string | undefined {
  const {expected, value} = condition
  if (!isJsonObject(expected) || !isJsonObject(value)) return undefined
  const required = expected['required']
  const properties = objectAt(expected, 'properties')
  const names = [...Object.keys(properties), ...(isJsonArray(required) ? required : [])]
  const seen = [...new Set(names)].flatMap((name) => {
    if (typeof name !== 'string') return []
    if (!Object.hasOwn(value, name)) return [`\`${name}\` is not given`]
    const own = value[name]
    const isJudged = Object.hasOwn(properties, name) && typeof own !== 'object'
    return [isJudged ? `\`${name}\` is ${quoteValue(own)}` : `\`${name}\` is given`]
  })
  return seen.length === 0 ? undefined : seen.join(' and ')
}
