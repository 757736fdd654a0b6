/** Finds the values of a publication that its schemas keep private, each with where it is written. */
import {decidingKeys} from '../../model/publication/built-in-keys.ts'
import {pointerStep, pointerSteps} from '../../model/json-pointer.ts'
import {digestOnce, rememberList} from '../../model/memo.ts'
import type {Document} from '../../model/publication/document.ts'
import {
  namedType,
  type EntryPlaces,
  type FrontMatter,
  type JsonObject,
  type JsonValue
} from '../../model/publication/front-matter.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {Place} from '../../model/place.ts'
import type {RecordBlock} from '../../model/tree/nodes.ts'
import {typedRecord} from '../records/typed-record.ts'
import {everyNode} from '../rules/rule.ts'
import type {KeptSchemas, Schemas} from '../schemas/load-schemas.ts'
import {privateKeys} from '../schemas/private-keys.ts'
import {redactToml} from './redact-toml.ts'
import {redacted} from './redacted.ts'

export interface PrivateValue {
  readonly path: string
  /** The last key on the way to it; absent for an item of a list. */
  readonly key?: string
  readonly value: JsonValue
  readonly places: EntryPlaces
  /** A value of YAML, an attribute in braces, or a piece of an attribute between commas. */
  readonly form: 'yaml' | 'attribute' | 'piece'
  /** The whole that is written anew for it, and for all others in it: it has no place that could be cut out. */
  readonly anew?: {readonly place: Place; readonly text: string}
  /** A key that decides how something is published, such as `title`: readers are told of it, whatever its schema says. */
  readonly isTold: boolean
}

/** Whether a value of front matter, given by its JSON Pointer, decides how its document or publication is published. */
export function decidesPublishing(pointer: string): boolean {
  const [first = ''] = pointerSteps(pointer)
  return decidingKeys.has(first)
}

/** Those of front matter, of publication.yaml and of records, in order of file; a value within a private one is a part of it. */
export function privateValues(manuscript: Manuscript, schemas: KeptSchemas): readonly PrivateValue[] {
  const {manifestPath} = manuscript.source
  const own =
    manifestPath === undefined
      ? []
      : ofFrontMatter(manuscript.frontMatter, {path: manifestPath, type: manuscript.metadata.type}, schemas)
  return [...own, ...manuscript.documents.flatMap((document) => valuesIn(document, schemas))]
}

function valuesIn(document: Document, schemas: KeptSchemas): readonly PrivateValue[] {
  const {memo} = schemas
  return rememberList(memo, {
    of: memo && ['private values', schemas.digest(), digestOnce(document)],
    make: () => {
      const {path, frontMatter} = document
      const type = namedType(frontMatter) ?? 'document'
      const records = everyNode(document, 'record')
      return [
        ...ofFrontMatter(frontMatter, {path, type}, schemas),
        ...records.flatMap((record) => ofRecord(record, path, schemas))
      ]
    }
  })
}

function ofRecord(
  {kind, fields}: RecordBlock,
  documentPath: string,
  {records, registry}: Schemas
): readonly PrivateValue[] {
  const schema = records.get(kind)?.schema
  if (schema === undefined) return []
  const {data, file} = typedRecord(fields, documentPath, {schema, registry})
  const found = (of: JsonObject, places: ReadonlyMap<string, EntryPlaces>) =>
    valuesAt(privateKeys(registry, [schema], of), of, places)
  const counted = found(data, file.places).map(({pointer, ...one}) => {
    const [first = '', ...rest] = pointerSteps(pointer)
    const form = fields.attributes.has(first) ? (rest.length === 0 ? 'attribute' : 'piece') : 'yaml'
    return {...one, form} as const
  })
  const {repeated = {data: {}, places: new Map<string, EntryPlaces>()}} = fields
  const others = found(repeated.data, repeated.places).map((one) => ({...one, form: 'yaml'}) as const)
  // It may stand in a file that the document includes.
  return [...counted, ...others].map(({key, value, places, form}): PrivateValue => ({
    ...(key === undefined ? {} : {key}),
    value,
    places,
    path: places.value.path,
    form,
    isTold: false
  }))
}

/** A file that several documents include holds a value once. */
export function withoutRepeats(values: readonly PrivateValue[]): readonly PrivateValue[] {
  const keyed = values.map(
    (one) => [`${one.path}:${one.places.value.start.offset ?? 0}:${JSON.stringify(one.value)}`, one] as const
  )
  return [...new Map(keyed.toReversed()).values()].toReversed()
}

function ofFrontMatter(
  {data, places, notation}: FrontMatter,
  {path, type}: {readonly path: string; readonly type: string},
  schemas: Schemas
): readonly PrivateValue[] {
  const found = valuesAt(schemas.privateKeys(type, data), data, places)
  const hidden = found.map(({pointer}) => pointer).filter((pointer) => !decidesPublishing(pointer))
  const whole = places.get('')?.value
  const anew =
    notation === 'toml' && whole !== undefined && hidden.length > 0
      ? {anew: {place: whole, text: redactToml(data, new Set(hidden), redacted)}}
      : {}
  return found.map(({pointer, ...one}) => {
    return {...one, path, form: 'yaml', isTold: decidesPublishing(pointer), ...anew}
  })
}

type Found = Pick<PrivateValue, 'key' | 'value' | 'places'> & {readonly pointer: string}

/** The values at some pointers, none left out: one without a place has that of what it stands in. Where the whole is private, each of its keys is. */
function valuesAt(
  pointers: ReadonlySet<string>,
  data: JsonObject,
  places: ReadonlyMap<string, EntryPlaces>
): readonly Found[] {
  const all = pointers.has('') ? Object.keys(data).map(pointerStep) : [...pointers]
  return all.flatMap((pointer) => {
    const value = valueIn(data, pointerSteps(pointer))
    if (value === undefined) return []
    const {at, found} = placed(pointer, places)
    const key = found.key === undefined ? {} : {key: pointerSteps(at).at(-1) ?? ''}
    return [{pointer, value, places: found, ...key}]
  })
}

function placed(
  pointer: string,
  places: ReadonlyMap<string, EntryPlaces>
): {readonly at: string; readonly found: EntryPlaces} {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = places.get(at)
    if (found !== undefined) return {at, found}
    if (at === '') throw new Error('a mapping has no place')
  }
}

function valueIn(value: JsonValue, steps: readonly string[]): JsonValue | undefined {
  let at: unknown = value
  for (const step of steps) {
    if (typeof at !== 'object' || at === null) return undefined
    at = Object.entries(at).find(([key]) => key === step)?.[1]
  }
  return isJson(at) ? at : undefined
}

function isJson(value: unknown): value is JsonValue {
  return value !== undefined
}
