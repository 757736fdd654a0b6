/** Turns Ajv's flat list of errors into the faults that help: one for each mistake. */
import {pointerStep} from '../../model/json-pointer.ts'
import type {ErrorObject} from 'ajv/dist/2020.js'
import type {Registry} from '../schemas/registry.ts'
import {chooseBranch} from './choose-branch.ts'
import {faultOf, numberParam, numbersParam, textParam, type Fault} from './fault.ts'
import {isLostKey} from './lost-keys.ts'
import {conditionsOf, reasonOf} from './reason.ts'

/**
 * The faults in Ajv's order. Wrappers (`if`, `propertyNames`) are left out for what they wrap, `anyOf` and `oneOf` give
 * the faults of the branch that was meant, `contains` stands for its items, a key that some part of the schema
 * knows is not called unknown while another fault may be why that part was not counted, and what an `if` asks is left out while
 * what it looked at is wrong itself.
 */
export function selectFaults(errors: readonly ErrorObject[], registry: Registry): readonly Fault[] {
  const selected: Fault[] = []
  for (const [index, error] of errors.entries()) {
    const fault = faultOf(error, index)
    switch (fault.keyword) {
      case 'if':
        selected.push(
          ...takeInner(selected, index, numberParam(fault, 'count')).map((inner) => because(inner, fault))
        )
        break
      case 'propertyNames':
        break
      case 'uniqueItems':
        selected.push(...repetitionsIn(fault))
        break
      case 'contains':
        takeInner(selected, index, numberParam(fault, 'count'))
        selected.push(fault)
        break
      case 'anyOf':
      case 'oneOf':
        selected.push(...chooseBranch(fault, takeBranches(selected, fault)))
        break
      case 'unevaluatedProperties':
      case 'unevaluatedItems':
        if (!isCascade(fault, selected, registry)) selected.push(fault)
        break
      default:
        selected.push(fault)
    }
  }
  return selected.filter((fault) => !isImplied(fault, selected) && !isPremature(fault, selected))
}

/** Removes and gives the faults among the last `count` errors before `index`. */
function takeInner(selected: Fault[], index: number, count: number): readonly Fault[] {
  const first = selected.findIndex((fault) => fault.index >= index - count)
  return first === -1 ? [] : selected.splice(first)
}

function takeBranches(selected: Fault[], wrapper: Fault): readonly (readonly Fault[])[] {
  const ends = numbersParam(wrapper, 'ends')
  const start = wrapper.index - (ends.at(-1) ?? 0)
  const inner = takeInner(selected, wrapper.index, ends.at(-1) ?? 0)
  return ends.map((end, branch) => {
    const begin = branch === 0 ? 0 : (ends[branch - 1] ?? 0)
    return inner.filter((fault) => fault.index >= start + begin && fault.index < start + end)
  })
}

function because(fault: Fault, condition: Fault): Fault {
  const reason = reasonOf(condition)
  const conditions = [...conditionsOf(condition), ...fault.conditions]
  return {...fault, conditions, reasons: [...(reason === undefined ? [] : [reason]), ...fault.reasons]}
}

/** Whether an `if` led to a fault by a value that has one itself, or is missing though it has to be there. */
function isPremature({conditions}: Fault, all: readonly Fault[]): boolean {
  return conditions.some(({pointer, byValue}) =>
    all.some((other) => {
      if (other.conditions.some((one) => one.pointer === pointer)) return false
      const missing = other.params['missingProperty']
      if (other.keyword === 'required' && typeof missing === 'string')
        return `${other.pointer}${pointerStep(missing)}` === pointer
      return byValue && (other.pointer === pointer || other.pointer.startsWith(`${pointer}/`))
    })
  )
}

function isCascade(fault: Fault, before: readonly Fault[], registry: Registry): boolean {
  const faults = before.filter(
    ({pointer}) => pointer === fault.pointer || pointer.startsWith(`${fault.pointer}/`)
  )
  if (faults.length === 0 || fault.keyword === 'unevaluatedItems') return faults.length > 0
  return isLostKey(textParam(fault, 'unevaluatedProperty'), fault.holder, {faults, registry})
}

/** What says no more, by its keyword, beside a fault of another keyword in the same schema. */
const implied: ReadonlyMap<string, readonly string[]> = new Map([
  ['type', ['enum', 'const']],
  ['multipleOf', ['type']],
  ['pattern', ['format', 'minLength']],
  ['format', ['minLength']]
])

/** One for each item that was there before. */
function repetitionsIn(fault: Fault): readonly Fault[] {
  const firsts = numbersParam(fault, 'firsts')
  return numbersParam(fault, 'repeated').map((i, index) => ({...fault, params: {i, j: firsts[index]}}))
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

/** What a value of another type breaks, as it is none that the schema speaks of. */
const ofAnyType: ReadonlySet<string> = new Set(['oneOf', 'requiredTogether', 'not'])

function isImplied(fault: Fault, all: readonly Fault[]): boolean {
  if (fault.keyword === 'minItems' && isEmptyList(fault.value))
    return all.some((other) => other.keyword === 'contains' && other.holder === fault.holder)
  const stronger = implied.get(fault.keyword) ?? []
  return all.some(({keyword, pointer, key, holder}) => {
    if (pointer !== fault.pointer || key !== fault.key) return false
    if (keyword === 'type' && ofAnyType.has(fault.keyword)) return true
    return stronger.includes(keyword) && holder === fault.holder
  })
}
