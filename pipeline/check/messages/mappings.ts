/** Words the faults of mappings: keys that are missing, unknown or too many. */
import type {JsonValue} from '../../model/publication/front-matter.ts'
import {nearest} from '../../model/tree/nearest.ts'
import {keyMeant} from '../did-you-mean.ts'
import {knownKeys, reach} from '../schemas/reach.ts'
import {textAt} from '../schemas/schema-object.ts'
import {numberParam, textParam} from '../validation/fault.ts'
import {joinWords, quoteValue, quoteValues} from '../validation/quote.ts'
import type {Case, Explanation} from './explanation.ts'

/** With what the schema says of the key, and the key that was written in its place. */
export function explainRequired(subject: Case): Explanation {
  const {fault, name} = subject
  const key = textParam(fault, 'missingProperty')
  const message = fault.pointer === '' ? `\`${key}\` is missing` : `\`${key}\` is missing in ${name}`
  const hints = [...mistaken(subject, key), ...described(subject, key)]
  return {message, hints: hints.length > 0 ? hints : typed(subject, key)}
}

/** Of an `anyOf` or `oneOf` whose branches each miss other keys. */
export function explainRequiredOneOf({fault, name}: Case): Explanation {
  const groups = Array.isArray(fault.params['missing']) ? fault.params['missing'] : []
  const words = groups.map((group: unknown) => quoteValues(Array.isArray(group) ? group : [group], 'and'))
  const place = fault.pointer === '' ? '' : ` in ${name}`
  return {message: `one of these is missing${place}: ${[...new Set(words)].join(', or ')}`, hints: []}
}

/** Of a `oneOf` of which several branches passed, by keys that belong to one each. */
export function explainRequiredTogether({fault}: Case): Explanation {
  const groups: readonly unknown[] = Array.isArray(fault.params['keys']) ? fault.params['keys'] : []
  const words = groups.map((group) => quoteValues(Array.isArray(group) ? group : [group], 'and'))
  const areSingle = groups.every((group) => Array.isArray(group) && group.length === 1)
  return {
    message: areSingle
      ? `${joinWords(words, 'and')} must not be given together`
      : `only one of these may be given: ${words.join(', or ')}`,
    hints: [`keep ${groups.length === 2 ? 'one of the two' : 'one of them'}`]
  }
}

/** Which key needs which other (JSON Schema 2020-12 validation §6.5.4). */
export function explainDependentRequired({fault}: Case): Explanation {
  const [key, missing] = [textParam(fault, 'property'), textParam(fault, 'missingProperty')]
  return {message: `\`${key}\` needs \`${missing}\` beside it`, hints: [`add \`${missing}\``]}
}

/** The key that is not known, with the nearest that is; one that only a neighbouring schema knows has a hint how to let it be seen (core §10.3.2.3). */
export function explainAdditionalProperties(subject: Case): Explanation {
  const key = textParam(subject.fault, 'additionalProperty')
  const explanation = unknownKey(subject, key)
  const isKnown = knownKeys(subject.registry, subject.fault.holder).keys.has(key)
  return isKnown ? {...explanation, hints: seesNeighbours} : explanation
}

/** `additionalProperties` does not see what `$ref` and the like join in (Core §10.3.2.3). */
const seesNeighbours = [
  'where the schema extends another one, it needs `unevaluatedProperties` in place of `additionalProperties`'
]

/** The key that none of several schemas knows, with the nearest that one does (core §11.3). */
export function explainUnevaluatedProperties(subject: Case): Explanation {
  return unknownKey(subject, textParam(subject.fault, 'unevaluatedProperty'))
}

/** How many keys there must be at least (validation §6.5.2). */
export function explainMinProperties({fault, name}: Case): Explanation {
  const limit = numberParam(fault, 'limit')
  return {message: `${name} must have at least ${limit} ${limit === 1 ? 'key' : 'keys'}`, hints: []}
}

/** How many there may be; it stands at the first key beyond (validation §6.5.1). */
export function explainMaxProperties({fault, name}: Case): Explanation {
  const limit = numberParam(fault, 'limit')
  return {
    message: `${name} must have at most ${limit} ${limit === 1 ? 'key' : 'keys'}: this is one too many`,
    hints: []
  }
}

/** A key that the schema knows may still not be allowed, beside what else is given. */
function unknownKey({fault, name, registry}: Case, key: string): Explanation {
  const known = knownKeys(registry, fault.holder).keys
  const place = fault.pointer === '' ? '' : ` of ${name}`
  if (known.has(key)) return {message: `\`${key}\` does not belong beside the other keys${place}`, hints: []}
  const given = typeof fault.value === 'object' && fault.value !== null ? Object.keys(fault.value) : []
  const free = [...known.keys()].filter((candidate) => !given.includes(candidate))
  const meant = keyMeant(key, free)
  return {
    message: `\`${key}\` is not a known key${place}`,
    hints: meant.length > 0 ? meant : listed([...known.keys()])
  }
}

function listed(keys: readonly string[]): readonly string[] {
  if (keys.length === 0 || keys.length > 12) return []
  return [
    keys.length === 1 ? `the only key is ${quoteValues(keys)}` : `the keys are ${quoteValues(keys, 'and')}`
  ]
}

/** A key that is nearly the missing one. */
function mistaken({fault, registry}: Case, key: string): readonly string[] {
  const known = knownKeys(registry, fault.holder).keys
  const given = typeof fault.value === 'object' && fault.value !== null ? Object.keys(fault.value) : []
  const unknown = given.filter((candidate) => !known.has(candidate))
  const meant = key.length < 3 ? undefined : nearest(key, unknown)
  return meant === undefined ? [] : [`is \`${meant}\` meant to be \`${key}\`?`]
}

/** What the value of a key has to be, where its schema says a type. */
function typed({fault, registry}: Case, key: string): readonly string[] {
  const schemas = knownKeys(registry, fault.holder).keys.get(key) ?? []
  const type = schemas.flatMap((schema: JsonValue) => reach(registry, schema)).find((part) => part['type'])?.[
    'type'
  ]
  const words = typeof type === 'string' ? typeWords.get(type) : undefined
  return words === undefined ? [] : [`add \`${key}\`, ${words}`]
}

const typeWords: ReadonlyMap<string, string> = new Map([
  ['array', 'a list'],
  ['boolean', '`true` or `false`'],
  ['integer', 'a whole number'],
  ['number', 'a number'],
  ['object', 'with keys of its own'],
  ['string', 'a text']
])

function described({fault, registry}: Case, key: string): readonly string[] {
  const schemas = knownKeys(registry, fault.holder).keys.get(key) ?? []
  const parts = schemas.flatMap((schema: JsonValue) => reach(registry, schema))
  const allowed = parts.map((part) => part['enum']).find((values) => Array.isArray(values))
  const description = parts.map((part) => textAt(part, 'description')).find(Boolean)
  const examples = parts.map((part) => part['examples']).find((values) => Array.isArray(values))
  return [
    ...(description === undefined ? [] : [`\`${key}\`: ${description}`]),
    ...(allowed === undefined ? [] : [`it is one of ${quoteValues(allowed)}`]),
    ...(examples?.[0] === undefined ? [] : [`for example \`${key}: ${exampleOf(examples[0])}\``])
  ]
}

function exampleOf(value: unknown): string {
  return quoteValue(value).replaceAll('`', '')
}
