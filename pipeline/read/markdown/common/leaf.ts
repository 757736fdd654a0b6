/** Joins the words of a paragraph, heading or cell into one text, and knows the place of each character of it. */
import type {Heading, Paragraph, TableCell} from 'mdast'
import type {Point} from 'unist'
import type {Lines} from './lines.ts'

/** A node whose words are read last. */
type LeafNode = Heading | Paragraph | TableCell

export interface Leaf {
  readonly node: LeafNode
  readonly text: string
  readonly places: Places
}

/** Where a text stands whose lines may have lost their white space at the head. */
export class Places {
  readonly #lines: Lines
  readonly #first: number
  /** Where each line begins in the joined text, and in the source. */
  readonly #starts: readonly number[]
  readonly #offsets: readonly number[]
  /** Whether a line behind the first is indented. */
  readonly isIndented: boolean
  /** Whether lines have marks of quotations or lists before them. */
  readonly isWithin: boolean
  #line = 0

  constructor(lines: Lines, own: {first: number; starts: readonly number[]; offsets: readonly number[]}) {
    this.#lines = lines
    this.#first = own.first
    this.#starts = own.starts
    this.#offsets = own.offsets
    this.isWithin = lines.depth > 0
    this.isIndented = own.offsets.some(
      (offset, index) => index > 0 && offset > lines.start(own.first + index)
    )
  }

  /** Where a node begins. */
  start(at: number): Point {
    const line = this.#lineAt(at)
    return this.#lines.pointAt(
      this.#first + line,
      (this.#offsets[line] ?? 0) + at - (this.#starts[line] ?? 0)
    )
  }

  /** Where a node ends: behind a line ending that is at the head of the next line, before its white space and marks. */
  end(at: number): Point {
    const line = this.#lineAt(at)
    if (line === 0 || at !== this.#starts[line]) return this.start(at)
    const number = this.#first + line
    return this.#lines.pointAt(number, this.#lines.head(number))
  }

  /** Places are mostly asked for in their order. */
  #lineAt(at: number): number {
    if (this.#starts.length === 1) return 0
    if (at < (this.#starts[this.#line] ?? 0)) this.#line = 0
    for (;;) {
      const next = this.#starts[this.#line + 1]
      if (next === undefined || at < next) return this.#line
      this.#line += 1
    }
  }
}

/** Lines of a block, from an offset in the first to one in the last; undefined where a tab is in them, which columns count as many. */
export function leafOf(
  node: LeafNode,
  lines: Lines,
  {first, last, from, to}: {first: number; last: number; from: number; to: number}
): Leaf | undefined {
  const starts: number[] = []
  const offsets: number[] = []
  let text = ''
  for (let line = first; line <= last; line += 1) {
    const offset = line === first ? from : lines.start(line) + (lines.indent(line) ?? 0)
    const end = line === last ? to : lines.end(line)
    if (line > first) text += '\n'
    starts.push(text.length)
    offsets.push(offset)
    text += lines.text.slice(offset, end)
  }
  if (text.includes('\t')) return undefined
  return {node, text, places: new Places(lines, {first, starts, offsets})}
}
