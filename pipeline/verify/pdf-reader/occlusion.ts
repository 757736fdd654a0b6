/** Finds text and images of a page that later painting covers, and text in a colour too close to its ground. */
import {within, type Box} from './box.ts'

/** Words that one operator showed. */
export interface ShownWords {
  /** Across the page, a little behind where each of its pieces begins, but for spaces and hyphens. */
  readonly starts: readonly number[]
  readonly bottom: number
  readonly top: number
  readonly text: string
  /** The number of the marked content that they are in. */
  readonly content: number
}

interface ShownPicture {
  readonly box: Box
  readonly content: number
}

/** Something that is out of sight. */
export interface Covered {
  readonly kind: 'covered text' | 'covered picture'
  readonly text: string
  readonly content: number
}

/** Of the height of a small letter, and of the area of a picture: a line through words covers less. */
const leastCover = 0.5

export class Occlusion {
  readonly #report: (covered: Covered) => void
  readonly #words: ShownWords[] = []
  readonly #pictures: ShownPicture[] = []
  /** What is painted so darkly that no words can be read on it. */
  readonly #dark: Box[] = []

  /** `report` is told of what is out of sight, as often as something is painted over it. */
  constructor(report: (covered: Covered) => void) {
    this.#report = report
  }

  show(words: ShownWords): void {
    if (this.#dark.some((box) => isOver(box, words))) this.#reportWords(words)
    this.#words.push(words)
  }

  /** Words that are shown later there are not seen either. */
  darken(box: Box): void {
    this.#dark.push(box)
  }

  /** Whatever was shown before and lies in what is painted is out of sight. */
  paint(box: Box): void {
    for (const words of this.#words) if (isOver(box, words)) this.#reportWords(words)
    for (const {box: own, content} of this.#pictures)
      if (areaOf(within(own, box)) > areaOf(own) * leastCover)
        this.#report({kind: 'covered picture', text: '', content})
  }

  /** A picture in its frame, with all that is `painted` of it. */
  draw({box, content}: ShownPicture, painted: Box): void {
    this.paint(painted)
    this.darken(painted)
    this.#pictures.push({box, content})
  }

  #reportWords({text, content}: ShownWords): void {
    this.#report({kind: 'covered text', text, content})
  }
}

/** Whether what is painted in a box hides words. */
function isOver({left, bottom, right, top}: Box, {starts, bottom: low, top: high}: ShownWords): boolean {
  const painted = Math.min(top, high) - Math.max(bottom, low)
  return painted > (high - low) * leastCover && starts.some((x) => x > left && x < right)
}

/** None where nothing is left. */
function areaOf({left, bottom, right, top}: Box): number {
  return Math.max(right - left, 0) * Math.max(top - bottom, 0)
}
