/** Draws laid-out pages with every word in the structure tree. */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {PdfTree} from 'pdfmake/js/PDFDocument.js'
import {groundsOf, isDecorated, strokesOf} from '../pages/decorations.ts'
import {drawFormula} from '../../formulas/draw-formula.ts'
import {drawPicture} from './draw-picture.ts'
import {addLink, linksOf} from '../tags/links.ts'
import {MarkedContent} from '../tags/marked-content.ts'
import {PageContent} from '../pages/page-content.ts'
import type {DrawnBody, DrawnPicture, PageEvent} from '../pages/drawn-body.ts'
import type {LaidPage, PageItem, Rectangle, TextLine} from '../pages/laid.ts'
import type {Picture, Tag} from '../lines/runs.ts'
import {colourOperands, decimal, round} from './pdf-values.ts'
import {StructureElement} from '../tags/structure.ts'
import {TextWriter} from './text-writer.ts'
import {hyphenPlace} from '../lines/place-words.ts'
import type {PlacedWord} from '../lines/word.ts'

/** Adds the pages to the document; throws for what belongs to no element and is no artifact. */
export function renderPages(pages: readonly LaidPage[], document: PDFDocument): void {
  for (const page of pages) {
    document.addPage({size: [page.pageSize.width, page.pageSize.height], margin: 0})
    // a user unit of 1 is the default, and JHOVE takes its mention for a fault (PDF-HUL-117)
    delete document.page.dictionary.data['UserUnit']
    const renderer = new PageRenderer(document, page.body === undefined ? undefined : [])
    if (page.kept !== undefined) renderer.again(page.kept)
    for (const [index, item] of page.items.entries()) {
      if (page.body?.items === index) page.body.drawn(renderer.drawn())
      renderer.item(item)
    }
    renderer.end()
  }
}

/** Only tells how bodies are drawn: the document is none that is written. */
export function drawBodies(pages: readonly LaidPage[], document: PDFDocument): void {
  for (const {body, items, pageSize} of pages) {
    if (body === undefined) continue
    document.addPage({size: [pageSize.width, pageSize.height], margin: 0})
    const renderer = new PageRenderer(document, [])
    for (const item of items) renderer.item(item)
    body.drawn(renderer.drawn())
  }
}

class PageRenderer {
  readonly #document: PDFDocument
  readonly #parents: PdfTree
  readonly #content: PageContent
  readonly #sequences: MarkedContent
  readonly #text: TextWriter
  readonly #record: PageEvent[] | undefined
  /** What was drawn before each picture of what is recorded. */
  readonly #before: string[] = []

  constructor(document: PDFDocument, record?: PageEvent[]) {
    const parents = document.getStructTreeRoot().data['ParentTree']
    if (!isTree(parents)) throw new Error('expected a parent tree')
    this.#document = document
    this.#parents = parents
    this.#record = record
    this.#content = new PageContent(document)
    this.#sequences = new MarkedContent(this.#content, record)
    this.#text = new TextWriter(this.#content, record)
  }

  /** What has been drawn so far. */
  drawn(): DrawnBody {
    return {
      operators: [...this.#before, this.#content.operators].map((operators) => () => operators),
      events: [...(this.#record ?? [])],
      isOpen: this.#sequences.isAnyOpen,
      colour: this.#text.colour
    }
  }

  /** Draws what has been drawn before, as it was. */
  again({operators, events, isOpen, colour}: DrawnBody): void {
    const left = [...operators]
    const addNext = (): void => {
      const next = left.shift()?.() ?? ''
      if (next !== '') this.#content.add(next)
    }
    for (const event of events) {
      if (event.kind === 'picture') {
        addNext()
        this.#drawPicture(event.drawn)
      } else if (event.kind === 'mark') this.#sequences.own(event.element)
      else if (event.kind === 'link') addLink(event.area, this.#document, this.#parents)
      else this.#document.page.fonts[event.font.id] ??= event.font.reference
    }
    addNext()
    if (isOpen) this.#sequences.resume()
    this.#text.colour = colour
  }

  item(item: PageItem): void {
    if (item.kind === 'line') this.line(item.line)
    else this.rectangles([item.rectangle])
  }

  rectangles(rectangles: readonly Rectangle[]): void {
    if (rectangles.length === 0) return
    this.#open('Layout')
    for (const {x, y, width, height, colour} of rectangles) {
      this.#content.add(`${colourOperands(colour)} rg ${[x, y, width, height].map(decimal).join(' ')} re f`)
    }
    this.#text.forgetColour()
  }

  line(line: TextLine): void {
    const decorated = isDecorated(line)
    if (decorated) this.rectangles(groundsOf(line))
    for (const placed of line.words) this.#word(line, placed)
    this.#text.end()
    if (decorated) this.rectangles(strokesOf(line))
    if (line.artifact !== undefined) return
    for (const area of linksOf(line, this.#document.page.height)) {
      this.#record?.push({kind: 'link', area})
      addLink(area, this.#document, this.#parents)
    }
  }

  end(): void {
    this.#sequences.close()
    this.#content.flush()
    this.#parents.add(this.#document.page.structParentTreeKey, [...this.#sequences.owners])
  }

  #word(line: TextLine, {word, x}: PlacedWord): void {
    const tag = line.artifact ?? word.run.tag
    const {shift = 0} = word.set
    const place = {x: line.x + x + shift, baseline: line.y + line.baseline - (word.textStyle.rise ?? 0)}
    const {picture, actualText} = word.run
    if (picture?.kind === 'formula') {
      this.#formula(picture, {...place, tag})
      return
    }
    if (picture !== undefined) {
      this.#picture(picture, {...place, tag})
      return
    }
    if (word.text === '' && actualText === undefined) return
    this.#open(tag)
    const meant = actualText ?? (word.shaped.draw(word.glyphs).isFaithful ? undefined : word.text)
    this.#text.write(word, place, meant)
    if (word.breaking.hyphenated === true)
      this.#text.writeHyphen(word, {...place, x: line.x + hyphenPlace({word, x})})
    if (meant !== undefined || word.breaking.hyphenated === true) {
      // readers lose what follows a nested span in the same sequence
      this.#text.end()
      this.#sequences.close()
    }
  }

  /** Its signs and rules, and letters that the text's fonts have. */
  #formula(
    picture: Extract<Picture, {kind: 'formula'}>,
    {x, baseline, tag}: {readonly x: number; readonly baseline: number; readonly tag: Tag}
  ): void {
    const {width, height, depth, size, piece, colour, fonts, letters} = picture
    this.#open(tag)
    this.#text.end()
    const operands = colourOperands(colour)
    this.#content.add(`${operands} rg ${operands} RG`)
    for (const drawn of drawFormula(piece, {x, baseline, size}, fonts)) {
      if (drawn.kind === 'operators') {
        for (const {name, font} of drawn.fonts) this.#document.page.fonts[name] ??= font
        this.#content.add(drawn.operators)
        continue
      }
      letters.get(drawn.mark)?.(this.#content, drawn)
    }
    this.#text.forgetColour()
    const formula = tag instanceof StructureElement ? tag.within('Formula') : undefined
    const [bottom, top] = [baseline + depth, baseline - height].map((y) => this.#document.page.height - y)
    if (formula !== undefined) formula.box = boxAround(formula.box, [x, bottom ?? 0, x + width, top ?? 0])
    this.#sequences.close()
  }

  #picture(
    picture: DrawnPicture['picture'],
    {x, baseline, tag}: {readonly x: number; readonly baseline: number; readonly tag: Tag}
  ): void {
    const drawn = {
      picture,
      x,
      baseline,
      figure: tag instanceof StructureElement ? tag.within('Figure') : undefined
    }
    this.#open(tag)
    this.#text.end()
    // a rule is operators alone
    const record = picture.kind === 'rule' ? undefined : this.#record
    if (record !== undefined) {
      this.#before.push(this.#content.operators)
      record.push({kind: 'picture', drawn})
      this.#content.flush()
    }
    this.#drawPicture(drawn)
    if (record !== undefined) this.#content.flush()
    this.#text.forgetColour()
    this.#sequences.close()
  }

  #drawPicture({picture, x, baseline, figure}: DrawnPicture): void {
    drawPicture(picture, {x, y: baseline - picture.height}, this.#content)
    const bottom = this.#document.page.height - baseline
    if (figure !== undefined)
      figure.box = [round(x), round(bottom), round(x + picture.width), round(bottom + picture.height)]
  }

  #open(tag: Tag): void {
    if (this.#sequences.isOpen(tag)) return
    this.#text.end()
    this.#sequences.open(tag)
  }
}

function isTree(value: unknown): value is PdfTree {
  return typeof value === 'object' && value !== null && 'add' in value && 'get' in value
}

type Corners = readonly [left: number, bottom: number, right: number, top: number]

/** A formula's box holds all its pieces (ISO 32000-1 §14.8.5.4.4); one that goes on in the next line is boxed whole. */
function boxAround(box: Corners | undefined, piece: Corners): Corners {
  const [x1, y1, x2, y2] = box ?? piece
  const [left, bottom, right, top] = piece
  return [
    round(Math.min(x1, left)),
    round(Math.min(y1, bottom)),
    round(Math.max(x2, right)),
    round(Math.max(y2, top))
  ]
}
