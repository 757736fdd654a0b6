/** Gives the lines of a text as a block has them: without the marks of the quotations and lists around it. */
import type {Point, Position} from 'unist'

const space = 32
const tab = 9

interface Source {
  readonly text: string
  /** Where each line of the text begins, marks and all. */
  readonly heads: readonly number[]
}

export interface OwnLines {
  /** The number of the first of them in the text, from 0. */
  readonly first: number
  /** Where each begins and ends in the text. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** How many quotations and lists are around them. */
  readonly depth: number
  readonly isQuoted: boolean
  /** Which of them can only go on with a paragraph, since they lack marks or white space of what is around it. */
  readonly lazy?: ReadonlySet<number>
}

/** Lines that follow each other in the text; they are counted from 0, and none has its line ending. */
export class Lines {
  readonly text: string
  readonly depth: number
  readonly isQuoted: boolean
  readonly count: number
  readonly #source: Source
  readonly #first: number
  readonly #starts: readonly number[]
  readonly #ends: readonly number[]
  readonly #lazy: ReadonlySet<number> | undefined
  readonly #listEnds = new Set<number>()
  #ahead: Map<string, {readonly from: number; readonly found: number}> | undefined

  constructor(source: Source, {first, starts, ends, depth, isQuoted, lazy}: OwnLines) {
    this.#source = source
    this.text = source.text
    this.#first = first
    this.#starts = starts
    this.#ends = ends
    this.#lazy = lazy
    this.count = starts.length
    this.depth = depth
    this.isQuoted = isQuoted
  }

  start(line: number): number {
    return this.#starts[line] ?? this.text.length
  }

  end(line: number): number {
    return this.#ends[line] ?? this.text.length
  }

  written(line: number): string {
    return this.text.slice(this.start(line), this.end(line))
  }

  isBlank(line: number): boolean {
    const end = this.end(line)
    return firstSign(this.text, this.start(line), end) === end
  }

  /** A list ends before a line that is not blank. */
  endList(line: number): void {
    this.#listEnds.add(line)
  }

  /** Whether a list that was read ends before a line that is not blank. */
  isListEnd(line: number): boolean {
    return this.#listEnds.has(line)
  }

  /** Whether a line can only go on with a paragraph. */
  isLazy(line: number): boolean {
    return this.#lazy?.has(line) === true
  }

  /** Whether one of the lines of a block can only go on with a paragraph. */
  hasLazy(from: number, to: number): boolean {
    if (this.#lazy === undefined || this.#lazy.size === 0) return false
    for (let line = from; line < to; line += 1) if (this.#lazy.has(line)) return true
    return false
  }

  /** The first line from one on that is blank, or the number of lines. */
  nextBlank(line: number): number {
    let at = line
    while (at < this.count && !this.isBlank(at)) at += 1
    return at
  }

  /** The first line from one on that is not blank, or the number of lines. */
  nextWritten(line: number): number {
    let at = line
    while (at < this.count && this.isBlank(at)) at += 1
    return at
  }

  /**
   * The first line behind one at which something ends, as a search has it, or the number of lines: one that is found serves for all lines
   * before it.
   */
  ahead(mark: string, from: number, search: () => number): number {
    this.#ahead ??= new Map()
    const last = this.#ahead.get(mark)
    if (last !== undefined && from >= last.from && from < last.found) return last.found
    const found = search()
    this.#ahead.set(mark, {from, found})
    return found
  }

  /** How many spaces a line begins with; undefined where a tab is among its white space. */
  indent(line: number): number | undefined {
    const start = this.start(line)
    const end = this.end(line)
    let at = start
    while (at < end && this.text.charCodeAt(at) === space) at += 1
    return this.text.charCodeAt(at) === tab && at < end ? undefined : at - start
  }

  joined(from: number, to: number): string {
    const written: string[] = []
    for (let line = from; line < to; line += 1) written.push(this.written(line))
    return written.join('\n')
  }

  /** The number of a line in the text, from 0. */
  numberOf(line: number): number {
    return this.#first + line
  }

  /** Where a line begins in the text, marks and all. */
  head(line: number): number {
    return this.#source.heads[this.#first + line] ?? this.text.length
  }

  pointAt(line: number, offset: number): Point {
    return {line: this.#first + line + 1, column: offset - this.head(line) + 1, offset}
  }

  /** From the start of a line to the end of one. */
  position(from: number, to: number): Position {
    return {start: this.pointAt(from, this.start(from)), end: this.pointAt(to, this.end(to))}
  }

  /** Lines of a block in these, of which the first is counted from 0 here. */
  within(own: OwnLines): Lines {
    return new Lines(this.#source, {...own, first: this.#first + own.first})
  }
}

/** Where the first character in a stretch is that is neither a space nor a tab, or its end. */
function firstSign(text: string, from: number, to: number): number {
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    if (code !== space && code !== tab) break
    at += 1
  }
  return at
}

/** All lines of a text, of which `\n` is the only line ending. */
export function linesOf(text: string): Lines {
  const starts: number[] = []
  const ends: number[] = []
  for (let start = 0; ;) {
    const end = text.indexOf('\n', start)
    starts.push(start)
    ends.push(end === -1 ? text.length : end)
    if (end === -1) break
    start = end + 1
  }
  return new Lines({text, heads: starts}, {first: 0, starts, ends, depth: 0, isQuoted: false})
}
