/** Judges what a schema holds under `x-tetrapla`, Tetrapla's own key. */
import {pointerStep} from '../../model/json-pointer.ts'
import {recordPresentations} from '../../model/publication/record-type.ts'
import type {JsonValue} from '../../model/publication/front-matter.ts'
import {didYouMean} from '../did-you-mean.ts'
import {quoteValues} from '../validation/quote.ts'
import type {SubSchema} from './registry.ts'
import type {SchemaFault, Vocabulary} from './schema-fault.ts'
import {isJsonObject, textAt} from './schema-object.ts'

/** Language, script and region (BCP 47). */
const languageTag = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$/

type Around = Pick<Vocabulary, 'records'>

/** What is wrong with a value, and hints; undefined when nothing is. */
type Judge = (value: JsonValue, part: SubSchema, around: Around) => readonly [string, ...string[]] | undefined

const judges: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ['private', (value) => (typeof value === 'boolean' ? undefined : ['`private` must be true or false'])],
  ['message', (value) => (typeof value === 'string' ? undefined : ['`message` must be a text'])],
  ['record', judgeRecord],
  ['presentation', judgePresentation],
  ['numbered', judgeNumbered],
  ['titles', judgeTitles],
  ['shown', (value) => (typeof value === 'boolean' ? undefined : ['`shown` must be true or false'])]
])

/**
 * The faults of one schema's `x-tetrapla`: `private` (true or false), `message` (a text), `record` (the type of records
 * that a reference names), `presentation` (how records of a type are shown), `numbered` (whether they have numbers),
 * `titles` (what readers of other languages see in place of `title`) and `shown` (whether readers see a field).
 */
export function extensionFaults(part: SubSchema, around: Around): readonly SchemaFault[] {
  const {schema, pointer} = part
  if (!Object.hasOwn(schema, 'x-tetrapla')) return []
  const place = `${pointer}/x-tetrapla`
  const extension = schema['x-tetrapla']
  if (!isJsonObject(extension)) {
    return [{pointer: place, at: 'value', message: '`x-tetrapla` must be an object', hints: []}]
  }
  return Object.entries(extension).flatMap(([key, value]): readonly SchemaFault[] => {
    const below = `${place}${pointerStep(key)}`
    const judge = judges.get(key)
    if (judge === undefined) {
      const message = `\`${key}\` is not a key of \`x-tetrapla\``
      return [{pointer: below, at: 'key', message, hints: didYouMean(key, judges.keys())}]
    }
    const [message, ...hints] = judge(value, part, around) ?? []
    return message === undefined ? [] : [{pointer: below, at: 'value', message, hints}]
  })
}

function judgeRecord(value: JsonValue, {schema}: SubSchema, {records}: Around): ReturnType<Judge> {
  if (typeof value !== 'string') return ['`record` must be the name of a type of records']
  if (textAt(schema, 'format') !== 'record-reference')
    return ['`record` does nothing without `"format": "record-reference"`']
  if (records.has(value)) return undefined
  return [`there is no type of records \`${value}\``, ...didYouMean(value, records)]
}

function judgePresentation(value: JsonValue, part: SubSchema): ReturnType<Judge> {
  const misplaced = judgePlace('presentation', part)
  if (misplaced !== undefined) return misplaced
  if (recordPresentations.some((one) => one === value)) return undefined
  return [
    `\`presentation\` must be one of ${quoteValues(recordPresentations)}`,
    ...(typeof value === 'string' ? didYouMean(value, recordPresentations) : [])
  ]
}

function judgeNumbered(value: JsonValue, part: SubSchema): ReturnType<Judge> {
  const misplaced = judgePlace('numbered', part)
  return misplaced ?? (typeof value === 'boolean' ? undefined : ['`numbered` must be true or false'])
}

function judgeTitles(value: JsonValue): ReturnType<Judge> {
  const isSound =
    isJsonObject(value) &&
    Object.entries(value).every(([tag, title]) => languageTag.test(tag) && typeof title === 'string')
  return isSound ? undefined : ['`titles` must be texts by language tag, such as `{"fr": "Adopté le"}`']
}

/** What is said of a whole type of records. */
function judgePlace(key: string, {pointer}: SubSchema): ReturnType<Judge> {
  return pointer === '' ? undefined : [`\`${key}\` does nothing here`, 'it stands at the top of the schema']
}
