/** Draws laid-out pages with every word in the structure tree. */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import {groundsOf, isDecorated, strokesOf} from '../pages/decorations.ts'
import {drawFormula} from '../../formulas/draw-formula.ts'
import {outlineOperators} from '../outline-operators.ts'
import {ruleOperators} from './draw-picture.ts'
import {linksOf} from '../tags/links.ts'
import {MarkedContent} from '../tags/marked-content.ts'
import {PageContent} from '../pages/page-content.ts'
import {RecordedPage} from '../pages/recorded-page.ts'
import type {DrawnBody, PageTarget} from '../pages/drawn-body.ts'
import type {LaidPage, PageItem, Rectangle, TextLine} from '../pages/laid.ts'
import type {Picture, Tag} from '../lines/runs.ts'
import {colourOperands, decimal, round} from './pdf-values.ts'
import {StructureElement} from '../tags/structure.ts'
import {TextWriter} from './text-writer.ts'
import {hyphenPlace} from '../lines/place-words.ts'
import type {PlacedWord} from '../lines/word.ts'

/** Adds the pages to the document, and lets go of what they were drawn from; throws for what belongs to no element and is no artifact. */
export function renderPages(pages: readonly LaidPage[], document: PDFDocument): void {
  for (const page of pages) {
    const {pageSize, kept, items} = page
    document.addPage({size: [pageSize.width, pageSize.height], margin: 0})
    // a user unit of 1 is the default, and JHOVE takes its mention for a fault (PDF-HUL-117)
    delete document.page.dictionary.data['UserUnit']
    const content = new PageContent(document)
    const renderer = new PageRenderer(content, pageSize.height, content)
    if (kept !== undefined) renderer.again(kept)
    for (const item of items) renderer.item(item)
    renderer.end()
    content.end()
    delete page.kept
    items.length = 0
  }
}

/** How a page without formulas is drawn, which bring parts of the file along. */
export function bodyOf({pageSize, items}: LaidPage): DrawnBody {
  const record = new RecordedPage()
  const renderer = new PageRenderer(record, pageSize.height)
  for (const item of items) renderer.item(item)
  const state = renderer.pause()
  return {...record.drawn, ...state}
}

class PageRenderer {
  readonly #target: PageTarget
  readonly #height: number
  /** Where there is one. */
  readonly #file: PageContent | undefined
  readonly #sequences: MarkedContent
  readonly #text: TextWriter

  constructor(target: PageTarget, height: number, file?: PageContent) {
    this.#target = target
    this.#height = height
    this.#file = file
    this.#sequences = new MarkedContent(target)
    this.#text = new TextWriter(target)
  }

  /** What goes on behind what has been drawn so far. */
  pause(): Pick<DrawnBody, 'isOpen' | 'colour'> {
    this.#text.end()
    return {isOpen: this.#sequences.isAnyOpen, colour: this.#text.colour}
  }

  /** Draws what has been drawn before, as it was. */
  again({operators, events, isOpen, colour}: DrawnBody): void {
    const left = [...operators]
    const addNext = (): void => {
      const next = left.shift()?.toString('latin1') ?? ''
      if (next !== '') this.#target.add(next)
    }
    for (const event of events) {
      if (event.kind === 'picture') {
        addNext()
        this.#target.picture(event.drawn)
      } else if (event.kind === 'mark') this.#target.own(event.element)
      else if (event.kind === 'link') this.#target.link(event.area)
      else this.#target.font(event.font)
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
    this.#text.end()
    for (const {x, y, width, height, colour} of rectangles) {
      this.#target.add(`${colourOperands(colour)} rg ${[x, y, width, height].map(decimal).join(' ')} re f`)
    }
    this.#text.forgetColour()
  }

  line(line: TextLine): void {
    const decorated = isDecorated(line)
    if (decorated) this.rectangles(groundsOf(line))
    for (const placed of line.words) this.#word(line, placed)
    this.#text.endLine()
    if (decorated) this.rectangles(strokesOf(line))
    if (line.artifact !== undefined) return
    for (const area of linksOf(line, this.#height)) this.#target.link(area)
  }

  end(): void {
    this.#text.end()
    this.#sequences.close()
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
    if (word.run.isShape === true) {
      this.#text.end()
      this.#target.add(outlineOperators(word, place))
      this.#text.forgetColour()
      return
    }
    const meant = actualText ?? (word.drawn.isFaithful ? undefined : word.text)
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
    const file = this.#file
    if (file === undefined) throw new Error('expected a file to draw a formula into')
    this.#open(tag)
    this.#text.end()
    const operands = colourOperands(colour)
    this.#target.add(`${operands} rg ${operands} RG`)
    for (const drawn of drawFormula(piece, {x, baseline, size}, fonts)) {
      if (drawn.kind === 'operators') {
        for (const {name, font} of drawn.fonts) file.document.page.fonts[name] ??= font
        this.#target.add(drawn.operators)
        continue
      }
      letters.get(drawn.mark)?.(file, drawn)
    }
    this.#text.forget()
    const formula = tag instanceof StructureElement ? tag.within('Formula') : undefined
    const [bottom, top] = [baseline + depth, baseline - height].map((y) => this.#height - y)
    if (formula !== undefined) formula.box = boxAround(formula.box, [x, bottom ?? 0, x + width, top ?? 0])
    this.#sequences.close()
  }

  #picture(
    picture: Exclude<Picture, {kind: 'formula'}>,
    {x, baseline, tag}: {readonly x: number; readonly baseline: number; readonly tag: Tag}
  ): void {
    const figure = tag instanceof StructureElement ? tag.within('Figure') : undefined
    this.#open(tag)
    this.#text.end()
    // a rule is operators alone
    if (picture.kind === 'rule') this.#target.add(ruleOperators(picture, {x, y: baseline - picture.height}))
    else this.#target.picture({picture, x, baseline, figure})
    this.#text.forget()
    this.#sequences.close()
  }

  #open(tag: Tag): void {
    if (this.#sequences.isOpen(tag)) return
    this.#text.end()
    this.#sequences.open(tag)
  }
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
