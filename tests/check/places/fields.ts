/** Fields of any kind: a schema, a value that it takes, and every way in which a value can be wrong. */
import {fc} from '@fast-check/vitest'
import {list, mapping, scalar, type Entry, type Target, type Written} from './written.ts'

export type Schema = {readonly [keyword: string]: unknown}

/** A wrong value, and what of it the finding stands at. */
export interface Fault {
  readonly name: string
  readonly value: Written
  readonly target: Target
  /** The finding's, when it is not the schema's. */
  readonly rule?: 'front-matter/keys-are-unique'
  /** Whether an attribute, which is text, can be wrong in this way. */
  readonly isText: boolean
}

export interface Field {
  readonly key: string
  readonly schema: Schema
  readonly value: Written
  readonly faults: readonly Fault[]
  readonly isRequired: boolean
}

type Kind = Pick<Field, 'schema' | 'value' | 'faults'>

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

/** Some that no attribute can have, and some that objects have by themselves. */
const keys =
  'adopted body number votes x-ray site par_t weight open a/b x~1 ~ ключ 𝛼 constructor toString 0 1.5'
    .split(' ')
    .concat('a b')

function wrong(name: string, value: Written, isText = true): Fault {
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

const simple = fc.oneof(text, patterned, choice, date, integer, number, truth, nullable, choices, numbers)

/** Some are said in an `allOf`: it is the same. */
const wrapped: fc.Arbitrary<Kind> = fc.tuple(simple, fc.boolean()).map(([kind, isInner]) => ({
  ...kind,
  schema: isInner ? {title: 'A field', allOf: [kind.schema]} : kind.schema
}))

function fieldsOf(kind: fc.Arbitrary<Kind>, max: number): fc.Arbitrary<readonly Field[]> {
  const key = fc.constantFrom(...keys)
  return fc.uniqueArray(
    fc.record({key, kind, isRequired: fc.boolean()}).map(({key: name, kind: what, isRequired}) => ({
      key: name,
      ...what,
      isRequired
    })),
    {minLength: 1, maxLength: max, selector: ({key: name}) => name}
  )
}

/** A mapping of fields, whose faults are theirs, and those of a mapping. */
const nested: fc.Arbitrary<Kind> = fieldsOf(wrapped, 3).map((fields) => {
  const entries = fields.map(entryOf)
  return {
    schema: {type: 'object', ...propertiesOf(fields), additionalProperties: false},
    value: mapping(entries),
    faults: [
      ...faultsOf(fields).map(({name, entries: changed, target, rule}) => {
        const value = mapping(changed)
        const own = {name: `within: ${name}`, value, isText: false, target: target ?? value}
        return rule === undefined ? own : {...own, rule}
      }),
      ...otherTypes('text', 'number', 'list').map((fault) => ({...fault, isText: false}))
    ]
  }
})

/** One to six, with keys of their own. */
export const fields: fc.Arbitrary<readonly Field[]> = fieldsOf(
  fc.oneof({weight: 5, arbitrary: wrapped}, {weight: 1, arbitrary: nested}),
  6
)

export function entryOf({key, value}: Pick<Field, 'key' | 'value'>): Entry {
  return {key, value}
}

export function propertiesOf(all: readonly Field[]): Schema {
  return {
    properties: Object.fromEntries(all.map(({key, schema}) => [key, schema])),
    required: all.filter(({isRequired}) => isRequired).map(({key}) => key)
  }
}

/** The entries of a mapping with one mistake; no target is the mapping itself. */
export interface FaultyEntries {
  readonly name: string
  readonly entries: readonly Entry[]
  readonly target: Target | undefined
  /** The entry that is not as it was. */
  readonly changed: Entry | undefined
  /** Entries whose mistakes no text can have. */
  readonly inYaml: readonly Entry[]
  readonly rule?: 'front-matter/keys-are-unique'
}

/** Every way in which some fields can be wrong: each value, each key that is missing or stands twice, a key too many. */
export function faultsOf(all: readonly Field[]): readonly FaultyEntries[] {
  const entries = all.map(entryOf)
  const wrongValues = all.flatMap(({key, faults}, index) =>
    faults.map(({name, value, target, rule, isText}): FaultyEntries => {
      const entry = {key, value}
      const changed = [...entries.slice(0, index), entry, ...entries.slice(index + 1)]
      const inYaml = isText ? [] : [entry]
      const own = {name: `${key}: ${name}`, entries: changed, target, changed: entry, inYaml}
      return rule === undefined ? own : {...own, rule}
    })
  )
  const missing = all.flatMap(({key, isRequired}, index): readonly FaultyEntries[] => {
    const rest = [...entries.slice(0, index), ...entries.slice(index + 1)]
    return isRequired && rest.length > 0
      ? [{name: `${key} is missing`, entries: rest, target: undefined, changed: undefined, inYaml: []}]
      : []
  })
  const twice = all.map(({key}): FaultyEntries => {
    const entry = {key, value: scalar('again')}
    return {
      name: `${key} twice`,
      entries: [...entries, entry],
      target: entry,
      changed: entry,
      inYaml: [],
      rule: 'front-matter/keys-are-unique'
    }
  })
  const extra = entries.map((_, index): FaultyEntries => {
    const entry = {key: index === 0 ? '__proto__' : 'zulu', value: scalar('surplus')}
    return {
      name: `a key too many at ${String(index)}`,
      entries: [...entries.slice(0, index), entry, ...entries.slice(index)],
      target: entry,
      changed: entry,
      inYaml: []
    }
  })
  return [...wrongValues, ...missing, ...twice, ...extra]
}

/** A mistake in each field at once, each chosen by `pick`, and a key too many. */
export function allWrong(
  all: readonly Field[],
  pick: (below: number) => number
): Pick<FaultyEntries, 'entries' | 'inYaml'> & {
  readonly mistakes: readonly Pick<Fault, 'target' | 'rule'>[]
} {
  const surplus = {key: 'zulu', value: scalar('surplus')}
  const chosen = all.flatMap(({key, faults}) => {
    const fault = faults[pick(faults.length)]
    return fault === undefined ? [] : [{entry: {key, value: fault.value}, fault}]
  })
  return {
    entries: [surplus, ...chosen.map(({entry}) => entry)],
    inYaml: chosen.filter(({fault}) => !fault.isText).map(({entry}) => entry),
    mistakes: [{target: surplus}, ...chosen.map(({fault}) => fault)]
  }
}
