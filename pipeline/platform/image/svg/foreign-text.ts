/**
 * Sets the words of a `foreignObject` as lines of SVG text: programs for diagrams write labels as HTML, which only browsers draw
 * (SVG 2 §12.4). Of its look remain where it stands, its lines, and the colour and size that it says itself.
 */
import type {SaxesTagNS} from 'saxes'
import {tooLarge} from './numbers.ts'
import type {SvgWriter} from './writer.ts'

/** Pixels, and what a line and a letter take of them where nothing says what font it is; letters of East Asia take twice as much. */
const usualSize = 16
const lineHeight = 1.5
const letterWidth = 0.5
/** From the middle of a line to what its letters stand on. */
const toBaseline = 0.35

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One label, while it is read. */
export class ForeignText {
  readonly #box: Box
  /** Its words, and where lines end. */
  readonly #parts: string[] = []
  #align = 'middle'
  #size: number | undefined
  #colour: string | undefined
  #hasGround = false

  constructor(box: Box) {
    this.#box = box
  }

  /** An element of HTML within it. */
  open({local, attributes}: SaxesTagNS): void {
    if (lineEnd.has(local)) this.#parts.push('\n')
    else if (local === 'td' || local === 'th') this.words(' ')
    // Where an edge of a diagram runs through its label, Mermaid has a ground behind it.
    if (/\blabelBkg\b/.test(attributes['class']?.value ?? '')) this.#hasGround = true
    const style = attributes['style']?.value ?? ''
    const size = Number(/(?:^|;)\s*font-size:\s*(\d+(?:\.\d+)?)px/i.exec(style)?.[1])
    if (size > 0 && size < 1000) this.#size = size
    this.#colour = /(?:^|;)\s*color:\s*([^;]+)/i.exec(style)?.[1]?.trim() ?? this.#colour
    const align = /(?:^|;)\s*text-align:\s*([a-z]+)/i.exec(style)?.[1]?.toLowerCase() ?? ''
    this.#align = anchors.get(align) ?? this.#align
  }

  close(local: string): void {
    if (lineEnd.has(local)) this.#parts.push('\n')
  }

  words(text: string): void {
    this.#parts.push(text.replace(/[ \t\n\r]+/g, ' '))
  }

  /** Around the middle of its height; whether there are words. `colour` gives what of one may be written, or nothing. */
  write(writer: SvgWriter, colour: (value: string) => string | undefined): boolean {
    const lines = this.#setLines()
    if (lines.length === 0) return false
    if (this.#hasGround) this.#writeGround(writer)
    const {x, y, width, height} = this.#box
    const fill = this.#colour === undefined ? undefined : colour(this.#colour)
    writer.open('text', [
      ['y', String(y + height / 2)],
      ['text-anchor', this.#align],
      ...(this.#size === undefined ? [] : [['font-size', String(this.#size)] as const]),
      ...(fill === undefined ? [] : [['fill', fill] as const])
    ])
    const at = this.#align === 'start' ? x : this.#align === 'end' ? x + width : x + width / 2
    for (const [index, line] of lines.entries()) {
      const shift = index === 0 ? toBaseline - ((lines.length - 1) / 2) * lineHeight : lineHeight
      writer.open('tspan', [
        ['x', String(at)],
        ['dy', `${String(Number(shift.toFixed(3)))}em`]
      ])
      writer.text(line)
      writer.close()
    }
    writer.close()
    return true
  }

  /** In the colour that rules of the drawing give to boxes of labels, else white. */
  #writeGround(writer: SvgWriter): void {
    const place = Object.entries(this.#box).map(([name, value]) => [name, String(value)] as const)
    writer.open('rect', [...place, ['fill', '#ffffff'], ['style', 'opacity:1']])
    writer.close()
  }

  /** Those that are written, broken where they are longer than the box is wide, as a browser broke them. */
  #setLines(): readonly string[] {
    const lines = this.#parts
      .join('')
      .split('\n')
      .map((line) => line.replace(/ +/g, ' ').trim())
      .filter((line) => line !== '')
    const size = this.#size ?? usualSize
    const {width, height} = this.#box
    const most = lines.reduce((longest, line) => Math.max(longest, letters(line)), 0)
    const needed = Math.ceil((most * letterWidth * size) / (width * 1.2))
    const fit = Math.floor(height / (size * lineHeight * 0.9) / lines.length)
    const parts = Math.min(needed, fit)
    return parts > 1 ? lines.flatMap((line) => broken(line, Math.ceil(most / parts))) : lines
  }
}

/** The box of a `foreignObject`; undefined where its lengths are no plain numbers. */
export function boxOf({attributes}: SaxesTagNS): Box | undefined {
  const length = (name: string): number => {
    const value = attributes[name]?.value.trim() ?? '0'
    if (tooLarge(value) !== undefined) return Number.NaN
    return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?:px)?$/i.test(value) ? Number.parseFloat(value) : Number.NaN
  }
  const box = {x: length('x'), y: length('y'), width: length('width'), height: length('height')}
  return Object.values(box).every(Number.isFinite) ? box : undefined
}

/** Elements of HTML that begin a line, and end one. */
const lineEnd: ReadonlySet<string> = new Set(
  'br p div hr center h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption tr blockquote pre'.split(' ')
)

const anchors: ReadonlyMap<string, string> = new Map([
  ['left', 'start'],
  ['start', 'start'],
  ['center', 'middle'],
  ['right', 'end'],
  ['end', 'end']
])

/** Of letters as wide as Latin ones. */
function letters(line: string): number {
  return line.length + (line.match(/[\u2e80-\uffef]/g)?.length ?? 0)
}

/** Behind words. */
function broken(line: string, length: number): readonly string[] {
  const lines: string[] = []
  for (const word of line.split(' ')) {
    const last = lines.at(-1)
    // A line is begun for what stands out of it by more than a half.
    if (last === undefined || letters(last) + letters(word) / 2 > length) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
