/** Judges what a publication and its documents say of themselves. */
import type {ErrorObject} from 'ajv/dist/2020.js'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {outcomeOfNoTime} from '../../model/embargo.ts'
import {finding} from '../../model/finding.ts'
import {remember, type Memo} from '../../model/memo.ts'
import {isUnread, type JsonObject, type JsonValue} from '../../model/publication/front-matter.ts'
import type {Document} from '../../model/publication/document.ts'
import type {ProfileName} from '../../model/publication/profile.ts'
import {startOf} from '../../model/place.ts'
import {isBoolean} from '../../model/values/is-boolean.ts'
import type {KeptSchemas, Schemas, TypeSchema} from '../schemas/load-schemas.ts'
import {given} from '../../model/values/given.ts'
import {knownKeys} from '../schemas/reach.ts'
import {describeFaults} from '../validation/describe-faults.ts'
import type {Fault} from '../validation/fault.ts'
import {valueAt, type PlacedFile} from '../validation/place-fault.ts'
import {chooseSchema, type SchemaChoice} from './choose-schema.ts'
import {draftsByHabit} from './drafts-by-habit.ts'
import {markupInTitle} from './markup-in-title.ts'
import {severalInOne} from './several-in-one.ts'
import {keptByOthers, unknownKeys} from './unknown-keys.ts'

export interface Judging extends KeptSchemas {
  /** The system that the documents were written for. */
  readonly from?: ProfileName | undefined
}

type Kind = 'document' | 'publication'

export interface Role {
  readonly kind: Kind
  /** Whether it is a document of several. */
  readonly isMember: boolean
  /** Whether its publication is a draft. */
  readonly isDraft: boolean
}

/**
 * Findings of a publication.yaml by `tetrapla:publication`, or of a document's front matter by `tetrapla:document`; or by the schema that
 * `type` names. What is meant as a draft is told alone: its key is left out of what else is judged.
 */
export function checkFrontMatter(
  {path, frontMatter}: Pick<Document, 'path' | 'frontMatter'>,
  {kind, isMember, isDraft}: Role,
  schemas: Judging
): readonly Diagnostic[] {
  if (isUnread(frontMatter)) return []
  const {data, places} = frontMatter
  const file = {path, places}
  const choice = chooseSchema(data, kind, schemas.types)
  const known = choice.kind === 'chosen' ? keysOf(choice.schema, schemas) : new Set<string>()
  const drafts = draftsByHabit({
    data,
    file,
    isMember,
    isDraft: isDraft || data['status'] === 'draft',
    isKnown: (key) => known.has(key),
    hasOwnStatus: choice.kind === 'chosen' && known.has('status') && allowsStatus(choice.schema, data)
  })
  const rest = only(data, (key) => !drafts.has(key))
  const others = judgeByChoice(choice, {file, data: rest, kind, isMember}, schemas)
  // Of another type than was meant, keys may be unknown.
  const isOfType = ![...drafts.keys()].some((key) => key.toLowerCase() === 'type')
  // A key that was told is not missing, too.
  const isOfOthers = ({message}: Diagnostic): boolean =>
    ![...drafts.keys()].some((key) => message === `\`${key}\` is missing`)
  return [
    ...drafts.values(),
    ...markupInTitle(data, file),
    ...severalInOne(data, file),
    ...others.filter(({ruleId}) => isOfType || !ofUnknownKeys.has(ruleId)).filter(isOfOthers)
  ]
}

const ofUnknownKeys: ReadonlySet<Diagnostic['ruleId']> = new Set([
  'front-matter/keeps-what-is-private',
  'front-matter/key-is-known'
])

/** Whether a schema of the project's own names this word as a status: it takes it, and not just any. */
function allowsStatus(type: TypeSchema, data: JsonObject): boolean {
  const isTaken = (status: JsonValue): boolean =>
    !errorsOf(type, {...data, status}).some(({instancePath}) => instancePath === '/status')
  return type.path !== undefined && isTaken(data['status'] ?? null) && !isTaken('no status at all')
}

function keysOf({schema}: TypeSchema, {registry}: Schemas): ReadonlySet<string> {
  return new Set(knownKeys(registry, schema).keys.keys())
}

interface Subject {
  readonly file: PlacedFile
  readonly data: JsonObject
  readonly kind: Kind
  readonly isMember: boolean
}

function judgeByChoice(choice: SchemaChoice, subject: Subject, schemas: Judging): readonly Diagnostic[] {
  const {file, data, kind, isMember} = subject
  switch (choice.kind) {
    case 'broken':
      return []
    case 'unknown': {
      const {message, hints} = choice
      // Where the project has types, it may be a slip, and what one of them keeps private would be published.
      const hasTypes = [...schemas.types.values()].some(
        (type) => type === undefined || type.path !== undefined
      )
      const rule = hasTypes ? 'front-matter/type-is-known' : 'front-matter/value-is-understood'
      const problem = finding(rule, valueAt(file, '/type'), message, {hints})
      const others = {...subject, data: only(data, (key) => key !== 'type')}
      return [problem, ...judgeBy(schemas.builtIn[kind], others, schemas, isOfKeys)]
    }
    case 'chosen': {
      const {schema: type} = choice
      if (type.path === undefined)
        return [
          ...judgeBy(type, subject, schemas),
          ...unknownKeys(data, file, schemas, {kind, isMember, ...given({from: schemas.from})})
        ]
      const kept = keptByOthers(data, file, schemas, {type, kind})
      const others = {...subject, data: only(data, (key) => !kept.has(key))}
      return [...judgeBy(type, others, schemas), ...kept.values()]
    }
  }
}

/** Whether an error is about keys that a schema doesn't know: the one that was meant may know them. */
function isOfKeys({keyword}: ErrorObject): boolean {
  return keyword === 'additionalProperties' || keyword === 'unevaluatedProperties'
}

function judgeBy(
  type: TypeSchema,
  {file, data, kind}: Subject,
  schemas: Judging,
  isIgnored: (error: ErrorObject) => boolean = () => false
): readonly Diagnostic[] {
  const structure = kind === 'publication' ? structuralKeys(type, schemas) : new Set<string>()
  const own = only(data, (key) => !structure.has(key))
  const structural = only(data, (key) => structure.has(key))
  let errors: readonly ErrorObject[] = []
  try {
    errors = [
      ...errorsOf(type, own, schemas.memo),
      ...(structure.size === 0 ? [] : errorsOf(schemas.builtIn.publication, structural, schemas.memo))
    ]
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const place = startOf(type.path ?? file.path)
    return [finding('schema/is-valid', place, 'the schema refers to itself without end')]
  }
  return describeFaults(
    errors.filter((error) => !isIgnored(error)),
    {
      file,
      whole: 'the front matter',
      registry: schemas.registry,
      ruleId: type.path === undefined ? 'front-matter/value-is-understood' : 'front-matter/is-valid',
      outcomeOf
    }
  )
}

/** What becomes of a value that is wrong in a way of its own. */
function outcomeOf({keyword, pointer}: Fault): string | undefined {
  if (keyword === 'required') return 'what needs it is left out'
  return pointer === '/embargo' ? outcomeOfNoTime : undefined
}

function errorsOf(type: TypeSchema, data: JsonObject, memo?: Memo): readonly ErrorObject[] {
  return isKnownAsSound(type, data, memo) ? [] : type.judge(data)
}

/** A schema of the project's may be another today, and so may those that it refers to; Tetrapla's own are as they were. */
function isKnownAsSound(type: TypeSchema, data: JsonObject, memo: Memo | undefined): boolean {
  if (memo === undefined || type.path !== undefined) return false
  const of = ['front matter', type.schema['$id'], data]
  return remember(memo, {of, is: isBoolean, make: () => type.judge(data).length === 0})
}

/** Keys of publication.yaml that are about its documents (`contents`): no affair of a schema that knows none of them. */
function structuralKeys(type: TypeSchema, schemas: Schemas): ReadonlySet<string> {
  const {registry, builtIn} = schemas
  if (type === builtIn.publication) return new Set()
  const others = [type.schema, builtIn.document.schema].map((schema) => knownKeys(registry, schema).keys)
  const keys = [...knownKeys(registry, builtIn.publication.schema).keys.keys()]
  return new Set(keys.filter((key) => !others.some((known) => known.has(key))))
}

function only(data: JsonObject, isWanted: (key: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(data).filter(([key]) => isWanted(key)))
}
