/** Adds to a publication's entry in the index what only schemas can tell: which records it names, and its records' data. */
import {digestOnce, keptWith, remember} from '../../model/memo.ts'
import type {Document} from '../../model/publication/document.ts'
import type {FrontMatter, JsonObject} from '../../model/publication/front-matter.ts'
import type {DocumentRecord, LinkEntry, PublicationEntry} from '../../model/publication/library.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {withoutPrivate} from '../../model/publication/without-private.ts'
import {everyNode} from '../rules/rule.ts'
import type {KeptSchemas, Schemas, TypeSchema} from '../schemas/load-schemas.ts'
import {privateKeys} from '../schemas/private-keys.ts'
import {findReferences} from './find-references.ts'
import {typeFields} from './type-fields.ts'
import {typedRecord} from './typed-record.ts'

/** References are judged like links, when all records of the library are known; those of a publication.yaml with its first document's. */
export function completeEntry(
  entry: PublicationEntry,
  manuscript: Manuscript,
  schemas: KeptSchemas
): PublicationEntry {
  const {manifestPath} = manuscript.source
  const own = manifestPath === undefined ? [] : ofFrontMatter(manuscript, schemas)
  const records = manuscript.documents.map((document) => recordsIn(document, schemas))
  const found = manuscript.documents.map((document, index) => [
    ...(index === 0 ? own : []),
    ...ofFrontMatter(document, schemas),
    ...(records[index]?.links ?? [])
  ])
  const isRecord = [entry, ...entry.documents].some(({record}) => record !== undefined)
  const isPlain = [...found, ...records.map(({data}) => ({length: data.size}))].every(
    ({length}) => length === 0
  )
  if (isPlain && !isRecord) return entry
  const documents = entry.documents.map((document, index) => ({
    ...document,
    ...withData(document, manuscript.documents[index]?.frontMatter, schemas),
    links: [...document.links, ...(found[index] ?? [])],
    anchors: document.anchors.map((anchor) => {
      const own = anchor.kind === 'record' ? records[index]?.data.get(anchor.id) : undefined
      return own === undefined ? anchor : {...anchor, data: own}
    })
  }))
  return {...entry, ...withData(entry, manuscript.frontMatter, schemas), documents}
}

/** What schemas tell of the records in a document. */
interface RecordsIn {
  /** The records that they name. */
  readonly links: readonly LinkEntry[]
  /** What editions have of their fields, by their ids. */
  readonly data: ReadonlyMap<string, JsonObject>
}

const noRecords: RecordsIn = {links: [], data: new Map()}

function recordsIn(document: Document, schemas: KeptSchemas): RecordsIn {
  if (!document.holds.has('record')) return noRecords
  const {memo} = schemas
  return remember(memo, {
    of: memo && ['records in a document', schemas.digest(), digestOnce(document)],
    is: keptWith<RecordsIn>('links', 'data'),
    make: () => ({links: referencesIn(document, schemas), data: dataOf(document, schemas)})
  })
}

function referencesIn(document: Document, {records, registry}: Schemas): readonly LinkEntry[] {
  return everyNode(document, 'record').flatMap(({kind, fields}) => {
    const schema = records.get(kind)?.schema
    if (schema === undefined) return []
    const {data, file} = typedRecord(fields, document.path, {schema, registry})
    return findReferences(data, schema, {registry, file})
  })
}

/** A document or publication that is a record, with what editions have of its front matter. */
function withData(
  {record}: {readonly record?: DocumentRecord},
  frontMatter: FrontMatter | undefined,
  schemas: Schemas
): {readonly record?: DocumentRecord} {
  if (record === undefined || frontMatter === undefined) return {}
  const {data} = frontMatter
  return {record: {...record, data: withoutPrivate(data, schemas.privateKeys(record.type, data))}}
}

function dataOf(document: Document, {records, registry}: Schemas): ReadonlyMap<string, JsonObject> {
  const all = new Map<string, JsonObject>()
  for (const {id, kind, fields} of everyNode(document, 'record')) {
    const schema = records.get(kind)?.schema
    if (schema === undefined) continue
    const data = typeFields(fields, schema, registry)
    all.set(id, withoutPrivate(data, privateKeys(registry, [schema], data)))
  }
  return all
}

function ofFrontMatter(
  {path, frontMatter}: {readonly path: string; readonly frontMatter: FrontMatter},
  schemas: Schemas
): readonly LinkEntry[] {
  const {data, places} = frontMatter
  const schema = schemaOf(data['type'], schemas)?.schema
  return schema === undefined
    ? []
    : findReferences(data, schema, {registry: schemas.registry, file: {path, places}}).map((one) => ({
        ...one,
        isData: true
      }))
}

/** The built-in types name no records. */
function schemaOf(type: unknown, {types}: Schemas): TypeSchema | undefined {
  return typeof type === 'string' ? types.get(type) : undefined
}
