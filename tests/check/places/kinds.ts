/** Kinds of values: a schema, a value that it takes, and every way in which a value can be wrong. */
import {fc} from '@fast-check/vitest'
import {list, mapping, scalar, type Entry, type Target, type Written} from './written.ts'

export type Schema = {readonly [keyword: string]: unknown}

/** A wrong value, and what of it the finding stands at. */
export interface Fault {
  readonly name: string
  readonly value: Written
  readonly target: Target
  /** The finding is where the target begins, and no more: of what is not there. */
  readonly isStart?: true
  /** The finding stands at the last of them in the text. */
  readonly among?: readonly Entry[]
  /** The entry, below this value, that has the key of another one. */
  readonly second?: Entry
  /** Whether an attribute, which is text, can be wrong in this way. */
  readonly isText: boolean
}

export interface Kind {
  readonly schema: Schema
  readonly value: Written
  readonly faults: readonly Fault[]
}

/** Some with letters of two bytes, of two code units, of another direction, and with signs that YAML or a directive knows. */
const phrases = [
  'alpha',
  'bravo charlie',
  'déjà',
  '𝛼 delta',
  'жук',
  'أمن',
  "it's",
  'a: b',
  '#none',
  'x - y',
  '[z',
  '- w'
]

export function wrong(name: string, value: Written, isText = true): Fault {
  return {name, value, target: value, isText}
}

/** Values of other types; in an attribute they are text. */
function otherTypes(
  ...types: readonly ('text' | 'number' | 'boolean' | 'null' | 'list' | 'mapping')[]
): readonly Fault[] {
  const values = {
    text: scalar('zulu'),
    number: scalar(17),
    boolean: scalar(false),
    null: scalar(null),
    list: list([scalar('zulu'), scalar(5)]),
    mapping: mapping([{key: 'zulu', value: scalar(1)}])
  }
  return types.map((type) => wrong(`${type} as another type`, {...values[type]}, type === 'text'))
}

const text: fc.Arbitrary<Kind> = fc.constantFrom(...phrases).map((value) => ({
  schema: {type: 'string', minLength: 2, maxLength: 20},
  value: scalar(value),
  faults: [
    wrong('too short', scalar('a')),
    wrong('nothing', scalar('')),
    wrong('too long', scalar('a text of more than twenty')),
    ...otherTypes('number', 'boolean', 'null', 'list', 'mapping').map((fault) => ({...fault, isText: false}))
  ]
}))

const patterned: fc.Arbitrary<Kind> = fc.nat(9999).map((number) => ({
  schema: {type: 'string', pattern: '^R-[0-9]+$'},
  value: scalar(`R-${String(number)}`),
  faults: [
    wrong('not of the pattern', scalar('R-x')),
    ...otherTypes('number', 'list').map((fault) => ({...fault, isText: false}))
  ]
}))

const choice: fc.Arbitrary<Kind> = fc.constantFrom('law', 'weapons', 'rights').map((value) => ({
  schema: {enum: ['law', 'weapons', 'rights']},
  value: scalar(value),
  faults: [wrong('not of the list', scalar('law!')), ...otherTypes('text', 'number', 'null')]
}))

const date: fc.Arbitrary<Kind> = fc.constantFrom('2004-04-28', '1999-12-31', '2024-02-29').map((value) => ({
  schema: {type: 'string', format: 'date'},
  value: scalar(value),
  faults: [
    wrong('no date', scalar('in spring')),
    wrong('no such month', scalar('2026-13-01')),
    wrong('no such day', scalar('2023-02-29')),
    ...otherTypes('number', 'boolean').map((fault) => ({...fault, isText: false}))
  ]
}))

const integer: fc.Arbitrary<Kind> = fc.integer({min: 1, max: 99}).map((value) => ({
  schema: {type: 'integer', minimum: 1, maximum: 99},
  value: scalar(value),
  faults: [
    wrong('too small', scalar(0)),
    wrong('too large', scalar(100)),
    wrong('no whole number', scalar(2.5)),
    wrong('a number in quotes', scalar('12'), false),
    ...otherTypes('text', 'boolean', 'null', 'list')
  ]
}))

const number: fc.Arbitrary<Kind> = fc.integer({min: 1, max: 9}).map((value) => ({
  schema: {type: 'number', exclusiveMinimum: 0, multipleOf: 0.5},
  value: scalar(value / 2),
  faults: [
    wrong('at the limit', scalar(0)),
    wrong('no multiple', scalar(0.3)),
    ...otherTypes('text', 'mapping')
  ]
}))

const truth: fc.Arbitrary<Kind> = fc.boolean().map((value) => ({
  schema: {type: 'boolean'},
  value: scalar(value),
  faults: [...otherTypes('text', 'null'), wrong('a number', scalar(1))]
}))

const nullable: fc.Arbitrary<Kind> = fc.constantFrom(null, 5).map((value) => ({
  schema: {type: ['integer', 'null'], minimum: 3},
  value: scalar(value),
  faults: [wrong('too small', scalar(2)), ...otherTypes('text', 'boolean', 'list')]
}))

/** Lists of what is itself a kind: the items' faults stand at the items. */
const choices: fc.Arbitrary<Kind> = fc
  .subarray(['law', 'weapons', 'rights', 'media'], {minLength: 1, maxLength: 3})
  .map((values) => {
    const items = values.map(scalar)
    const all = ['law', 'weapons', 'rights', 'media'].map(scalar)
    const bad = scalar('zulu')
    const twice = scalar(values[0] ?? '')
    const none = list([])
    return {
      schema: {
        type: 'array',
        items: {enum: ['law', 'weapons', 'rights', 'media']},
        minItems: 1,
        maxItems: 3,
        uniqueItems: true
      },
      value: list(items),
      faults: [
        {name: 'an item not of the list', value: list([...items.slice(1), bad]), target: bad, isText: true},
        {name: 'a wrong item first', value: list([bad, ...items.slice(1)]), target: bad, isText: true},
        {name: 'an item too many', value: list(all), target: all[3] ?? bad, isText: true},
        ...(items.length > 2
          ? []
          : [{name: 'an item twice', value: list([...items, twice]), target: twice, isText: true}]),
        wrong('no items', none),
        ...otherTypes('number', 'null', 'mapping').map((fault) => ({...fault, isText: false})),
        wrong('text in place of a list', scalar('law'), false)
      ]
    }
  })

const numbers: fc.Arbitrary<Kind> = fc.array(fc.nat(50), {minLength: 1, maxLength: 3}).map((values) => {
  const items = values.map(scalar)
  const [low, word] = [scalar(-1), scalar('many')]
  return {
    schema: {type: 'array', items: {type: 'integer', minimum: 0}},
    value: list(items),
    faults: [
      {name: 'an item too small', value: list([...items, low]), target: low, isText: true},
      {name: 'an item of another type', value: list([word, ...items]), target: word, isText: true}
    ]
  }
})

/** A whole number or a text; an attribute, which is text, is the text. */
const either: fc.Arbitrary<Kind> = fc
  .tuple(fc.nat(99), fc.constantFrom('oneOf', 'anyOf'))
  .map(([number, union]) => ({
    schema: {
      [union]: [
        {type: 'string', pattern: '^R-[0-9]+$'},
        {type: 'integer', minimum: 1}
      ]
    },
    value: scalar(`R-${String(number)}`),
    faults: [
      wrong('a text of no pattern', scalar('zulu')),
      wrong('a number too small', scalar(0), false),
      ...otherTypes('boolean', 'null', 'list', 'mapping').map((fault) => ({...fault, isText: false}))
    ]
  }))

/** A name, or several, or a mapping with one. */
const names: fc.Arbitrary<Kind> = fc
  .tuple(
    fc.subarray(['alpha', 'bravo', 'charlie'], {minLength: 1}),
    fc.constantFrom('oneOf', 'anyOf'),
    fc.nat(2)
  )
  .map(([values, union, form]) => {
    const items = values.map(scalar)
    const [number, low] = [scalar(5), scalar('a')]
    const unnamed = mapping([{key: 'role', value: scalar('zulu')}])
    const surplus = {key: 'zulu', value: scalar('surplus')}
    const name = {key: 'name', value: scalar('alpha')}
    const one = {type: 'string', minLength: 2}
    return {
      schema: {
        [union]: [
          one,
          {type: 'array', items: one, minItems: 1},
          {
            type: 'object',
            properties: {name: one, role: {type: 'string'}},
            required: ['name'],
            additionalProperties: false
          }
        ]
      },
      value: [scalar('delta'), list(items), mapping([name])][form] ?? list(items),
      faults: [
        wrong('a name too short', scalar('a')),
        wrong('no names', list([])),
        {name: 'an item of another type', value: list([...items, number]), target: number},
        {name: 'an item too short', value: list([low, ...items]), target: low},
        {name: 'a mapping without a name', value: unnamed, target: unnamed, isStart: true as const},
        {name: 'a mapping with more', value: mapping([surplus, name]), target: surplus},
        ...otherTypes('number', 'boolean', 'null')
      ].map((fault) => ({...fault, isText: fault.name === 'a name too short'}))
    }
  })

/** What `$ref` leads to: in the schema itself by a pointer and by an anchor, and in another file. */
const definitions = {
  text: {type: 'string', minLength: 2, maxLength: 20},
  choice: {$anchor: 'choice', enum: ['law', 'weapons', 'rights']},
  date: {$anchor: 'date', type: 'string', format: 'date'},
  integer: {allOf: [{$ref: '#/$defs/low'}, {maximum: 99}]},
  low: {type: 'integer', minimum: 1}
}

export const common = {path: 'schemas/common/definitions.schema.json', schema: {$defs: definitions}} as const

/** For the schemas that hold what is drawn here. */
export const ownDefinitions: Schema = {$defs: definitions}

function referring(kind: fc.Arbitrary<Kind>, ...references: readonly string[]): fc.Arbitrary<Kind> {
  const far = '../common/definitions.schema.json'
  const all = references.flatMap((reference) => [`#${reference}`, `${far}#${reference}`])
  return fc.tuple(kind, fc.constantFrom(...all)).map(([one, $ref]) => ({...one, schema: {$ref}}))
}

const referred = fc.oneof(
  referring(text, '/$defs/text'),
  referring(choice, '/$defs/choice', 'choice'),
  referring(date, '/$defs/date', 'date'),
  referring(integer, '/$defs/integer')
)

const scalars = [text, patterned, choice, date, integer, number, truth] as const
const simple = fc.oneof(...scalars, nullable, choices, numbers, either, names, referred)

/** What may be left empty, too: an attribute can say so of what is no text alone. */
const emptiable: fc.Arbitrary<Kind> = fc
  .tuple(fc.oneof(patterned, date, choice), fc.constantFrom('oneOf', 'anyOf'))
  .map(([kind, union]) => ({
    schema: {[union]: [kind.schema, {type: 'null'}]},
    value: kind.value,
    faults: kind.faults.filter(({value}) => !(value.kind === 'scalar' && value.value === null))
  }))

/** Some are said in an `allOf`: it is the same. */
export const kinds: fc.Arbitrary<Kind> = fc.oneof(
  {weight: 8, arbitrary: simple},
  {weight: 1, arbitrary: simple.map((kind) => ({...kind, schema: {title: 'A field', allOf: [kind.schema]}}))},
  {weight: 1, arbitrary: emptiable}
)
