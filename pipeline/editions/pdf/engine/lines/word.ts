/** Defines a word of the layout: a measured piece of a run in which a line breaks at hyphens alone. */
import type {Run, TextStyle} from './runs.ts'
import type {DrawnText, ShapedFont} from '../file/shaped-font.ts'
import {drawnOf, type SetText} from './text-setter.ts'

/** How a word meets what follows it, and whether it may be cut. */
export interface Breaking {
  /** A line ends after it. */
  readonly lineEnd?: true
  /** The next word belongs to it. */
  readonly noNewLine?: true
  /** The author allows a hyphen after it. */
  readonly softHyphen?: true
  /** May be cut anywhere. */
  readonly cuttable?: true
  /** Keeps apart what has its own direction on either side of it. */
  readonly separates?: true
  /** A hyphen is drawn after it. */
  readonly hyphenated?: true
}

/** Of most words. */
const plain: Breaking = {}

/** A book has hundreds of thousands at once: each only points at its run and at its text, which others share. */
export class Word {
  readonly run: Run
  readonly set: SetText
  readonly breaking: Breaking
  /** Odd when it is written from right to left (UAX #9). */
  readonly level: number

  constructor(run: Run, set: SetText, breaking: Breaking = plain, level = 0) {
    this.run = run
    this.set = set
    this.breaking = breaking
    this.level = level
  }

  get text(): string {
    return this.set.text
  }

  get textStyle(): TextStyle {
    return this.run.textStyle
  }

  get shaped(): ShapedFont {
    return this.set.setter.shaped
  }

  get drawn(): DrawnText {
    return drawnOf(this.set)
  }

  get width(): number {
    return this.set.width
  }

  /** Whether it is white space, and nothing else. */
  get isWhite(): boolean {
    return this.set.trailingCut > 0 && this.set.trailingCut === this.set.width
  }

  get leadingCut(): number {
    return this.set.leadingCut
  }

  get trailingCut(): number {
    return this.set.trailingCut
  }
}

export interface PlacedWord {
  readonly word: Word
  /** From the line's left edge. */
  x: number
  /** The edges of what it belongs to, where that stands apart from the line's text. */
  readonly apart?: {readonly left: number; readonly right: number}
}
