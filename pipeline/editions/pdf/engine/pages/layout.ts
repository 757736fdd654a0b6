/** Lays nodes out on pages: pdfmake keeps pages, margins and contexts; lines, notes, frames and tables are ours. */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {PageChange} from 'pdfmake/js/PageElementWriter.js'
import {itemsAt, type DetachedBlock} from './detached-block.ts'
import type {Fonts} from '../file/fonts.ts'
import {Footnotes, type NoteRule, type Room} from './footnotes.ts'
import {roomOf} from './page-room.ts'
import {placeFramed} from './place-framed.ts'
import type {PageFlow} from './page-flow.ts'
import {linesOf} from '../lines/break-lines.ts'
import {
  closingHeight,
  firstKeptAtEnd,
  headOf,
  heightOfHead,
  keptAtEnd,
  keptFrom,
  splitForHole,
  staysTogether
} from './keep-together.ts'
import {Measure} from '../lines/measure.ts'
import type {KeptBody} from './drawn-body.ts'
import type {LaidPage, PageItem, TextExtent, TextLine} from './laid.ts'
import type {LayoutNode, StackNode, TableNode, TextNode} from './nodes.ts'
import {DocumentContext, LayoutBuilder, PageElementWriter} from '../pdfmake.ts'
import {fittingLines} from '../lines/paragraphs.ts'
import {placeTable} from './place-table.ts'
import {shrinkPictures} from './shrink-pictures.ts'
import {sumOf} from '../../../../model/values/sum-of.ts'

export interface PageShape {
  readonly size: readonly [number, number]
  readonly margin: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
  readonly noteRule: NoteRule
  /** The line grid. */
  readonly lead: number
}

/** No detached block is as high as this. */
const endless = 1e9

/** Nodes are added in their order, in points. Throws an `Error` for a note without words. */
export class Layout extends LayoutBuilder<PageItem> implements PageFlow {
  readonly fonts: Fonts
  readonly room: Room = roomOf(() => this.writer.context())
  readonly #footnotes: Footnotes
  readonly #measure: Measure
  readonly #shape: PageShape
  #top: number
  /** The page that held so many items when what is kept with the next ended there. */
  #keptAbove: {readonly page?: LaidPage; readonly items: number} = {items: 0}
  readonly #begins = new WeakMap<LayoutNode, number>()

  /** `notes` are the words of notes by their keys. */
  constructor(shape: PageShape, document: PDFDocument, fonts: Fonts, notes: ReadonlyMap<string, StackNode>) {
    super({}, {}, {})
    this.#shape = shape
    this.fonts = fonts
    this.#measure = new Measure(document, fonts)
    this.#footnotes = new Footnotes({
      rule: shape.noteRule,
      keptForText: 4 * shape.lead,
      layDetached: ({key}) => {
        const node = notes.get(key)
        if (node === undefined) throw new Error(`expected the words of the note ${key}`)
        return this.layDetached(node)
      }
    })
    this.#top = shape.margin.top
    const [width, height] = shape.size
    this.linearNodeList = []
    this.writer = new PageElementWriter<PageItem>(new DocumentContext<PageItem>())
    // A table in a table in a table listens as often as it is deep.
    this.writer.setMaxListeners(0)
    this.writer.addPage({width, height}, null, shape.margin)
    this.writer.addListener('pageChanged', () => {
      this.#footnotes.openPage(this.room)
    })
  }

  /** Lays a node out behind those before. */
  add(node: StackNode): void {
    this.#measure.measureBlock(node)
    this.processNode(node)
    // of all nodes, which pdfmake goes through again
    this.linearNodeList = []
  }

  /** The same of a node that begins a page, and ends its last: its pages, with its notes. */
  addApart(node: StackNode): readonly LaidPage[] {
    this.add(node)
    this.#placeWaitingNotes()
    this.#footnotes.draw()
    return this.writer.context().pages.slice(this.#begins.get(node))
  }

  /** The pages of all nodes, with all notes that they refer to. */
  finish(): readonly LaidPage[] {
    this.#placeWaitingNotes()
    this.#footnotes.draw()
    return this.writer.context().pages
  }

  /** A node laid out apart, in the width of the frame. */
  layDetached(node: StackNode | TextNode): DetachedBlock {
    const {size, margin} = this.#shape
    const keptAbove = this.#keptAbove
    this.#measure.measureBlock(node)
    this.writer.pushContext(size[0] - margin.left - margin.right, endless)
    this.processNode(node)
    const context = this.writer.context()
    this.writer.popContext()
    this.#keptAbove = keptAbove
    return {items: context.pages[0]?.items ?? [], height: context.y}
  }

  get position(): PageFlow['position'] {
    const {x, y, availableWidth} = this.writer.context()
    return {x, y, width: availableWidth}
  }

  get atTop(): boolean {
    return !this.#isAside && this.writer.context().y <= this.#top + 0.01
  }

  get hasNotes(): boolean {
    return this.#footnotes.standOn(this.room.page)
  }

  get canTurn(): boolean {
    return !this.atTop || this.hasNotes
  }

  get isKept(): boolean {
    const {page} = this.room
    return page === this.#keptAbove.page && page.items.length === this.#keptAbove.items
  }

  nextPage(): void {
    this.writer.moveToNextPage()
    this.#top = this.writer.context().y
  }

  moveDown(height: number): void {
    const context = this.writer.context()
    context.moveDown(height)
    // the last digits of a sum must not make a page that is just full count as overfull
    if (Math.abs(context.availableHeight) < 0.001) context.availableHeight = 0
  }

  addMargin(left: number, right: number): void {
    this.writer.context().addMargin(left, right)
  }

  onPageTurn(turned: (change: PageChange) => void): () => void {
    this.writer.addListener('pageChanged', turned)
    return () => void this.writer.removeListener('pageChanged', turned)
  }

  put(item: PageItem): void {
    this.room.page.items.push(item)
  }

  noteCost(lines: readonly TextLine[]): number {
    return this.#isAside ? 0 : this.#footnotes.cost(lines, this.room.page)
  }

  leastNoteCost(lines: readonly TextLine[]): number {
    if (this.#isAside) return 0
    const split = this.atTop || this.isKept ? 'first' : 'last'
    return this.#footnotes.leastCost(lines, this.room.page, split)
  }

  needed({lines, height}: TextExtent): number {
    const whole = height + this.noteCost(lines)
    const turnHelps = !this.isKept && whole <= this.#frameHeight
    return turnHelps ? whole : height + this.leastNoteCost(lines)
  }

  get #frameHeight(): number {
    const {size, margin} = this.#shape
    return size[1] - margin.top - margin.bottom
  }

  takeNotes(lines: readonly TextLine[]): void {
    if (!this.#isAside) this.#footnotes.take(lines, this.room)
  }

  /** Notes within a note come with it when it is placed. */
  get #isAside(): boolean {
    return this.writer.contextStack.length > 0
  }

  override processNode(node: LayoutNode): void {
    if (node.newPage === true) this.#beginPage(node)
    if (node.kept !== undefined) {
      this.#placeKept(node.kept)
      return
    }
    if (node.atFoot === true && !this.#isAside) {
      this.#placeAtFoot(node)
      return
    }
    const margin = node._margin
    // white space between blocks does not begin a page, nor does it end one
    if (margin && (this.atTop || margin[1] > this.room.availableHeight)) {
      if (!this.atTop) this.nextPage()
      node._margin = [margin[0], 0, margin[2], margin[3]]
    }
    super.processNode(node)
  }

  override processVerticalContainer(node: StackNode): void {
    const {frame} = node
    while (this.canTurn && this.#beginsNextPage(node)) this.nextPage()
    if (frame === undefined) this.#processChildren(node)
    else placeFramed(frame, this, () => this.#processChildren(node))
  }

  override processLeaf(node: TextNode): void {
    const {width} = this.position
    const [left = 0, , right = 0] = node.margin ?? []
    const lines = linesOf(node, width, this.fonts)
    const closing = closingHeight(node, left + width + right, this.fonts)
    const kept = {together: staysTogether(node, lines), closing}
    let index = 0
    while (index < lines.length) {
      const count = fittingLines(lines, index, kept, this)
      this.#placeLines(lines.slice(index, index + count))
      index += count
      if (index < lines.length) this.nextPage()
    }
  }

  override processTable(node: TableNode): void {
    placeTable(node, this)
  }

  /** Whether the rest of the page is too short for the head of a box, or for what stays on one page. */
  #beginsNextPage(node: StackNode): boolean {
    if (node.frame === undefined && node.togetherUpTo === undefined) return false
    // its margin is above
    return this.#hasNoPlaceFor([node], (one) => ({...one, margin: [0, 0, 0, 0]}))
  }

  /**
   * Whether the room is too short for nodes of which each is kept with the next. Before it is, their pictures become
   * somewhat smaller, and what would leave a large hole is split.
   */
  #hasNoPlaceFor(kept: readonly LayoutNode[], laid = (node: LayoutNode): LayoutNode => node): boolean {
    const nodes = kept.map(laid)
    const {availableHeight} = this.room
    const missing = this.#needed(nodes) - availableHeight
    if (missing <= 0) return false
    if (shrinkPictures(nodes, missing, {width: this.position.width, fonts: this.fonts})) return false
    return !splitForHole(kept, availableHeight) || this.#needed(kept.map(laid)) > availableHeight
  }

  /** Their notes get what is left below all of them. */
  #placeLines(lines: readonly TextLine[]): void {
    for (const line of lines) {
      const {x, y} = this.position
      this.put({kind: 'line', line: {...line, x: line.x + x, y}})
      this.moveDown(line.height)
    }
    this.takeNotes(lines)
  }

  /** A row of nodes each kept with the next that no page holds fills pages up to its last nodes. */
  #processChildren({stack}: StackNode): void {
    let fillsUpTo = 0
    for (const [index, node] of stack.entries()) {
      if (node.keepWithNext !== true || index < fillsUpTo) {
        this.processNode(node)
        continue
      }
      const kept = keptFrom(stack, index)
      const mayBeTooHigh = kept.length - 1 > keptAtEnd
      if (mayBeTooHigh && this.#needed(kept) > this.#frameHeight) fillsUpTo = firstKeptAtEnd(stack, index)
      if (index >= fillsUpTo) while (this.canTurn && this.#hasNoPlaceFor(kept)) this.nextPage()
      this.processNode(node)
      if (index >= fillsUpTo) this.#keptAbove = {page: this.room.page, items: this.room.page.items.length}
    }
  }

  /** The height of nodes of which each is kept with the next, and of what begins the last. */
  #needed(kept: readonly LayoutNode[]): number {
    const {width} = this.position
    const lines = kept.flatMap((node) => headOf(node, width, this.fonts))
    const heights = kept.map((node) => heightOfHead(node, width, this.fonts))
    return this.needed({lines, height: sumOf(heights)})
  }

  #beginPage(node: LayoutNode): void {
    this.#placeWaitingNotes()
    const {items, kept} = this.room.page
    if (items.length > 0 || kept !== undefined || this.canTurn) this.nextPage()
    this.#begins.set(node, this.writer.context().page)
  }

  /** Nothing goes on the last of them. */
  #placeKept(bodies: readonly KeptBody[]): void {
    for (const [index, kept] of bodies.entries()) {
      if (index > 0) this.nextPage()
      const {page} = this.room
      page.kept = kept
    }
    this.moveDown(this.room.availableHeight)
  }

  #placeWaitingNotes(): void {
    while (this.#footnotes.waiting) this.nextPage()
  }

  /** Below the notes of the page, after all that waited for one. */
  #placeAtFoot(node: LayoutNode): void {
    if ('table' in node) throw new Error('expected text at the foot of a page')
    this.#placeWaitingNotes()
    const block = this.layDetached({stack: [{...node, atFoot: false}]})
    const {height} = block
    if (height > this.room.availableHeight && !this.atTop) this.nextPage()
    const {page} = this.room
    const {pageSize, pageMargins} = page
    const y = pageSize.height - pageMargins.bottom - height
    for (const item of itemsAt(block, this.position.x, y)) this.put(item)
    this.#footnotes.raise(page, height)
    this.moveDown(this.room.availableHeight)
  }
}
