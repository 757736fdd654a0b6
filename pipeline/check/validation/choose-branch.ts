/** Chooses the branch that the author meant, where all branches of an `anyOf` or `oneOf` failed. */
import {pointerSteps} from '../../model/json-pointer.ts'
import {isJsonArray, isJsonObject} from '../schemas/schema-object.ts'
import {numbersParam, type Fault} from './fault.ts'

/**
 * The faults to report for a wrapper, given the faults of each branch.
 * 1. Several branches passed where one may: the keys that make them, else the wrapper itself.
 * 2. All branches fail alike at the value itself (another type, another fixed value, a missing key): one fault for all.
 * 3. A `const` or `enum` below the value chooses: branches whose own was met go before those whose was not.
 * 4. Branches of the value's type go before others; then the fewest faults, the deepest, the first.
 */
export function chooseBranch(wrapper: Fault, branches: readonly (readonly Fault[])[]): readonly Fault[] {
  if (numbersParam(wrapper, 'passing').length > 0) return [keysOfPassing(wrapper) ?? wrapper]
  const failed = branches.filter((faults) => faults.length > 0)
  const joint = typesTogether(wrapper, failed) ?? valuesTogether(wrapper, failed)
  if (joint !== undefined) return [joint]
  const missing = keysTogether(wrapper, failed)
  if (missing !== undefined) return missing
  const [first, ...rest] = failed
  if (first === undefined) return [wrapper]
  return rest.reduce((best, branch) => (isBetter(wrapper, branch, best) ? branch : best), first)
}

/** Each branch that passed demands keys of its own: they stand beside each other. */
function keysOfPassing(wrapper: Fault): Fault | undefined {
  const branches = isJsonArray(wrapper.expected) ? wrapper.expected : []
  const demanded = numbersParam(wrapper, 'passing').map((index) => {
    const branch = branches[index]
    const required = isJsonObject(branch) ? branch['required'] : undefined
    return new Set(isJsonArray(required) ? required.filter((key) => typeof key === 'string') : [])
  })
  const groups = demanded.map((keys) => [...keys].filter((key) => !demanded.every((other) => other.has(key))))
  if (groups.some((keys) => keys.length === 0)) return undefined
  return {...wrapper, keyword: 'requiredTogether', params: {keys: groups}}
}

/** Every branch wants another type of this value. */
function typesTogether(wrapper: Fault, branches: readonly (readonly Fault[])[]): Fault | undefined {
  const types = branches.map((faults) =>
    faults.find((fault) => isOwn(wrapper, fault) && fault.keyword === 'type')
  )
  const found = types.flatMap((fault) => fault ?? [])
  if (found.length < branches.length) return undefined
  const expected = [
    ...new Set(found.flatMap(({expected}): unknown[] => (Array.isArray(expected) ? expected : [expected])))
  ]
  return {...wrapper, keyword: 'type', expected, params: {type: expected}}
}

/** Every branch has a closed list of values for this value, or for one key of it. */
function valuesTogether(wrapper: Fault, branches: readonly (readonly Fault[])[]): Fault | undefined {
  const closed = branches.map((faults) => faults.filter(isClosed))
  for (const {pointer, key, value} of closed[0] ?? []) {
    if (pointerSteps(pointer).length > pointerSteps(wrapper.pointer).length + 1) continue
    const same = closed.map((faults) =>
      faults.find((fault) => fault.pointer === pointer && fault.key === key)
    )
    const found = same.flatMap((fault) => fault ?? [])
    if (found.length < branches.length) continue
    const allowedValues = [...new Set(found.flatMap(valuesOf))]
    return {...wrapper, keyword: 'enum', pointer, value, expected: allowedValues, params: {allowedValues}}
  }
  return undefined
}

/** Every branch misses keys and nothing else; of one that misses no more than any other, those. */
function keysTogether(wrapper: Fault, branches: readonly (readonly Fault[])[]): readonly Fault[] | undefined {
  if (
    !branches.every((faults) =>
      faults.every((fault) => isOwn(wrapper, fault) && fault.keyword === 'required')
    )
  ) {
    return undefined
  }
  const missing = branches.map((faults) => faults.map(({params}) => params['missingProperty']))
  const least = missing.findIndex((keys) =>
    missing.every((others) => keys.every((key) => others.includes(key)))
  )
  if (least !== -1) return branches[least]
  return [{...wrapper, keyword: 'requiredOneOf', params: {missing}}]
}

/** Whether a branch fits what the author wrote better than another one. */
function isBetter(wrapper: Fault, branch: readonly Fault[], other: readonly Fault[]): boolean {
  const scores = [branch, other].map((faults) => [
    faults.some((fault) => isOwn(wrapper, fault) && (fault.keyword === 'type' || isClosed(fault))) ? 1 : 0,
    faults.filter((fault) => isClosed(fault) && isChild(wrapper, fault)).length,
    missesChoice(wrapper, faults) ? 1 : 0,
    faults.length,
    -Math.max(...faults.map(({pointer}) => pointerSteps(pointer).length))
  ])
  const [own = [], others = []] = scores
  for (const [index, score] of own.entries()) {
    const against = others[index] ?? 0
    if (score !== against) return score < against
  }
  return false
}

/** Whether a branch misses a key for which it has a fixed value: the author can't have meant it. */
function missesChoice(wrapper: Fault, faults: readonly Fault[]): boolean {
  return faults.some((fault) => {
    if (!isOwn(wrapper, fault) || fault.keyword !== 'required') return false
    const properties = fault.holder['properties']
    const key = fault.params['missingProperty']
    if (!isJsonObject(properties) || typeof key !== 'string') return false
    const property = properties[key]
    return isJsonObject(property) && (Object.hasOwn(property, 'const') || Object.hasOwn(property, 'enum'))
  })
}

function isOwn(wrapper: Fault, fault: Fault): boolean {
  return fault.pointer === wrapper.pointer && fault.key === wrapper.key
}

function isChild(wrapper: Fault, {pointer}: Fault): boolean {
  return pointerSteps(pointer).length === pointerSteps(wrapper.pointer).length + 1
}

function isClosed({keyword}: Fault): boolean {
  return keyword === 'const' || keyword === 'enum'
}

function valuesOf({keyword, expected}: Fault): readonly unknown[] {
  return keyword === 'enum' && Array.isArray(expected) ? expected : [expected]
}
