/** Sets the words of a cover: publisher, title, subtitle and the line at its foot, as outlines. */
import {directionOf} from '../../locale/index.ts'
import type {World} from '../../model/world.ts'
import {between, type CoverFacts} from './facts.ts'
import {atMost, breakLines, fillLines} from './break-lines.ts'
import {svgElement} from './svg.ts'
import {faceFor, type FaceSources, type TypeFace} from './type-face.ts'

export interface CoverFrame {
  readonly width: number
  readonly height: number
  readonly margin: number
  readonly spark: string
}

export interface SetText {
  readonly drawing: string
  /** Where the words at the head end. */
  readonly bottom: number
}

/** Sizes of a title in parts of the cover's width: the largest that takes four lines at most is used. */
const titleSizes = [0.108, 0.096, 0.084, 0.072, 0.062, 0.054, 0.046] as const

/**
 * Sets all words; in a language written from right to left they stand at the right. Words with letters that no font has are
 * left out: boxes in their place would say less than nothing.
 */
export async function setText(cover: CoverFacts, frame: CoverFrame, world: World): Promise<SetText> {
  const {width, height, margin} = frame
  const small = width * 0.0255
  const page = new Page(frame, directionOf(cover.language))
  const sources = {world, ...(cover.fonts === undefined ? {} : {fonts: cover.fonts})}
  const smallBold = await faceFor(cover.publisher ?? '', ['sans-semibold', 'fallback-sans-regular'], sources)
  page.moveTo(height * 0.07)
  if (cover.publisher !== undefined && cover.logo === undefined && smallBold.canSet(cover.publisher))
    page.line(cover.publisher, smallBold, small)
  page.moveBy(height * 0.045)
  page.rule()
  const serif = await faceFor(cover.title, ['serif-semibold', 'fallback-serif-bold', 'symbols'], sources)
  const title = titleLines(cover.title, serif, width, width - 2 * margin)
  page.moveBy(title.size * 1.12)
  for (const line of serif.canSet(cover.title) ? title.lines : []) {
    page.line(line, serif, title.size)
    page.moveBy(title.size * 1.06)
  }
  if (cover.subtitle !== undefined) await subtitle(cover.subtitle, page, frame, sources)
  const bottom = page.position
  page.moveTo(height * 0.965)
  const sans = await faceFor(cover.line, ['sans-regular', 'fallback-sans-regular'], sources)
  const facts = cover.line.split(between).filter((fact) => sans.canSet(fact))
  page.line(facts.join(between), sans, small)
  return {drawing: page.drawing, bottom}
}

async function subtitle(
  text: string,
  page: Page,
  {width, margin}: CoverFrame,
  sources: FaceSources
): Promise<void> {
  const face = await faceFor(text, ['sans-regular', 'fallback-sans-regular'], sources)
  const size = width * 0.033
  const widthOf = (line: string): number => face.widthOf(line, size)
  if (!face.canSet(text)) return
  page.moveBy(size * 0.35)
  for (const line of atMost(breakLines(text, {width: (width - 2 * margin) * 0.86, widthOf}), 4)) {
    page.line(line, face, size, 0.92)
    page.moveBy(size * 1.32)
  }
}

function titleLines(
  title: string,
  face: TypeFace,
  coverWidth: number,
  width: number
): {readonly size: number; readonly lines: readonly string[]} {
  const widest = Math.max(...title.split(/\s+/).map((word) => face.widthOf(word, 1)))
  const sizes = titleSizes.map((part) => part * coverWidth)
  const smallest = sizes.at(-1) ?? coverWidth
  const measureOf = (size: number) => ({width, widthOf: (line: string) => face.widthOf(line, size)})
  const size =
    sizes.find((one) => widest * one <= width && fillLines(title, measureOf(one)).length <= 4) ?? smallest
  return {size, lines: atMost(breakLines(title, measureOf(size)), 7)}
}

/** Where the next line will stand, and what was set so far. */
class Page {
  drawing = ''
  position = 0
  readonly #frame: CoverFrame
  readonly #direction: 'ltr' | 'rtl'

  constructor(frame: CoverFrame, direction: 'ltr' | 'rtl') {
    this.#frame = frame
    this.#direction = direction
  }

  moveTo(position: number): void {
    this.position = position
  }

  moveBy(distance: number): void {
    this.position += distance
  }

  line(text: string, face: TypeFace, size: number, opacity?: number): void {
    const d = face.outline(text, size, {x: this.#start(face.widthOf(text, size)), y: this.position})
    if (d !== '') this.drawing += svgElement('path', {fill: '#fff', opacity, d})
  }

  rule(): void {
    const {width, spark} = this.#frame
    const length = width * 0.075
    this.drawing += svgElement('rect', {
      x: this.#start(length),
      y: this.position,
      width: length,
      height: width * 0.0075,
      fill: spark
    })
  }

  /** The left end of something of this width. */
  #start(length: number): number {
    const {width, margin} = this.#frame
    return this.#direction === 'ltr' ? margin : width - margin - length
  }
}
