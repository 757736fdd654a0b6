/** Judges lists and tables of records: their type, the fields that they name, and whether there is anything in them. */
import {compareStrings, type Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding} from '../../model/finding.ts'
import {namedType, type JsonValue} from '../../model/publication/front-matter.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {List, PlacedWord, RecordQuery, Table} from '../../model/tree/nodes.ts'
import {placeOf} from '../../model/place.ts'
import {visit} from '../../model/tree/walk.ts'
import {didYouMean} from '../did-you-mean.ts'
import {everyNode} from '../rules/rule.ts'
import type {Schemas, TypeSchema} from '../schemas/load-schemas.ts'
import {knownKeys, reach, type KnownKeys} from '../schemas/reach.ts'
import type {Registry} from '../schemas/registry.ts'
import {objectAt} from '../schemas/schema-object.ts'
import {quoteValues} from '../validation/quote.ts'
import {mostCells} from './most-cells.ts'
import {howDocumentsAreRecords} from './how-documents-are-records.ts'

/** In reading order, document by document. */
export function checkRecordLists(manuscript: Manuscript, schemas: Schemas): readonly Diagnostic[] {
  const lists = manuscript.documents.flatMap(listsOf)
  if (lists.length === 0) return []
  const counts = new Map(manuscript.documents.map((document) => [document, countsOf(document)]))
  const everywhere = new Map<string, number>()
  const add = (kind: string, number: number): void => {
    everywhere.set(kind, (everywhere.get(kind) ?? 0) + number)
  }
  for (const [{frontMatter}, count] of counts) {
    const own = namedType(frontMatter)
    if (own !== undefined) add(own, 1)
    for (const [kind, number] of count) add(kind, number)
  }
  let cells = 0
  return lists.flatMap(({block, query, document}) => {
    const {value: name} = query.record
    if (!schemas.records.has(name)) return [unknownType(query.record, document, schemas)]
    const type = schemas.records.get(name)
    const fields = type === undefined ? [] : checkFields(query, {document, schemas})
    // Those of the library are counted when all of it was read.
    if (query.from === 'library') return fields
    const count = (query.from === 'document' ? counts.get(document) : everywhere)?.get(name) ?? 0
    const place = placeOf(document.path, block)
    if (count === 0) {
      const message = `there is no \`${name}\` in this ${query.from}`
      return [
        ...fields,
        finding(
          'record/list-holds-records',
          place,
          message,
          query.from === 'document' ? {} : howDocumentsAreRecords(name, schemas.types)
        )
      ]
    }
    const isWithin = cells <= mostCells
    cells += count * (query.columns.length + 1)
    if (!isWithin || cells <= mostCells) return fields
    const message = `the publication's lists of records have more than ${mostCells} cells`
    return [...fields, finding('limit/table-cells', place, message, {hints: ['show fewer columns']})]
  })
}

interface RecordList {
  readonly block: List | Table
  readonly query: RecordQuery
  readonly document: Document
}

function listsOf(document: Document): readonly RecordList[] {
  if (!document.holds.has('recordList')) return []
  const found: RecordList[] = []
  visit([...document.children, ...document.notes.flatMap(({children}) => children)], (block) => {
    if ((block.type === 'list' || block.type === 'table') && block.records !== undefined)
      found.push({block, query: block.records, document})
  })
  return found
}

function countsOf(document: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {kind} of everyNode(document, 'record')) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

function unknownType(word: PlacedWord, document: Document, {records}: Schemas): Diagnostic {
  const meant = didYouMean(word.value, records.keys())
  const names = [...records.keys()].sort(compareStrings)
  const all = names.length === 0 ? 'the project has none' : `the types are ${quoteValues(names, 'and')}`
  return unknown(word, document, `there is no type of records \`${word.value}\``, meant[0] ?? all)
}

interface Around {
  readonly document: Document
  readonly schemas: Schemas
}

function checkFields(
  {record, sort, columns}: RecordQuery,
  {document, schemas: {registry, records, types}}: Around
): readonly Diagnostic[] {
  const {keys, open} = fieldsOf(
    [records, types].flatMap((all) => all.get(record.value) ?? []),
    registry
  )
  return [...sort.map((word) => ({...word, value: word.value.replace(/^-/, '')})), ...columns].flatMap(
    (word) => {
      if (word.value === 'label' || (word.value === 'title' && types.has(record.value))) return []
      const schemas = keys.get(word.value)
      if (schemas?.some(isPrivate) === true)
        return [unknown(word, document, `\`${word.value}\` is private, and in no edition`, 'leave it out')]
      if (schemas !== undefined || open) return []
      const [meant = `the fields are ${quoteValues(['label', ...keys.keys()], 'and')}`] = didYouMean(
        word.value,
        ['label', ...keys.keys()]
      )
      return [unknown(word, document, `\`${word.value}\` is not a field of these records`, meant)]
    }
  )

  function isPrivate(value: JsonValue): boolean {
    return reach(registry, value).some((part) => objectAt(part, 'x-tetrapla')['private'] === true)
  }
}

/** What any of the schemas of one name knows: a document is judged by another than a record in a text. */
function fieldsOf(schemas: readonly TypeSchema[], registry: Registry): KnownKeys {
  const known = schemas.map(({schema}) => knownKeys(registry, schema))
  const keys = new Map<string, readonly JsonValue[]>()
  for (const {keys: some} of known) {
    for (const [key, said] of some) keys.set(key, [...(keys.get(key) ?? []), ...said])
  }
  return {keys, open: known.some(({open}) => open)}
}

function unknown(word: PlacedWord, {path}: Document, message: string, hint: string): Diagnostic {
  return finding('record/list-is-known', placeOf(path, word), message, {hints: [hint]})
}
