/** Builds lists and tables of records where the author asks for them: ordinary nodes, which every edition shows. */
import {compareStrings} from '../../model/diagnostic.ts'
import type {JsonValue} from '../../model/publication/front-matter.ts'
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
import type {RecordField, RecordType} from '../../model/publication/record-type.ts'
import type {Change, Common} from '../draft.ts'
import {mapFlow} from '../map-nodes.ts'
import type {NotedRecord} from '../noted/noted.ts'
import {showValue} from '../fields/show-value.ts'
import {takenNames} from '../taken-names.ts'

/** Of a list of nothing an empty division stays, which has its id. An entry of a list is a link to its record; a table has a row for each, its label first. */
export function listRecords(common: Common): Change | undefined {
  const {lists, schemas} = common
  if (!lists.includes('recordList')) return undefined
  return (document, ask) => {
    if (!document.holds.has('recordList')) return document
    const nameOf = takenNames(document)
    const block = (node: Block): Block => {
      if ((node.type !== 'list' && node.type !== 'table') || node.records === undefined) return node
      const name = node.records.record.value
      const type = schemas?.types.get(name)
      const {from} = node.records
      const all =
        from === 'document'
          ? document.records.filter(({kind}) => kind === name)
          : ask('records', {type: name, from})
      const records = sorted(all, node.records, type)
      const {id, position} = node
      if (records.length === 0) return {type: 'division', id, children: [], position}
      return node.type === 'table' ? tableOf(node, records, {common, type}) : listOf(node, records, nameOf)
    }
    return {...document, children: mapFlow(document.children, {block})}
  }
}

/** In reading order, or as they are to be sorted. */
function sorted(
  found: readonly NotedRecord[],
  {sort}: RecordQuery,
  type: RecordType | undefined
): readonly NotedRecord[] {
  const orders = sort.map(({value}) => ({
    key: keyOf(value.replace(/^-/, ''), type),
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

function listOf(list: List, records: readonly NotedRecord[], nameOf: (wish: string) => string): List {
  const {position} = list
  const children = records.map((found, index): ListItem => ({
    type: 'listItem',
    position,
    children: [
      {
        type: 'paragraph',
        id: nameOf(`${list.id}-${String(index + 1)}`),
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
  {common: {language, words}, type}: {readonly common: Common; readonly type: RecordType | undefined}
): Table {
  const {position, records: query} = table
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
        const shown = showValue(value, field, {language, words, position, ...from})
        return cell(shown.length === 0 ? nothing : shown, 'data', align)
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
