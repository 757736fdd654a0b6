/** Says in words what differs of a block: what every report of differences for people shows. */
import {pointerSteps} from '../../model/json-pointer.ts'
import {diffTexts, type CellPlace, type Detail, type FieldDifference, type Stretch} from '../../diff/index.ts'

/** What is shown of one thing that differs: a label, and words with what came and went, or nothing but the label. */
export interface Described {
  /** Empty for the words of the block itself. */
  readonly label: string
  readonly words: readonly Stretch[]
  /** Of a value the words are what it was and what it is; of code every space counts. */
  readonly style: 'words' | 'code' | 'value'
}

/** Its label and words; cells are named by their row and column. */
export function describeDetail(detail: Detail): Described {
  switch (detail.kind) {
    case 'words':
      return {
        label: labelOfWords(detail),
        words: detail.words,
        style: detail.name === 'lines' ? 'code' : 'words'
      }
    case 'value':
      return describeValue(detail)
    case 'row':
    case 'column':
      return {label: rankLabel(detail), words: cellWords(detail), style: 'words'}
    case 'field':
      return describeField(detail)
  }
}

/** Of a record, a document or a publication. */
export function describeField({pointer, titles, before, after}: FieldDifference): Described {
  const label = titles === undefined ? steps(pointer).join(' › ') : titles.join(' › ')
  return {label, words: fromTo(shown(before, after), shown(after, before)), style: 'value'}
}

/** Items are counted from 1, as readers do. */
function steps(pointer: string): readonly string[] {
  return pointerSteps(pointer).map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step))
}

function fromTo(before: string | undefined, after: string | undefined): readonly Stretch[] {
  return [
    ...(before === undefined ? [] : [{kind: 'removed' as const, text: before}]),
    ...(after === undefined ? [] : [{kind: 'added' as const, text: after}])
  ]
}

/** Text as it stands, unless the other value is no text: `1` and `"1"` are two things. */
function shown(value: unknown, other: unknown): string | undefined {
  if (value === undefined) return undefined
  const isPlain =
    typeof value === 'string' && value !== '' && (other === undefined || typeof other === 'string')
  return isPlain ? value : JSON.stringify(value)
}

type Of<K extends Detail['kind']> = Extract<Detail, {kind: K}>

const unlabelled: ReadonlySet<string> = new Set(['text', 'images', 'cell'])

function labelOfWords({name, line, ...place}: Of<'words'>): string {
  if (name === 'lines') return `line ${line ?? 1}`
  return [cellLabel(place), unlabelled.has(name) ? '' : name].filter((part) => part !== '').join(', ')
}

/** `row 3 “Lima”, column “Price”`. */
function cellLabel({row, column}: CellPlace): string {
  const parts = [
    row === undefined ? '' : `row ${row.number}${quoted(row.head)}`,
    column === undefined ? '' : `column ${column.number}${quoted(column.head)}`
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** Letters of a head at most. */
const mostOfHead = 40

function quoted(head: string | undefined): string {
  if (head === undefined) return ''
  return ` “${head.length > mostOfHead ? `${head.slice(0, mostOfHead)}…` : head}”`
}

const names: {readonly [name: string]: string} = {
  alt: 'alternative text',
  align: 'alignment',
  depth: 'level of the heading',
  checked: 'task',
  ordered: 'marks of the items',
  start: 'first number',
  spread: 'items stand',
  lang: 'language',
  headRows: 'rows of the head',
  columnSpan: 'columns that it covers',
  rowSpan: 'rows that it covers',
  rowOrder: 'rows stand in another order',
  columnOrder: 'columns stand in another order'
}

function labelOfValue({name, of = '', ...place}: Of<'value'>): string {
  const word = names[name] ?? name
  const ofWhat = of === '' ? '' : `of “${of}”`
  return [cellLabel(place), `${word} ${ofWhat}`.trim()].filter((part) => part !== '').join(', ')
}

/** What values are called, true and false first. */
const values: {readonly [name: string]: readonly [string, string]} = {
  checked: ['done', 'not done'],
  ordered: ['numbers', 'bullets'],
  numbered: ['yes', 'no'],
  spread: ['apart', 'close together']
}

function describeValue(detail: Of<'value'>): Described {
  const {name, before, after} = detail
  const label = labelOfValue(detail)
  if ((name === 'alt' || name === 'formula') && typeof before === 'string' && typeof after === 'string')
    return {label, words: diffTexts(before, after), style: 'words'}
  return {
    label,
    words: fromTo(valueShown(name, before, after), valueShown(name, after, before)),
    style: 'value'
  }
}

function valueShown(name: string, value: unknown, other: unknown): string | undefined {
  const [yes, no] = values[name] ?? []
  if (yes !== undefined && typeof value === 'boolean') return value ? yes : no
  if (value === null) return 'none'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ')
  return shown(value, other ?? undefined)
}

function rankLabel({kind, change, number, former, head, cells}: Of<'row' | 'column'>): string {
  const own = cells === undefined ? quoted(head) : ''
  return `${kind} ${number}${own} ${change}${former === undefined ? '' : `, was ${kind} ${former}`}`
}

function cellWords({change, cells}: Of<'row' | 'column'>): readonly Stretch[] {
  if (cells === undefined || change === 'moved') return []
  return [{kind: change, text: cells.join(' | ')}]
}
