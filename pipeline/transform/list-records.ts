/** Makes lists and tables of records, where the author wants them: ordinary ones, that every edition shows. */
import {compareStrings} from '../model/diagnostic.ts'
import type {JsonValue} from '../model/front-matter.ts'
import type {
  Block,
  Inline,
  List,
  ListItem,
  RecordBlock,
  RecordQuery,
  Table,
  TableCell,
  TableRow
} from '../model/nodes.ts'
import {plainLine} from '../model/plain-text.ts'
import type {RecordField, RecordType} from '../model/record-type.ts'
import {nodesOf} from '../model/walk.ts'
import {changeDocuments, type ArrangeContext, type Draft, type DraftDocument} from './draft.ts'
import {mapBlocks, mapFlow} from './map-nodes.ts'
import {showValue} from './show-value.ts'
import {takenNames} from './taken-names.ts'

/** An entry of a list is a link to its record; a table has a row for each, its label first. */
export function listRecords(draft: Draft, {recordTypes}: ArrangeContext): Draft {
  if (!draft.documents.some(hasLists)) return draft
  const documents = draft.documents.map(recordsIn)
  const everywhere = byType(documents.flat())
  return changeDocuments(draft, (document, index) => {
    const here = byType(documents[index] ?? [])
    const around = {draft, here, everywhere, nameOf: takenNames(document)}
    const block = (node: Block): Block => {
      if ((node.type !== 'list' && node.type !== 'table') || node.records === undefined) return node
      const records = chosen(node.records, around)
      const type = recordTypes?.get(node.records.record.value)
      return node.type === 'list' ? listOf(node, records, around) : tableOf(node, records, {...around, type})
    }
    const notes = document.source.notes.map((note) => ({
      ...note,
      children: mapBlocks(note.children, {block})
    }))
    const children = mapFlow(document.children, {block})
    return children === document.children && notes.length === 0
      ? document
      : {...document, source: {...document.source, notes}, children}
  })
}

function hasLists({source, children}: DraftDocument): boolean {
  const blocks = [...children, ...source.notes.flatMap((note) => note.children)]
  const made = [...nodesOf(blocks, 'list'), ...nodesOf(blocks, 'table')]
  return made.some(({records}) => records !== undefined)
}

/** A record, and the name of its document. */
interface Found {
  readonly record: RecordBlock
  readonly document: string
}

interface Around {
  readonly draft: Draft
  /** Of the document, and of the publication. */
  readonly here: ByType
  readonly everywhere: ByType
  readonly nameOf: (wish: string) => string
}

type ByType = ReadonlyMap<string, readonly Found[]>

function byType(records: readonly Found[]): ByType {
  const types = new Map<string, Found[]>()
  for (const found of records) {
    const same = types.get(found.record.kind)
    if (same === undefined) types.set(found.record.kind, [found])
    else same.push(found)
  }
  return types
}

function recordsIn({source, children}: DraftDocument): readonly Found[] {
  const blocks = [...children, ...source.notes.flatMap((note) => note.children)]
  return nodesOf(blocks, 'record').map((record) => ({record, document: source.name}))
}

/** In reading order, or as they are to be sorted. */
function chosen({record: type, from, sort}: RecordQuery, {here, everywhere}: Around): readonly Found[] {
  const found = (from === 'document' ? here : everywhere).get(type.value) ?? []
  const orders = sort.map(({value}) => ({key: value.replace(/^-/, ''), sign: value.startsWith('-') ? -1 : 1}))
  return [...found].sort((a, b) => {
    for (const {key, sign} of orders) {
      const order = compareValues(valueOf(a.record, key), valueOf(b.record, key), sign)
      if (order !== 0) return order
    }
    return 0
  })
}

function valueOf({label = [], fields}: RecordBlock, key: string): JsonValue | undefined {
  return key === 'label' ? plainLine(label) : fields.data[key]
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

function listOf(list: List, records: readonly Found[], around: Around): List {
  const {position} = list
  const children = records.map((found, index): ListItem => ({
    type: 'listItem',
    position,
    children: [
      {
        type: 'paragraph',
        id: around.nameOf(`${list.id}-${String(index + 1)}`),
        position,
        children: [linkTo(found, list, around)]
      }
    ]
  }))
  return {...list, children}
}

function tableOf(
  table: Table,
  records: readonly Found[],
  around: Around & {readonly type: RecordType | undefined}
): Table {
  const {position, records: query} = table
  const {draft, type} = around
  const keys = (query?.columns ?? []).map(({value}) => value)
  const columns = (keys.includes('label') ? keys : ['label', ...keys]).map((key) => {
    const values = records.flatMap(({record}) => record.fields.data[key] ?? [])
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
  // An empty cell would say nothing to whoever hears the table.
  const nothing: readonly Inline[] = [{type: 'text', value: '–', position}]
  const row = (children: readonly TableCell[]): TableRow => ({type: 'tableRow', children, position})
  const head = columns.map(({field, align}) =>
    cell([{type: 'text', value: field.label, position}], 'columnHeader', align)
  )
  const body = records.map((found) =>
    row(
      columns.map(({field, align}) => {
        if (field.key === 'label') return cell([linkTo(found, table, around)], 'rowHeader', align)
        const value = found.record.fields.data[field.key] ?? null
        const words = showValue(value, field, {language: draft.manuscript.language, position})
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

/** The words of the label alone: its notes and links stand at the record. */
function linkTo({record, document}: Found, {position}: List | Table, {draft}: Around): Inline {
  const {id: publication, language} = draft.manuscript
  const words = plainLine(record.label ?? [])
  const text: Inline = {type: 'text', value: words === '' ? record.id : words, position}
  const children: readonly Inline[] =
    record.lang === undefined ? [text] : [{type: 'span', lang: record.lang, position, children: [text]}]
  const to = {publication, language, document, block: record.id}
  return {type: 'link', url: `#${record.id}`, target: {kind: 'internal', to}, children, position}
}
