/** Words the faults of lists. */
import {isJsonObject, textAt} from '../schemas/schema-object.ts'
import {numberParam} from '../validation/fault.ts'
import {quoteValue, quoteValues} from '../validation/quote.ts'
import type {Case, Explanation} from './explanation.ts'
import {typeName} from './types.ts'

/** How many items there must be, and are (JSON Schema 2020-12 validation §6.4.2). */
export function explainMinItems({fault, name}: Case): Explanation {
  const limit = numberParam(fault, 'limit')
  const length = Array.isArray(fault.value) ? fault.value.length : 0
  if (length === 0 && limit === 1) return {message: `${name} must have at least one item`, hints: []}
  return {message: `${name} must have at least ${counted(limit)}, and has ${length}`, hints: []}
}

/** Of `maxItems`, and of items beyond those that `prefixItems` and the like allow. */
export function explainMaxItems({fault, name}: Case): Explanation {
  const limit = numberParam(fault, 'limit')
  return {message: `${name} must have at most ${counted(limit)}: this is one too many`, hints: []}
}

/** Which two items are the same, counted from 1 (§6.4.3). */
export function explainUniqueItems({fault, name}: Case): Explanation {
  const [i, j] = [numberParam(fault, 'i'), numberParam(fault, 'j')]
  const [first, second] = [Math.min(i, j) + 1, Math.max(i, j) + 1]
  return {
    message: `item ${second} of ${name} is the same as item ${first}`,
    hints: ['leave one of the two out']
  }
}

/** How many items of which kind there must be (core §10.3.1.3, validation §6.4.4 and §6.4.5). */
export function explainContains({fault, name}: Case): Explanation {
  const {minContains = 1, maxContains} = fault.holder
  const least = Number(minContains)
  const count =
    typeof maxContains !== 'number'
      ? `at least ${counted(least)}`
      : least === maxContains
        ? `exactly ${counted(least)}`
        : `${least} to ${maxContains} items`
  return {message: `${name} must hold ${count} of this kind: ${kindOf(fault.expected)}`, hints: []}
}

function kindOf(schema: unknown): string {
  if (!isJsonObject(schema)) return 'any'
  if (Object.hasOwn(schema, 'const')) return quoteValue(schema['const'])
  const allowed = schema['enum']
  if (Array.isArray(allowed)) return quoteValues(allowed)
  return (
    textAt(schema, 'title') ?? textAt(schema, 'description') ?? typeName(schema['type']) ?? quoteValue(schema)
  )
}

function counted(count: number): string {
  return count === 1 ? 'one item' : `${count} items`
}
