/** What a schema can say of several keys of a mapping together. Their names are none that fields have. */
import {fc} from '@fast-check/vitest'
import type {Schema} from './kinds.ts'
import type {Part, PartFault} from './part.ts'
import {scalar, type Entry, type Scalar} from './written.ts'

function entry(key: string, value: Scalar['value']): Entry {
  return {key, value: scalar(value)}
}

/** A fault at the value of the last entry. */
function atValue(name: string, ...entries: readonly Entry[]): PartFault {
  const last = entries.at(-1)
  return {name, entries, target: last?.value}
}

/** A fault at the key of the last entry. */
function atKey(name: string, ...entries: readonly Entry[]): PartFault {
  return {name, entries, target: entries.at(-1)}
}

function atHead(name: string, ...entries: readonly Entry[]): PartFault {
  return {name, entries, target: undefined}
}

const date = {type: 'string', format: 'date'}

/** `if`: what is open has a deadline, and what is not has none. */
const condition: fc.Arbitrary<Part> = fc.tuple(fc.boolean(), fc.boolean()).map(([isOpen, isRequired]) => {
  const [open, shut] = [entry('phase', 'open'), entry('phase', 'shut')]
  const [deadline, none] = [entry('deadline', '2026-11-25'), entry('deadline', '2026-02-30')]
  return {
    schema: {
      properties: {phase: {enum: ['open', 'shut']}, deadline: date},
      ...(isRequired ? {required: ['phase']} : {}),
      if: {properties: {phase: {const: 'open'}}, required: ['phase']},
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
      then: {required: ['deadline']},
      else: {properties: {deadline: false}}
    },
    entries: isOpen ? [open, deadline] : [shut],
    faults: [
      atHead('no deadline of what is open', open),
      atKey('a deadline of what is shut', shut, deadline),
      atValue('no date of what is open', open, none),
      atValue('a phase that is none', deadline, entry('phase', 'zulu')),
      ...(isRequired ? [atHead('no phase of what has a deadline', deadline)] : [])
    ]
  }
})

/** `dependentRequired`: a start needs an end. */
const dependence: fc.Arbitrary<Part> = fc.boolean().map((isBoth) => {
  const [starts, ends] = [entry('starts', '2026-11-25'), entry('ends', '2026-12-31')]
  return {
    schema: {properties: {starts: date, ends: date}, dependentRequired: {starts: ['ends']}},
    entries: isBoth ? [starts, ends] : [ends],
    faults: [
      atKey('a start without an end', starts),
      atValue('a start that is no date', ends, entry('starts', '2026-13-01')),
      atValue('an end that is no date', starts, entry('ends', 'soon'))
    ]
  }
})

/** `oneOf` or `anyOf`: a key says which other ones there are. */
const choice: fc.Arbitrary<Part> = fc
  .tuple(fc.constantFrom('oneOf', 'anyOf'), fc.boolean(), fc.boolean())
  .map(([union, isFigure, isEnum]) => {
    const branch = (genre: string, key: string, schema: Schema): Schema => ({
      properties: {genre: isEnum ? {enum: [genre, `${genre}s`]} : {const: genre}, [key]: schema},
      required: ['genre', key]
    })
    const number = {type: 'integer', minimum: 1}
    const place = {type: 'string', minLength: 3}
    const [figure, low] = [entry('figure', 3), entry('figure', 0)]
    const [address, short] = [entry('address', 'at sea'), entry('address', 'no')]
    const [law, site] = [entry('genre', 'law'), entry('genre', 'site')]
    return {
      schema: {[union]: [branch('law', 'figure', number), branch('site', 'address', place)]},
      entries: isFigure ? [law, figure] : [site, address],
      faults: [
        atHead('no figure of a law', law),
        atHead('no address of a site', site),
        atHead('a figure of nothing', figure),
        atHead('an address of nothing', address),
        atHead('nothing to choose by'),
        atValue('a figure too small', law, low),
        atValue('a figure in words', law, entry('figure', 'many')),
        atValue('an address too short', site, short),
        atValue('a genre that is none', figure, entry('genre', 'zulu')),
        atKey('an address of a law', law, figure, address),
        atKey('a figure of a site', site, address, figure)
      ]
    }
  })

/** `anyOf` or `oneOf`: one of two keys. */
const alternative: fc.Arbitrary<Part> = fc
  .tuple(fc.constantFrom('oneOf', 'anyOf'), fc.boolean())
  .map(([union, isFirst]) => {
    const [first, second] = [entry('doi', '10.1/x'), entry('isbn', '978')]
    return {
      schema: {
        properties: {doi: {type: 'string', pattern: '^10[.]'}, isbn: {type: 'string', minLength: 3}},
        [union]: [{required: ['doi']}, {required: ['isbn']}]
      },
      entries: isFirst ? [first] : [second],
      faults: [
        atHead('neither of two'),
        atValue('the first is wrong', entry('doi', '11.1')),
        atValue('the second is wrong', entry('isbn', '97')),
        ...(union === 'oneOf' ? [{...atKey('both of two', first, second), among: [first, second]}] : [])
      ]
    }
  })

/** Up to two of them, which have no keys in common. */
export const shapes: fc.Arbitrary<readonly Part[]> = fc
  .subarray([condition, dependence, choice, alternative], {maxLength: 2})
  .chain((all) => fc.tuple(...all))
