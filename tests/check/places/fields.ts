/** Mappings of any form: fields and what is said of several keys together, and every way in which they can be wrong. */
import {fc} from '@fast-check/vitest'
import {kinds, ownDefinitions, wrong, type Kind, type Schema} from './kinds.ts'
import type {Part, PartFault} from './part.ts'
import {shapes} from './shapes.ts'
import {list, mapping, scalar, type Entry} from './written.ts'

/** Some that no attribute can have, and some that objects have by themselves. */
const keys =
  'adopted body number votes x-ray site par_t weight open a/b x~1 ~ ключ 𝛼 constructor toString 0 1.5'
    .split(' ')
    .concat('a b')

function fieldOf(key: string, {schema, value, faults}: Kind, isRequired: boolean): Part {
  return {
    schema: {properties: {[key]: schema}, ...(isRequired ? {required: [key]} : {})},
    entries: [{key, value}],
    faults: [
      ...faults.map(({name, value: changed, isText, ...others}) => {
        const entry = {key, value: changed}
        return {...others, name: `${key}: ${name}`, entries: [entry], ...(isText ? {} : {inYaml: entry})}
      }),
      ...(isRequired ? [{name: `${key} is missing`, entries: [], target: undefined}] : [])
    ]
  }
}

function fieldsOf(kind: fc.Arbitrary<Kind>, max: number): fc.Arbitrary<readonly Part[]> {
  const field = fc.record({key: fc.constantFrom(...keys), kind, isRequired: fc.boolean()})
  return fc
    .uniqueArray(field, {minLength: 1, maxLength: max, selector: ({key}) => key})
    .map((all) => all.map(({key, kind: what, isRequired}) => fieldOf(key, what, isRequired)))
}

/** A mapping in a mapping, whose faults are its parts', and those of a mapping. */
const nested: fc.Arbitrary<Kind> = fc
  .tuple(fieldsOf(kinds, 3), shapes, fc.boolean())
  .map(([fields, together, isLate]) => {
    const all = isLate ? [...fields, ...together] : [...together, ...fields]
    const below = faultsOf(all).map(({name, entries, target, isStart, among, second}) => {
      const value = mapping(entries)
      return {
        name: `within: ${name}`,
        value,
        isText: false,
        target: target ?? value,
        ...(isStart === true || target === undefined ? {isStart: true as const} : {}),
        ...(among === undefined ? {} : {among}),
        ...(second === undefined ? {} : {second})
      }
    })
    return {
      schema: {type: 'object', ...closed(all)},
      value: mapping(entriesOf(all)),
      faults: [
        ...below,
        wrong('text in place of a mapping', scalar('zulu'), false),
        wrong('a number in place of a mapping', scalar(17), false),
        wrong('a list in place of a mapping', list([scalar('zulu')]), false)
      ]
    }
  })

/** One to seven, with keys of their own. */
export const parts: fc.Arbitrary<readonly Part[]> = fc
  .tuple(
    fieldsOf(fc.oneof({weight: 5, arbitrary: kinds}, {weight: 1, arbitrary: nested}), 5),
    shapes,
    fc.nat(5)
  )
  .map(([fields, together, at]) => [...fields.slice(0, at), ...together, ...fields.slice(at)])

export function entriesOf(all: readonly Part[]): readonly Entry[] {
  return all.flatMap(({entries}) => entries)
}

/** What is said of the parts, and that there are no others: those of one key in one schema, all else joined by `allOf`. */
function closed(all: readonly Part[]): Schema {
  const joined = all.filter(({schema}) => !isPlain(schema))
  if (joined.length > 0) return {...open(all), unevaluatedProperties: false}
  return {...open(all), additionalProperties: false}
}

function open(all: readonly Part[]): Schema {
  const plain = all.flatMap(({schema}) => (isPlain(schema) ? [schema] : []))
  const joined = all.flatMap(({schema}) => (isPlain(schema) ? [] : [schema]))
  return {
    properties: Object.assign({}, ...plain.map(({properties}) => properties)),
    required: plain.flatMap(({required = []}) => required),
    ...(joined.length === 0 ? {} : {allOf: joined})
  }
}

function isPlain(schema: Schema): boolean {
  return Object.keys(schema).every((keyword) => keyword === 'properties' || keyword === 'required')
}

/** The schema of a record. */
export function recordSchemaOf(all: readonly Part[]): Schema {
  return {...ownDefinitions, type: 'object', ...closed(all)}
}

/** The schema of front matter that extends a built-in one. */
export function frontMatterSchemaOf(all: readonly Part[], $ref: string): Schema {
  return {...ownDefinitions, $ref, ...open(all), unevaluatedProperties: false}
}

/** Every way in which a mapping can be wrong: in each of its parts, a key that stands twice, a key too many. */
export function faultsOf(all: readonly Part[]): readonly PartFault[] {
  const entries = entriesOf(all)
  const inParts = all.flatMap(({faults}, index) =>
    faults.map((fault) => {
      const [before, after] = [all.slice(0, index), all.slice(index + 1)]
      return {...fault, entries: [...entriesOf(before), ...fault.entries, ...entriesOf(after)]}
    })
  )
  const twice = entries.map(({key}): PartFault => {
    const again = {key, value: scalar('again')}
    return {name: `${key} twice`, entries: [...entries, again], target: again, second: again}
  })
  const extra = entries.map((_, index): PartFault => {
    const surplus = {key: index === 0 ? '__proto__' : 'zulu', value: scalar('surplus')}
    return {
      name: `a key too many at ${String(index)}`,
      entries: [...entries.slice(0, index), surplus, ...entries.slice(index)],
      target: surplus
    }
  })
  // YAML without a key is no mapping, and is judged elsewhere.
  return [...inParts, ...twice, ...extra].filter((fault) => fault.entries.length > 0)
}

/** A mistake in each part at once, each chosen by `pick`, and a key too many. */
export function allWrong(
  all: readonly Part[],
  pick: (below: number) => number
): {readonly entries: readonly Entry[]; readonly mistakes: readonly Omit<PartFault, 'entries'>[]} {
  const surplus = {key: 'zulu', value: scalar('surplus')}
  const chosen = all.flatMap(({faults}) => faults[pick(faults.length)] ?? [])
  return {
    entries: [surplus, ...chosen.flatMap(({entries}) => entries)],
    mistakes: [{name: 'a key too many', target: surplus}, ...chosen]
  }
}
