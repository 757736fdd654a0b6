/** Adds to a publication's entry in the index the records that its fields and front matter name. */
import type {FrontMatter} from '../../model/front-matter.ts'
import type {LinkEntry, PublicationEntry} from '../../model/library.ts'
import type {Manuscript} from '../../model/manuscript.ts'
import {everyNode} from '../rules/rule.ts'
import type {Schemas, TypeSchema} from '../schemas/load-schemas.ts'
import {findReferences} from './find-references.ts'
import {typedRecord} from './typed-record.ts'

/** They are judged like links, when all records of the library are known; those of a publication.yaml with its first document's. */
export function addReferences(
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
  if (found.every(({length}) => length === 0)) return entry
  const documents = entry.documents.map((document, index) => ({
    ...document,
    links: [...document.links, ...(found[index] ?? [])]
  }))
  return {...entry, documents}
}

function ofFrontMatter(
  {path, frontMatter}: {readonly path: string; readonly frontMatter: FrontMatter},
  schemas: Schemas
): readonly LinkEntry[] {
  const {data, places} = frontMatter
  const schema = schemaOf(data['type'], schemas)?.schema
  return schema === undefined
    ? []
    : findReferences(data, schema, {registry: schemas.registry, file: {path, places}})
}

/** The built-in types name no records. */
function schemaOf(type: unknown, {types}: Schemas): TypeSchema | undefined {
  return typeof type === 'string' ? types.get(type) : undefined
}
