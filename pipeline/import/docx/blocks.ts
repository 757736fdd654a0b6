/** Reads the blocks of a DOCX file: headings, paragraphs, lists, tables, code, with captions at what they belong to. */
import type {PhrasingContent} from 'mdast'
import {boxContent, readInlines, wordsOf, type InlineFacts, type Inlines} from './inlines.ts'
import {labelOf} from './label-of.ts'
import {partsOf, readTable, type Cell} from './table.ts'
import {tellBox, wordsOutsideBoxes} from './text-box.ts'
import {elementAt, elementsOf, everyElement, valueAt, type Element} from './xml.ts'

export type WordBlock =
  | {
      readonly kind: 'heading'
      readonly depth: number
      readonly nodes: readonly PhrasingContent[]
      readonly ids: readonly string[]
    }
  | {readonly kind: 'title'; readonly text: string}
  | {readonly kind: 'paragraph' | 'quotation'; readonly nodes: readonly PhrasingContent[]}
  | {readonly kind: 'caption'; readonly text: string}
  | {readonly kind: 'code'; readonly text: string}
  | {
      readonly kind: 'item'
      readonly level: number
      readonly label: string
      readonly nodes: readonly PhrasingContent[]
    }
  | {readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[]}

export interface BlockFacts extends Omit<InlineFacts, 'tell'> {
  readonly tell: (paragraph: number, what: string) => void
}

/** In order, with headings that are only bold made headings. */
export function readBlocks(body: Element, facts: BlockFacts): readonly WordBlock[] {
  const counters = new Map<string, number>()
  const blocks: WordBlock[] = []
  const contents: ContentsTold = {isTold: false}
  let number = 0
  for (const element of blocksIn(body)) {
    if (element.name !== 'w:sdt') number += 1
    const own: InlineFacts = {...facts, tell: (what) => facts.tell(number, what)}
    blocks.push(...readElement(element, {facts: own, counters, contents}))
  }
  return blocks
}

function readElement(element: Element, reading: Reading): readonly WordBlock[] {
  const {facts} = reading
  if (element.name === 'w:sdt') return tellContents(reading)
  if (element.name === 'w:tbl') return readTableOrLayout(element, reading)
  return isGone(element, facts) ? [] : readParagraph(element, reading)
}

/**
 * A heading stands in no table: one of a single row or column that has any is taken for the layout of its page, and gives what it holds. In
 * others headings are words of their cells.
 */
function readTableOrLayout(table: Element, reading: Reading): readonly WordBlock[] {
  const {facts} = reading
  const rows = partsOf(table, 'w:tr').map((row) => partsOf(row, 'w:tc'))
  const cells = rows.flat()
  const headings = cells
    .flatMap((cell) => [...blocksIn(cell)])
    .filter((one) => one.name === 'w:p' && facts.styles.kindOf(one).kind === 'heading')
    .map(wordsOutsideBoxes)
    .filter((words) => words !== '')
  if (headings.length === 0) return [{kind: 'table', rows: readTable(table, facts)}]
  const all = headings.map((words) => `“${words.slice(0, 60)}”`).join(', ')
  if (rows.length > 1 && rows.some(({length}) => length > 1)) {
    facts.tell(`what makes ${all} a heading: it is words of a cell`)
    return [{kind: 'table', rows: readTable(table, facts)}]
  }
  facts.tell(
    `the table around ${all}: a heading stands in none, and what the table held follows one after the other`
  )
  return cells
    .flatMap((cell) => [...blocksIn(cell)])
    .flatMap((element) => readElement(element, {...reading, isInBox: true}))
}

/** The paragraphs and tables of a text box: where it stands on the page can't be kept. */
function readBox(box: Element, {facts, ...reading}: Reading): readonly WordBlock[] {
  tellBox(box, facts)
  return [...blocksIn(box)].flatMap((element) => readElement(element, {...reading, facts, isInBox: true}))
}

/** Each edition makes a table of contents for itself: it is left out, and told once. */
function tellContents({facts, contents}: Reading): readonly WordBlock[] {
  if (!contents.isTold) facts.tell('a table of contents, which each edition makes for itself')
  contents.isTold = true
  return []
}

/** Paragraphs and tables, without what only holds them, and what holds a table of contents. */
function* blocksIn(element: Element): Generator<Element> {
  for (const child of elementsOf(element)) {
    if (child.name === 'w:p' || child.name === 'w:tbl') yield child
    else if (child.name === 'w:sdt') {
      const gallery = valueAt(child, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') ?? ''
      if (/table of contents/i.test(gallery)) yield child
      else yield* blocksIn(elementAt(child, 'w:sdtContent') ?? child)
    } else if (['w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag'].includes(child.name)) yield* blocksIn(child)
  }
}

/** A paragraph whose mark and words were all deleted, or inserted and rejected. */
function isGone(paragraph: Element, {track}: InlineFacts): boolean {
  const mark = elementAt(paragraph, 'w:pPr', 'w:rPr')
  const change = track === 'reject' ? 'w:ins' : 'w:del'
  return elementAt(mark, change) !== undefined && elementsOf(paragraph, 'w:r').length === 0
}

interface ContentsTold {
  isTold: boolean
}

interface Reading {
  readonly facts: InlineFacts
  readonly contents: ContentsTold
  /** Where each level of each list stands. */
  readonly counters: Map<string, number>
  /** In a text box, or a table that lays out a page, nothing is made a heading by its look alone: what follows would belong to it. */
  readonly isInBox?: true
}

/** What the paragraph is, and what its text boxes hold. */
function readParagraph(paragraph: Element, reading: Reading): readonly WordBlock[] {
  const {facts} = reading
  const meant = facts.styles.kindOf(paragraph)
  if (meant.kind === 'contents') return tellContents(reading)
  const inlines = readInlines(paragraph, facts, meant.kind === 'heading' || meant.kind === 'title')
  const block = meant.kind === 'code' ? codeIn(paragraph) : blockOf(paragraph, inlines, reading)
  const boxes = inlines.boxes.flatMap((box) => readBox(box, reading))
  return block === undefined ? boxes : [block, ...boxes]
}

function codeIn(paragraph: Element): WordBlock {
  return {kind: 'code', text: codeOf(paragraph)}
}

function blockOf(paragraph: Element, inlines: Inlines, reading: Reading): WordBlock | undefined {
  const {facts, isInBox} = reading
  if (
    inlines.nodes.every((node) => node.type === 'break' || (node.type === 'text' && node.value.trim() === ''))
  )
    return undefined
  const meant = facts.styles.kindOf(paragraph)
  switch (meant.kind) {
    case 'heading':
      return {kind: 'heading', depth: meant.depth, nodes: inlines.nodes, ids: bookmarksIn(paragraph)}
    case 'title':
      return {kind: 'title', text: inlines.text}
    case 'caption':
      return {kind: 'caption', text: inlines.behindNumber ?? inlines.text}
    case 'quotation':
      return {kind: 'quotation', nodes: inlines.nodes}
    case 'code':
    case 'contents':
    case 'text':
  }
  const item = itemOf(paragraph, inlines, reading)
  if (item !== undefined) return item
  if (isInBox !== true && isHeadingInBold(inlines)) {
    facts.tell(`the look of a heading: “${inlines.text}” is bold, and is a heading now`)
    const {nodes} = readInlines(paragraph, {...facts, tell: () => undefined}, true)
    return {kind: 'heading', depth: 0, nodes, ids: bookmarksIn(paragraph)}
  }
  return {kind: 'paragraph', nodes: inlines.nodes}
}

/** All bold, short, and no sentence. */
function isHeadingInBold({isBold, text, nodes}: Inlines): boolean {
  return (
    isBold &&
    text.length <= 100 &&
    !/[.:;,!]$/.test(text) &&
    nodes.every(({type}) => type !== 'image' && type !== 'break')
  )
}

function codeOf(paragraph: Element): string {
  const parts: string[] = []
  const walk = (element: Element): void => {
    for (const one of elementsOf(element)) {
      if (one.name === 'w:t') parts.push(wordsOf(one))
      else if (one.name === 'w:tab') parts.push('\t')
      else if (one.name === 'w:br') parts.push('\n')
      else if (!['w:pPr', 'w:del', boxContent].includes(one.name)) walk(one)
    }
  }
  walk(paragraph)
  return parts.join('')
}

function bookmarksIn(paragraph: Element): readonly string[] {
  return [...everyElement(paragraph, 'w:bookmarkStart')].flatMap((one) => one.attributes['w:name'] ?? [])
}

function itemOf(paragraph: Element, {nodes}: Inlines, {facts, counters}: Reading): WordBlock | undefined {
  const numbered = facts.styles.numberingOf(paragraph)
  if (numbered === undefined) return undefined
  const {list, level} = numbered
  const own = facts.styles.levelOf(numbered)
  const count = (counters.get(`${list} ${level}`) ?? (own?.start ?? 1) - 1) + 1
  counters.set(`${list} ${level}`, count)
  for (const key of counters.keys())
    if (key.startsWith(`${list} `) && Number(key.slice(list.length + 1)) > level) counters.delete(key)
  return {kind: 'item', level, label: labelOf(own, count), nodes}
}
