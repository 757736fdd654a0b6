/** Reads a table as GitBook shows it: without what is hidden of it, and cards as a list of what each says and leads to. */
import {isCell} from './element-table.ts'
import type {Reading} from '../markdown/reading.ts'
import {isBlockNode, type Element, type SourceNode} from '../markdown/source-tree.ts'

/** What the head of a column says of it. */
interface Column {
  readonly isHidden: boolean
  readonly holds: 'words' | 'picture' | 'target'
  /** Whether its links have names of files for words, and show titles. */
  readonly isOfReferences: boolean
}

interface Row {
  readonly element: Element
  readonly isHead: boolean
  readonly cells: readonly Element[]
}

/** What there is to read of a table in its place; one without such attributes, or with more in it than GitBook writes, is as it is. */
export function shownTable(table: Element, reading: Reading): Element {
  const rows = rowsIn(table)
  if (rows === undefined) return table
  const columns = (rows.find(({isHead}) => isHead)?.cells ?? []).map(columnOf)
  const isCards = table.attributes.get('data-view') === 'cards'
  const hidesHead = (table.attributes.get('data-header-hidden') ?? 'false') !== 'false'
  const isMarked =
    isCards || hidesHead || columns.some(({isHidden, isOfReferences}) => isHidden || isOfReferences)
  if (!isMarked) return table
  for (const {cells} of rows)
    for (const [index, cell] of cells.entries()) tellHidden(cell, columns[index], reading)
  if (isCards) return asCards(table, {rows: rows.filter(({isHead}) => !isHead), columns})
  const shown = rows.map((row) => ({...row, cells: shownCells(row, columns)}))
  const seen = shown.filter(({isHead, cells}) => !(isHead && hidesHead && cells.every(isEmpty)))
  return {...table, children: seen.map(asGroup)}
}

/** Undefined where something stands around rows or cells, or a cell has what a list can't keep. */
function rowsIn(element: Element, isHead = false): readonly Row[] | undefined {
  const rows: Row[] = []
  for (const child of element.children) {
    if (isEmpty(child) && !isRows(child)) continue
    if (!isRows(child)) return undefined
    const own = child.name === 'tr' ? rowOf(child, isHead) : rowsIn(child, child.name === 'thead')
    if (own === undefined) return undefined
    rows.push(...own)
  }
  return rows
}

function isRows(node: SourceNode): node is Element {
  return isElement(node) && /^t(?:r|head|body|foot)$/.test(node.name)
}

function rowOf(element: Element, isHead: boolean): readonly Row[] | undefined {
  const cells = element.children.filter(isCell)
  const isPlain = element.children.every((node) => isCell(node) || isEmpty(node))
  return isPlain && !cells.some(isSpecial) ? [{element, isHead, cells}] : undefined
}

function isSpecial({attributes}: Element): boolean {
  return ['colspan', 'rowspan', 'id', 'lang'].some((name) => attributes.has(name))
}

function columnOf({attributes}: Element): Column {
  const isTarget = attributes.has('data-card-target')
  return {
    isHidden: attributes.has('data-hidden'),
    holds: attributes.has('data-card-cover') ? 'picture' : isTarget ? 'target' : 'words',
    isOfReferences: attributes.get('data-type') === 'content-ref'
  }
}

/** Of where a card leads, nothing is lost. */
function tellHidden(cell: Element, column: Column | undefined, reading: Reading): void {
  if (column?.isHidden !== true || column.holds === 'target' || cell.name === 'th' || isEmpty(cell)) return
  const isPicture = column.holds === 'picture'
  reading.tell({
    what: isPicture ? 'the picture of a card' : 'what a hidden column holds',
    outcome: 'is left out',
    hint: isPicture
      ? 'write it in the card: `<img src="…" alt="what it shows">`'
      : 'delete `data-hidden` at the head of its column to show it',
    quoted: wordsIn(cell),
    position: cell.position
  })
}

function shownCells({cells}: Row, columns: readonly Column[]): readonly Element[] {
  return cells.flatMap((cell, index) => {
    const column = columns[index]
    if (column?.isHidden === true) return []
    return [column?.isOfReferences === true ? withMentions(cell) : cell]
  })
}

/** Links say that their words are a title's, as those in a line do. */
function withMentions(element: Element): Element {
  const children = element.children.map((node) => (isElement(node) ? withMentions(node) : node))
  return element.name === 'a' ? asMention(element, children) : {...element, children}
}

function asMention(link: Element, children: SourceNode[]): Element {
  return {...link, attributes: new Map([...link.attributes, ['title', 'mention']]), children}
}

function asGroup({element, isHead, cells}: Row): Element {
  return elementIn(element, isHead ? 'thead' : 'tbody', [{...element, children: [...cells]}])
}

function asCards(
  table: Element,
  {rows, columns}: {readonly rows: readonly Row[]; readonly columns: readonly Column[]}
): Element {
  const items = rows.flatMap((row) => {
    const place = columns.findIndex(({holds}) => holds === 'target')
    const target = row.cells[place]
    const lines = shownCells(row, columns).filter((cell) => !isEmpty(cell))
    return cardOf(
      row.element,
      lines.map(({children}) => children),
      target && linkIn(target)
    )
  })
  return elementIn(table, 'ul', items)
}

/** The first line leads to where the card leads, unless it leads elsewhere; then, and without one, the title of that follows. */
function cardOf(
  row: Element,
  [first, ...others]: readonly SourceNode[][],
  link: Element | undefined
): readonly Element[] {
  if (first === undefined && link === undefined) return []
  const isTitle = first !== undefined && link !== undefined && first.every(isOnlyWords)
  const title = isTitle ? [{...link, children: first}] : first
  const address = isTitle || link === undefined ? undefined : [asMention(link, link.children)]
  const lines = [title, ...others, address].filter((line) => line !== undefined)
  const blocks = lines.map((line) => elementIn(row, line.some(isBlockNode) ? 'div' : 'p', line))
  return [{...elementIn(row, 'li', blocks), attributes: row.attributes}]
}

function linkIn(element: Element): Element | undefined {
  if (element.name === 'a') return element
  return element.children
    .filter(isElement)
    .map(linkIn)
    .find((link) => link !== undefined)
}

/** Without a link, a picture or a block. */
function isOnlyWords(node: SourceNode): boolean {
  if (isBlockNode(node)) return false
  if (!isElement(node)) return !/^(?:link|image)/.test(node.type)
  return node.name !== 'a' && node.name !== 'img' && node.children.every(isOnlyWords)
}

/** What may be around words and shows nothing without them. */
const around = new Set('a b br col colgroup div em i p span strong td th tr u'.split(' '))

function isEmpty(node: SourceNode): boolean {
  if (isElement(node))
    return around.has(node.name) && !node.attributes.has('id') && node.children.every(isEmpty)
  return (node.type === 'rawText' || node.type === 'text') && node.value.trim() === ''
}

function wordsIn(node: SourceNode): string {
  if (isElement(node)) return node.children.map(wordsIn).join('')
  return 'value' in node ? node.value : ''
}

function isElement(node: SourceNode): node is Element {
  return node.type === 'element'
}

/** What has the place of another, and no attributes. */
function elementIn({written: _, ...place}: Element, name: string, children: readonly SourceNode[]): Element {
  return {...place, name, written: name, attributes: new Map(), holdsBlocks: true, children: [...children]}
}
