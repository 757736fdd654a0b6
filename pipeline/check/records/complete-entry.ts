/** Adds to a publication's entry in the index what only schemas can tell: which records it names, and its records' data. */
import type {Document} from '../../model/publication/document.ts'
import type {FrontMatter, JsonObject} from '../../model/publication/front-matter.ts'
import type {DocumentRecord, LinkEntry, PublicationEntry} from '../../model/publication/library.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {withoutPrivate} from '../../model/publication/without-private.ts'
import {everyNode} from '../rules/rule.ts'
import type {Schemas, TypeSchema} from '../schemas/load-schemas.ts'
import {privateKeys} from '../schemas/private-keys.ts'
import {findReferences} from './find-references.ts'
import {typeFields} from './type-fields.ts'
import {typedRecord} from './typed-record.ts'

/** References are judged like links, when all records of the library are known; those of a publication.yaml with its first document's. */
export function completeEntry(
  entry: PublicationEntry,
  manuscript: Manuscript,
  schemas: Schemas
): PublicationEntry {
  const {manifestPath} = manuscript.source
  const own = manifestPath === undefined ? [] : ofFrontMatter(manuscript, schemas)
  const found = manuscript.documents.map((document, index) => [
    ...(index === 0 ? own : []),
    ...ofFrontMatter(document, schemas),
    ...everyNode(document, 'record').flatMap(({kind, fields}) => {
      const schema = schemas.records.get(kind)?.schema
      if (schema === undefined) return []
      const {registry} = schemas
      const {data, file} = typedRecord(fields, document.path, {schema, registry})
      return findReferences(data, schema, {registry, file})
    })
  ])
  const data = manuscript.documents.map((document) => dataOf(document, schemas))
  const isRecord = [entry, ...entry.documents].some(({record}) => record !== undefined)
  const isPlain = [...found, ...data.map(({size}) => ({length: size}))].every(({length}) => length === 0)
  if (isPlain && !isRecord) return entry
  const documents = entry.documents.map((document, index) => ({
    ...document,
    ...withData(document, manuscript.documents[index]?.frontMatter, schemas),
    links: [...document.links, ...(found[index] ?? [])],
    anchors: document.anchors.map((anchor) => {
      const own = anchor.kind === 'record' ? data[index]?.get(anchor.id) : undefined
      return own === undefined ? anchor : {...anchor, data: own}
    })
  }))
  return {...entry, ...withData(entry, manuscript.frontMatter, schemas), documents}
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

/** What editions have of the fields, by record. */
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
