/** Builds lists and tables of records where the author asks for them: ordinary nodes, which every edition shows. */
import {compareStrings} from '../../model/diagnostic.ts'
import {namedType, type JsonValue} from '../../model/publication/front-matter.ts'
import {createRecordFinder, type LibraryRecord} from '../../model/publication/library-records.ts'
import type {
  Block,
  Inline,
  List,
  ListItem,
  RecordQuery,
  Table,
  TableCell,
  TableRow
} from '../../model/tree/nodes.ts'
import {plainLine} from '../../model/tree/plain-text.ts'
import type {RecordField, RecordType} from '../../model/publication/record-type.ts'
import type {ArrangeContext, Change, Draft, DraftDocument} from '../draft.ts'
import {inPublication} from '../generated-words.ts'
import {mapFlow} from '../map-nodes.ts'
import type {NotedRecord} from '../noted/noted.ts'
import {publicFrontMatter} from '../public-front-matter.ts'
import {showValue} from '../fields/show-value.ts'
import {takenNames} from '../taken-names.ts'
import {groupBy} from '../../model/values/group-by.ts'

/** Of a list of nothing an empty division stays, which has its id. An entry of a list is a link to its record; a table has a row for each, its label first. */
export function listRecords(draft: Draft, context: ArrangeContext): Change | undefined {
  const {recordTypes, index: library} = context
  if (!draft.documents.some(({holds}) => holds.has('recordList'))) return undefined
  const everywhere = byType(
    draft.documents.flatMap((document) => [...asRecord(document, draft, context), ...document.records])
  )
  const findRecords = createRecordFinder(library)
  const inLibrary = (type: string): readonly NotedRecord[] =>
    findRecords(type, draft.manuscript).map((one) => foundInLibrary(one, type, draft))
  return (document) => {
    if (!document.holds.has('recordList')) return document
    const here = byType(document.records)
    const around = {draft, here, everywhere, inLibrary, nameOf: takenNames(document)}
    const block = (node: Block): Block => {
      if ((node.type !== 'list' && node.type !== 'table') || node.records === undefined) return node
      const type = recordTypes?.get(node.records.record.value)
      const records = chosen(node.records, {...around, type})
      if (node.type === 'table') return tableOf(node, records, {...around, type})
      const {id, position} = node
      return records.length === 0
        ? {type: 'division', id, children: [], position}
        : listOf(node, records, around)
    }
    return {...document, children: mapFlow(document.children, {block})}
  }
}

interface Around {
  readonly draft: Draft
  /** Of the document, and of the publication. */
  readonly here: ByType
  readonly everywhere: ByType
  /** Of a type, in all publications. */
  readonly inLibrary: (type: string) => readonly NotedRecord[]
  readonly nameOf: (wish: string) => string
}

type ByType = ReadonlyMap<string, readonly NotedRecord[]>

function byType(records: readonly NotedRecord[]): ByType {
  return groupBy(records, ({kind}) => kind)
}

/** The document itself, when its front matter makes it a record. */
function asRecord(
  {source, title}: DraftDocument,
  {manuscript}: Draft,
  context: ArrangeContext
): readonly NotedRecord[] {
  const kind = namedType(source.frontMatter)
  if (kind === undefined) return []
  const {id: publication, language} = manuscript
  return [
    {
      kind,
      label: plainLine(title),
      ...(source.language === language ? {} : {language: source.language}),
      data: publicFrontMatter(source, context),
      to: {publication, language, document: source.name},
      from: {publication, language, documentPath: source.path}
    }
  ]
}

/** The only document of another publication stands at that publication's start: a link does not name it. */
function foundInLibrary(
  {publication, document, block, label, lang, data}: LibraryRecord,
  type: string,
  {manuscript}: Draft
): NotedRecord {
  const {id, language, documents, path} = publication
  const isOwn = id === manuscript.id && language === manuscript.language
  const isNamed = document !== undefined && (isOwn || documents.length > 1)
  const spoken = lang ?? language
  return {
    kind: type,
    label,
    ...(spoken === manuscript.language ? {} : {language: spoken}),
    data,
    to: {
      publication: id,
      language,
      ...(isNamed ? {document: document.name} : {}),
      ...(block === undefined ? {} : {block})
    },
    from: {publication: id, language, documentPath: document?.path ?? `${path}/publication.yaml`}
  }
}

/** In reading order, or as they are to be sorted. */
function chosen(
  {record: {value: type}, from, sort}: RecordQuery,
  around: Around & {readonly type: RecordType | undefined}
): readonly NotedRecord[] {
  const {here, everywhere, inLibrary} = around
  const found =
    from === 'library' ? inLibrary(type) : ((from === 'document' ? here : everywhere).get(type) ?? [])
  const orders = sort.map(({value}) => ({
    key: keyOf(value.replace(/^-/, ''), around.type),
    sign: value.startsWith('-') ? -1 : 1
  }))
  return [...found].sort((a, b) => {
    for (const {key, sign} of orders) {
      const order = compareValues(valueOf(a, key), valueOf(b, key), sign)
      if (order !== 0) return order
    }
    return 0
  })
}

/** What front matter calls the title is the label of a record. */
function keyOf(word: string, type: RecordType | undefined): string {
  return word === 'title' && type?.isOfFrontMatter === true ? 'label' : word
}

function valueOf({label, data}: NotedRecord, key: string): JsonValue | undefined {
  return key === 'label' ? label : data[key]
}

/** Numbers by size, all else by the code units of its text; what is missing comes last either way. */
function compareValues(a: JsonValue | undefined, b: JsonValue | undefined, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
  return sign * compareStrings(sortText(a), sortText(b))
}

function sortText(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function listOf(list: List, records: readonly NotedRecord[], around: Around): List {
  const {position} = list
  const children = records.map((found, index): ListItem => ({
    type: 'listItem',
    position,
    children: [
      {
        type: 'paragraph',
        id: around.nameOf(`${list.id}-${String(index + 1)}`),
        position,
        children: [linkTo(found, list)]
      }
    ]
  }))
  return {...list, children}
}

function tableOf(
  table: Table,
  records: readonly NotedRecord[],
  around: Around & {readonly type: RecordType | undefined}
): Table {
  const {position, records: query} = table
  const {draft, type} = around
  const keys = (query?.columns ?? []).map(({value}) => keyOf(value, type))
  const columns = (keys.includes('label') ? keys : ['label', ...keys]).map((key) => {
    const values = records.flatMap(({data}) => data[key] ?? [])
    const isNumber = values.length > 0 && values.every((value) => typeof value === 'number')
    return {field: fieldOf(key, type), align: isNumber ? ('right' as const) : null}
  })
  const cell = (
    children: readonly Inline[],
    role: TableCell['role'],
    align: TableCell['align']
  ): TableCell => ({
    type: 'tableCell',
    role,
    columnSpan: 1,
    rowSpan: 1,
    align,
    children,
    position
  })
  // A screen reader would say nothing at an empty cell.
  const nothing: readonly Inline[] = [{type: 'text', value: '–', position}]
  const row = (children: readonly TableCell[]): TableRow => ({type: 'tableRow', children, position})
  const head = columns.map(({field, align}) =>
    cell([{type: 'text', value: field.label, position}], 'columnHeader', align)
  )
  const body = records.map((found) =>
    row(
      columns.map(({field, align}) => {
        if (field.key === 'label') return cell([linkTo(found, table)], 'rowHeader', align)
        const value = found.data[field.key] ?? null
        const from = found.from === undefined ? {} : {from: found.from}
        const words = showValue(value, field, {...inPublication(draft), position, ...from})
        return cell(words.length === 0 ? nothing : words, 'data', align)
      })
    )
  )
  return {...table, align: columns.map(({align}) => align), headRows: 1, children: [row(head), ...body]}
}

function fieldOf(key: string, type: RecordType | undefined): RecordField {
  if (key === 'label') return {key, label: type?.title ?? key}
  return type?.fields.find((field) => field.key === key) ?? {key, label: key}
}

function linkTo({label, language, to}: NotedRecord, {position}: List | Table): Inline {
  const {document = to.publication, block = document} = to
  const text: Inline = {type: 'text', value: label === '' ? block : label, position}
  const children: readonly Inline[] =
    language === undefined ? [text] : [{type: 'span', lang: language, position, children: [text]}]
  return {type: 'link', url: `#${block}`, target: {kind: 'internal', to}, children, position}
}
