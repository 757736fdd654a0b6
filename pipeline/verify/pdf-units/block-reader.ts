/** Reads the blocks of a PDF by its structure tree, each as a unit with its parts. */
import {directionOf, fill, labelsFor, type Labels} from '../../locale/index.ts'
import {plainTypeOf} from '../../model/tree/shape.ts'
import type {TaggedPdf} from '../pdf-reader/structure.ts'
import type {StructureElement} from '../pdf-reader/structure-element.ts'
import type {PartContext} from '../readers/context.ts'
import type {Reading} from '../units/reading.ts'
import type {Blocks, Facts, Unexpected, Unit, UnitKind} from '../units/unit.ts'
import {contentsLine, labelled, normalCode, normalText} from '../units/unit-text.ts'
import {misplacedDestination} from './destinations.ts'
import {DrawnOrder, type LastPlaced} from './drawn-order.ts'
import {
  childOf,
  chrome,
  drawnText,
  hasGraphics,
  isElement,
  isOther,
  lineOf,
  logicalText,
  numberOf,
  type Child
} from './element-text.ts'
import {InlineReader} from './inline-reader.ts'
import {unexpectedPictures} from './pictures.ts'

const isItem = (child: Child): child is StructureElement => isElement(child) && child.type === 'LI'
const aligns = new Map<unknown, string>(Object.entries({Center: 'center', End: 'right'}))

/** What holds the words of a unit, with its text where that is not simply theirs. */
interface Words {
  readonly words: readonly Child[]
  readonly text?: string
}

/** What is read of a part of the file, as plain data. */
export interface PartReading extends Blocks, Pick<Reading, 'unexpected'> {
  readonly contents: readonly Unit[]
  /** What the heads of tables draw: they may be drawn again on the pages that follow. */
  readonly heads: readonly string[]
}

/** Reads one part. */
export class PartReader implements PartReading {
  readonly body: Unit[] = []
  readonly notes: Unit[] = []
  readonly contents: Unit[] = []
  readonly unexpected: Unexpected[] = []
  readonly heads: string[] = []
  readonly #context: PartContext
  readonly #pdf: Pick<TaggedPdf, 'destinations' | 'heights'>
  #out: Unit[] = this.body
  /** Of the text, or of the note that is read: each stands by itself at the foot of a page. */
  #order: DrawnOrder
  /** Whether the file, and each element around, the innermost last, is from left to right with all that it is in. */
  readonly #leftToRight: boolean[] = []
  /** The block that is read, or was last: what has no id is told of it. */
  #at = ''
  readonly #labels: Labels
  readonly #inlines: InlineReader

  /** `last` is what parts before have on its pages. */
  constructor(context: PartContext, pdf: TaggedPdf, last: LastPlaced) {
    const {language = 'und'} = pdf
    this.#order = this.#newOrder(last)
    this.#pdf = pdf
    this.#labels = labelsFor(language, context.labels).labels
    this.#inlines = new InlineReader(context, this.#labels, (what, text) =>
      this.#report(what, this.#at, text)
    )
    this.#context = context
    this.#leftToRight.push(directionOf(language) === 'ltr')
  }

  /** A child of the root: the cover, the front page, a document (whose id is its name), or the imprint. */
  part(part: Child): void {
    if (!isElement(part) || part.type === 'Figure') return
    const document = part.id
    if (document === undefined) return this.#entries(part)
    const title = childOf(part, 'H1')
    this.#at = document
    this.#enter(part)
    this.#stand(document, part)
    const facts = {...numberOf(title), language: part.language}
    this.#add(document, 'document', facts, title && {words: [title]})
    const lead = childOf(part, 'Lead')
    const hasLead = lead !== undefined && this.#inlines.text(lead.children) !== ''
    if (hasLead && this.#context.documents.length > 1)
      this.#add(`${document}//lead`, 'lead', {}, {words: lead.children})
    this.#blocks(part.children, document, title)
    this.#leftToRight.pop()
  }

  /** But for the one that is read elsewhere. */
  #blocks(children: readonly Child[], owner: string, without?: Child): void {
    for (const child of children) {
      if (child === without) continue
      if (isElement(child)) this.#block(child, owner)
      else if (child.text.trim() !== '') this.#report('text in no block', owner, child.text)
    }
  }

  #block(element: StructureElement, owner: string): void {
    const key = element.id ?? ''
    if (chrome.has(element.type)) return
    if (key !== '') this.#at = key
    this.#enter(element)
    this.#known(element, key, owner)
    this.#leftToRight.pop()
  }

  /** `key` is the id of the block, or empty. */
  #known(element: StructureElement, key: string, owner: string): void {
    const level = /^H([1-6])$/.exec(element.type)?.[1]
    if (level !== undefined) {
      const facts = {level: Number(level), ...numberOf(element)}
      return this.#put(element, 'heading', facts, {words: element.children})
    }
    switch (element.type) {
      case 'P':
        return this.#paragraph(element)
      case 'CodeBlock':
        return this.#code(element, key)
      case 'Sect':
        return this.#blocks(element.children, owner)
      case 'Callout':
        return this.#container(element, 'callout', 'CalloutTitle')
      case 'Card':
      case 'Entry':
      case 'Definition':
      case 'Row':
        return this.#record(element)
      case 'Details':
        return this.#container(element, 'details', 'Summary')
      case 'L':
        return this.#list(element, key)
      case 'DefinitionList':
        return this.#definitionList(element, key)
      case 'Table':
        return this.#table(element, key)
      case 'FigureBlock':
        return this.#figure(element, key)
      case 'Note':
        return this.#note(element, key)
      default: {
        const plain = plainTypeOf(element.type)
        if (plain !== undefined) return this.#container(element, plain)
        return this.#report('block not known', key === '' ? owner : key, element.type)
      }
    }
  }

  /** An equation has its label behind it. */
  #paragraph(element: StructureElement): void {
    const {children} = element
    const label = childOf({children: children.slice(-1)}, 'Label')
    const words = children.filter((child) => child !== label)
    const facts = {...numberOf(element), ...labelled(label && logicalText(label))}
    this.#put(element, 'paragraph', facts, {words})
    if (label !== undefined && element.id !== undefined) this.#place(element.id, [label])
  }

  #code(element: StructureElement, key: string): void {
    const lines = element.children.flatMap((child) => (isElement(child) ? child.children : []))
    for (const other of [...element.children.filter(isOther('Code')), ...lines.filter(isOther('Span'))])
      this.#report('inline not known', key, other.type)
    const starts = lines.map(lineOf).filter((line) => line !== '')
    const joined = starts.findIndex((start, index) => start === starts[index - 1])
    if (joined !== -1) this.#report('lines of code drawn as one', key, logicalText(element).slice(0, 40))
    this.#put(element, 'code', {}, {words: lines, text: normalCode(lines.map(logicalText).join('\n'))})
  }

  /** `head` is the type of what stands before the blocks in it, which a record may have. */
  #container(element: StructureElement, kind: UnitKind, head?: string, facts: Facts = {}): void {
    const key = element.id ?? ''
    const part = kind === 'details' ? 'summary' : 'title'
    this.#put(element, kind, facts)
    const heading = head === undefined ? undefined : childOf(element, head)
    if (head !== undefined && (heading !== undefined || kind !== 'record'))
      this.#add(`${key}/${part}`, part, {}, {words: [heading ?? []].flat()})
    this.#blocks(element.children, key, heading)
    this.#add(`${key}/end`, 'end')
  }

  #record(element: StructureElement): void {
    const {type, title: kind = ''} = element
    const facts = {presentation: type.toLowerCase(), kind, ...numberOf(childOf(element, 'RecordTitle'))}
    this.#container(element, 'record', 'RecordTitle', facts)
  }

  #list(element: StructureElement, key: string): void {
    this.#put(element, 'list', {ordered: element.attributes.get('ListNumbering') !== 'Disc'})
    element.children.filter(isItem).forEach((item, index) => {
      const label = childOf(item, 'Lbl')
      const place = `${key}/${String(index + 1)}`
      this.#add(place, 'item', labelled(label === undefined ? '' : logicalText(label)))
      // A wide label begins where its item does, or before.
      if (label !== undefined) this.#order.place(place, [label], false)
      for (const child of item.children.filter(isElement))
        if (child.type === 'LBody') this.#blocks(child.children, key)
    })
    this.#add(`${key}/end`, 'end')
  }

  #definitionList(element: StructureElement, key: string): void {
    this.#put(element, 'definitionList')
    const parts = element.children.filter(isItem).flatMap(({children}) => children.filter(isElement))
    parts.forEach((part, index) => {
      const partKey = `${key}/${String(index + 1)}`
      if (part.type === 'Lbl') this.#add(partKey, 'term', {}, {words: part.children})
      else {
        this.#add(partKey, 'description')
        this.#blocks(part.children, key)
      }
    })
    this.#add(`${key}/end`, 'end')
  }

  #table(element: StructureElement, key: string): void {
    const head = childOf(element, 'THead')
    if (head !== undefined) this.heads.push(drawnText(head))
    this.#put(element, 'table', {headRows: head?.children.filter(isElement).length ?? 0})
    const rows: StructureElement[] = []
    for (const child of element.children.filter(isElement)) {
      if (child.type === 'Caption') {
        if (rows.length > 0) this.#report('caption behind its table', `${key}/caption`, logicalText(child))
        this.#caption(child, key)
      } else if (child.type === 'TR') rows.push(child)
      else rows.push(...child.children.filter(isElement))
    }
    rows.forEach((row, y) => {
      const cells = row.children.filter(isElement).map(({type, children: words, attributes}, x) => {
        const span = (name: string): number => Number(attributes.get(name) ?? 1)
        const [columnSpan, rowSpan] = [span('ColSpan'), span('RowSpan')]
        const text = this.#inlines.text(words)
        const header = text === '' ? 'data' : roleOf(type, attributes.get('Scope'))
        const align = aligns.get(attributes.get('TextAlign')) ?? 'left'
        const place = `${key}/r${String(y + 1)}c${String(x + 1)}`
        const facts = {header, columnSpan, rowSpan, align}
        return {key: place, words, isTall: rowSpan > 1, text, facts}
      })
      this.#order.row(cells, this.#isLeftToRight(), y === 0)
      for (const {key: place, words, text, facts} of cells) this.#add(place, 'cell', facts, {words, text})
    })
    this.#add(`${key}/end`, 'end')
  }

  #figure(element: StructureElement, key: string): void {
    let index = 0
    this.#put(element, 'figure')
    for (const child of element.children.filter(isElement)) {
      if (child.type === 'Figure') {
        index += 1
        this.#add(`${key}/image${String(index)}`, 'image', {alternative: normalText(child.alternative ?? '')})
        if (!child.children.some(hasGraphics)) this.#report('figure that draws nothing', key, '')
        this.#pictures([child], `${key}/image${String(index)}`)
      } else if (child.type === 'Caption') this.#caption(child, key)
    }
  }

  #caption(element: StructureElement, key: string): void {
    const label = childOf(element, 'Label')
    const words = element.children.filter((child) => child !== label)
    if (label !== undefined) this.#place(`${key}/caption`, [label])
    this.#add(`${key}/caption`, 'caption', labelled(label && logicalText(label)), {words})
  }

  #note(element: StructureElement, key: string): void {
    const label = childOf(element, 'Lbl')
    const [back] = label?.children.filter(isElement) ?? []
    const number = label === undefined ? '' : logicalText(label).trim()
    if (back !== undefined) {
      this.#inlines.described(back, [fill(this.#labels.backToNote, {number})])
      if (key !== '') this.#leadsBack(back, key)
    }
    const keep = {out: this.#out, order: this.#order}
    this.#out = this.notes
    this.#order = this.#newOrder()
    this.#put(element, 'note', {label: number})
    this.#blocks(element.children, key, label)
    this.#add(`${key}/end`, 'end')
    this.#out = keep.out
    this.#order = keep.order
  }

  /** A note's number leads to where it is referred to first: `fnref-x` for `fn-x`, with a number behind it where that is taken. */
  #leadsBack(back: StructureElement, note: string): void {
    const target = this.#inlines.target(back)?.replace(/^#/, '') ?? ''
    const base = note.replace(/\/(?:fn-)?([^/]*)$/, '/fnref-$1')
    const isOwn =
      target === base || (target.startsWith(`${base}-`) && /^\d+$/.test(target.slice(base.length + 1)))
    if (!isOwn) this.#report('way back to another place', note, target)
  }

  /** The lines of the contents: links with a number before them and a page at their end. */
  #entries(element: StructureElement): void {
    for (const child of element.children.filter(isElement)) {
      if (child.type === 'TOCI') this.#entry(child)
      this.#entries(child)
    }
  }

  #entry(item: StructureElement): void {
    const own = item.children.filter(isOther('TOC'))
    const number = childOf(item, 'Lbl')
    const link = own.flatMap(({children}) => children).find(isElement)
    // The page's number stands at the end, behind the dots.
    const words = link?.children.slice(0, -1).map(logicalText).join('') ?? ''
    const key = link?.links[0]?.replace(/^#/, '') ?? ''
    const shown = link?.children.slice(-1).map(logicalText).join('').trim() ?? ''
    const page = String(this.#pdf.destinations.get(key) ?? '')
    if (shown !== page) this.#report('contents with another page', key, shown)
    this.#at = key
    if (link !== undefined) this.#inlines.described(link, [words, key])
    this.contents.push(contentsLine(key, `${number === undefined ? '' : logicalText(number)} ${words}`))
  }

  #put(element: StructureElement, kind: UnitKind, facts: Facts = {}, words?: Words): void {
    if (element.id === undefined)
      return this.#report('block without an id', this.#at, logicalText(element).slice(0, 40))
    this.#stand(element.id, element)
    this.#add(element.id, kind, {...facts, language: element.language}, words)
  }

  #add(key: string, kind: UnitKind, facts: Facts = {}, words?: Words): void {
    // What has no id is no unit, and was told of.
    if (key === '' || key.startsWith('/')) return
    if (words !== undefined) this.#pictures(words.words, key)
    if (words !== undefined && kind !== 'cell') this.#place(key, words.words)
    this.#out.push({
      key,
      kind,
      facts,
      text: words && (words.text ?? this.#inlines.text(words.words)),
      drawn: words?.words.map(drawnText).join('')
    })
  }

  #pictures(words: readonly Child[], key: string): void {
    this.unexpected.push(...unexpectedPictures(words, key, this.#context))
  }

  /** A link to a block shows the block. */
  #stand(key: string, element: StructureElement): void {
    const place = misplacedDestination(key, element, this.#pdf)
    if (place !== undefined) this.#report('destination of another place', key, place)
  }

  #newOrder(last?: LastPlaced): DrawnOrder {
    return new DrawnOrder((what, at) => this.#report(what, at, ''), last)
  }

  #place(key: string, words: readonly Child[]): void {
    this.#order.place(key, words, this.#isLeftToRight())
  }

  #enter({language}: StructureElement): void {
    const isOpposed = language !== undefined && directionOf(language) === 'rtl'
    this.#leftToRight.push(this.#isLeftToRight() && !isOpposed)
  }

  #isLeftToRight(): boolean {
    return this.#leftToRight.at(-1) === true
  }

  #report(what: string, at: string, text: string): void {
    this.unexpected.push({what, at, text: text.trim()})
  }
}

function roleOf(type: string, scope: string | number | undefined): string {
  if (type !== 'TH') return 'data'
  return scope === 'Row' ? 'rowHeader' : 'columnHeader'
}
