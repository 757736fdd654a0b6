/** Sets texts in one font, size, direction and list of features; equal texts share one measurement. */
import type {Around} from '../../../../design/shaping/clusters.ts'
import type {Shape, ShapedText, ShapingDirection} from '../file/opened-font.ts'
import {joinedTo} from './joined-letters.ts'
import type {DrawnText, ShapedFont} from '../file/shaped-font.ts'
import {featuresOf} from './text-style.ts'
import type {Hyphenate, TextStyle} from './runs.ts'

/** A text as it is drawn; widths in points. */
export interface SetText {
  readonly setter: TextSetter
  readonly text: string
  /** What its letters are joined to. */
  readonly around?: Around
  readonly glyphs: ShapedText
  readonly width: number
  /** White space that is not drawn at the start of a line, and at its end. */
  readonly leadingCut: number
  readonly trailingCut: number
  /** How far from its place it is drawn. */
  readonly shift?: number
  /** How it was drawn, once it was. */
  drawn: DrawnText | undefined
}

/** How a text is drawn: found when it is first asked for, since codes of glyphs are given in the order of pages. */
export function drawnOf(set: SetText): DrawnText {
  set.drawn ??= set.setter.shaped.draw(set.glyphs)
  return set.drawn
}

/** What stays on a line of a text that is hyphenated. */
export interface Head {
  /** In code units. */
  readonly at: number
  /** With its hyphen, in points. */
  readonly width: number
  /** How many letters it has, and what stands between them. */
  readonly lettersBefore: number
}

/** Texts that are kept; a longer book has its words measured again. */
const mostTexts = 50_000

interface SetterOptions {
  readonly preserve: boolean
  readonly direction: ShapingDirection
  readonly language: string
}

/** Widths in points; `around` is what the letters of a text are joined to. */
export class TextSetter {
  readonly shaped: ShapedFont
  readonly #preserve: boolean
  readonly #scale: number
  readonly #shape: Shape
  readonly #known = new Map<string, SetText>()
  /** By what finds the places, and by text: a book asks for those of a word at the end of many a line. */
  readonly #heads = new Map<Hyphenate, Map<string, readonly Head[]>>()

  /** `preserve` keeps white space at a line's start. */
  constructor(shaped: ShapedFont, style: TextStyle, {preserve, direction, language}: SetterOptions) {
    this.shaped = shaped
    this.#preserve = preserve
    this.#scale = style.size / shaped.opened.face.unitsPerEm
    this.#shape = shaped.shaper({features: featuresOf(style), direction, language})
  }

  set(text: string, around?: Around): SetText {
    const key = around === undefined ? text : `${around.before}\n${text}\n${around.after}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    if (this.#known.size >= mostTexts) {
      this.#known.clear()
      this.#heads.clear()
    }
    const set = this.#measure(text, around)
    this.#known.set(key, set)
    return set
  }

  /** A part of a text, from and up to code units, whose letters stay as they are in the whole. */
  part(
    {text, around: {before, after} = {before: '', after: ''}}: SetText,
    from: number,
    to: number
  ): SetText {
    const part = text.slice(from, to)
    return this.set(
      part,
      joinedTo(part, {before: `${before}${text.slice(0, from)}`, after: `${text.slice(to)}${after}`})
    )
  }

  /** Of a text that may never be drawn. */
  widthOf(text: string): number {
    return text === '' ? 0 : this.#shape(text).advance * this.#scale
  }

  /** Where a text of one word may be hyphenated, the last place first. */
  heads(text: string, hyphenate: Hyphenate): readonly Head[] {
    const texts = this.#heads.get(hyphenate) ?? new Map<string, readonly Head[]>()
    this.#heads.set(hyphenate, texts)
    const known = texts.get(text)
    if (known !== undefined) return known
    const heads = pointsIn(text, hyphenate).map(({at, lettersBefore}) => {
      return {at, width: this.widthOf(`${text.slice(0, at)}-`), lettersBefore}
    })
    texts.set(text, heads)
    return heads
  }

  #measure(text: string, around: Around | undefined): SetText {
    const glyphs = this.#shape(text, around)
    const leading = this.#preserve ? '' : text.slice(0, text.length - text.trimStart().length)
    return {
      setter: this,
      text,
      ...(around === undefined ? {} : {around}),
      glyphs,
      width: glyphs.advance * this.#scale,
      leadingCut: this.widthOf(leading),
      trailingCut: this.widthOf(text.slice(text.trimEnd().length)),
      drawn: undefined
    }
  }
}

function pointsIn(text: string, hyphenate: Hyphenate): readonly Omit<Head, 'width'>[] {
  if (text.includes('-')) return []
  const letters = /^[^\p{L}]*([\p{L}\p{M}]+)[^\p{L}]*$/u.exec(text)?.[1]
  if (letters === undefined) return []
  const start = text.indexOf(letters)
  const first = /\p{L}/u.exec(text)?.index ?? 0
  return hyphenate(letters)
    .map((point) => ({at: start + point, lettersBefore: start + point - first}))
    .toReversed()
}
