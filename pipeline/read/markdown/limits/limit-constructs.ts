/** Stops the parser before a block whose marks would take its time without measure, and before containers that are too deep. */
import type {Processor} from 'unified'
import type {Point} from 'unist'
import {stepsOf} from './weigh-text.ts'
import type {Construct} from './parser-types.ts'

/** Where a document goes beyond a limit. */
export type Stop =
  | {readonly kind: 'nesting'; readonly point: Point}
  /** What costs too much. */
  | {readonly kind: 'constructs'; readonly construct: string; readonly point: Point}

/** Thrown through the parser, which knows no way to be stopped. */
export class ParserStopped extends Error {
  override readonly name = 'ParserStopped'
  readonly stop: Stop
  constructor(stop: Stop) {
    super(`the parser was stopped: ${stop.kind}`)
    this.stop = stop
  }
}

type Tokenizer = ReturnType<ThisParameterType<Construct['tokenize']>['parser']['text']>

type Events = ThisParameterType<Construct['tokenize']>['events']

type Spend = (lines: Lines, isWhole: boolean) => void

type Start = Pick<Point, 'line' | 'column'> & {readonly offset: number}

/** Steps for all blocks of a document, one second or two; documents that people write take a tenth of it at most. */
const mostSteps = 10_000_000

/** What lists and quotations begin with. */
const containerCodes = [...'*+-0123456789>'].map((sign) => sign.charCodeAt(0))

/** What underlines a heading. */
const underlineCodes = [...'=-'].map((sign) => sign.charCodeAt(0))

/**
 * A plugin that weighs the text of each block as the parser hands it on, without the marks of the blocks around it, and counts
 * the lists and quotations that a line opens; beyond the limits it throws `ParserStopped`. Code blocks and HTML blocks have no such text.
 * What it has weighed adds up over all texts that it is used for, to so many steps at most.
 */
export function limitConstructs(nesting: number, steps = mostSteps): (this: Processor) => void {
  const counting = countContainers(nesting)
  const underlines = weighUnderlines(steps)
  const syntax = {
    document: {
      null: [weighTexts(steps), weighContainers(steps)],
      ...Object.fromEntries(containerCodes.map((code) => [code, counting]))
    },
    flow: Object.fromEntries(underlineCodes.map((code) => [code, underlines]))
  }
  return function () {
    const data = this.data()
    data.micromarkExtensions ??= []
    data.micromarkExtensions.push(syntax)
  }
}

/** A construct that is tried where a container may begin, and is none. */
function countContainers(nesting: number): Construct {
  let last: Point | undefined
  let text: unknown
  let count = 0
  return {
    tokenize(_effects, _ok, nok) {
      const point = this.now()
      if (text !== this.parser || last?.line !== point.line) count = 0
      else if (last.column < point.column) count += 1
      text = this.parser
      last = point
      if (count > nesting) throw new ParserStopped({kind: 'nesting', point: placeOf(point)})
      return nok
    }
  }
}

/** What the parser calls quotations (callouts are some), lists and notes. */
const containers: ReadonlySet<string> = new Set([
  'blockQuote',
  'gfmFootnoteDefinition',
  'listOrdered',
  'listUnordered'
])

/**
 * A construct that is tried at the start of each line and is none: where a container ends and no other begins, the parser moves
 * all that it has read of the document.
 */
function weighContainers(steps: number): Construct {
  let left = 20 * steps
  let lastLine = 0
  let before = 0
  return {
    tokenize(_effects, _ok, nok) {
      const {events} = this
      const point = this.now()
      if (point.line === lastLine) return nok
      if (hasMoved(events.slice(before))) left -= events.length
      lastLine = point.line
      before = events.length
      if (left < 0) {
        const construct = 'quotations, callouts and lists that end'
        throw new ParserStopped({kind: 'constructs', construct, point: placeOf(point)})
      }
      return nok
    }
  }
}

/** Whether the end of a container was put before what a line begins with. */
function hasMoved(events: Events): boolean {
  return events.some(([kind, {type}], index) => {
    const [nextKind, next] = events[index + 1] ?? []
    return (
      kind === 'exit' && containers.has(type) && nextKind === 'enter' && next && !containers.has(next.type)
    )
  })
}

/** A construct that is tried where a line below a paragraph may underline it, and is none: all before is gone through then. */
function weighUnderlines(steps: number): Construct {
  let left = 2 * steps
  return {
    tokenize(_effects, _ok, nok) {
      if (this.interrupt === true) left -= 0.4 * this.events.length
      if (left < 0) {
        const construct = 'headings that are underlined'
        throw new ParserStopped({kind: 'constructs', construct, point: placeOf(this.now())})
      }
      return nok
    }
  }
}

/** A construct that is tried at the start of each line and is none: it only reaches the parser. */
function weighTexts(most: number): Construct {
  const seen = new WeakSet()
  let left = most
  const spend: Spend = (lines, isWhole) => {
    let after = left
    for (const {construct, offset, steps} of stepsOf(lines.text)) {
      after -= steps
      if (after < 0) throw new ParserStopped({kind: 'constructs', construct, point: lines.pointAt(offset)})
    }
    if (isWhole) left = after
  }
  return {
    tokenize(_effects, _ok, nok) {
      const {parser} = this
      if (!seen.has(parser)) {
        seen.add(parser)
        const {text} = parser
        parser.text = (from) => weighed(text(from), from, spend)
      }
      return nok
    }
  }
}

/** The tokenizer of a block's text, given line after line: weighed each time that the text has doubled, and at its end. */
function weighed(tokenizer: Tokenizer, from: Start | undefined, spend: Spend): Tokenizer {
  const lines = new Lines(from)
  const write = tokenizer.write.bind(tokenizer)
  const defineSkip = tokenizer.defineSkip.bind(tokenizer)
  let next = 4096
  tokenizer.defineSkip = (point) => {
    lines.begin(point)
    defineSkip(point)
  }
  tokenizer.write = (chunks) => {
    for (const chunk of chunks) lines.add(textOf(chunk))
    const isWhole = chunks.at(-1) === null
    if (isWhole || lines.text.length > next) {
      next = 2 * lines.text.length
      spend(lines, isWhole)
    }
    return write(chunks)
  }
  return tokenizer
}

/** The text of what the parser takes at once: a piece of text, or the number of a tab (-1, -2), a line ending (below), or the end. */
function textOf(chunk: string | number | null): string {
  if (typeof chunk === 'string') return chunk
  if (chunk === null) return ''
  return chunk < -2 ? '\n' : ' '
}

/** The lines of a block's text, with the place of each. */
class Lines {
  readonly #starts: {readonly at: number; readonly point: Start}[]
  #text = ''

  constructor(from: Start | undefined) {
    this.#starts = [{at: 0, point: from ?? {line: 1, column: 1, offset: 0}}]
  }

  get text(): string {
    return this.#text
  }

  /** A line begins there, behind the marks of the blocks around it. */
  begin(point: Start): void {
    this.#starts.push({at: this.#text.length, point})
  }

  add(text: string): void {
    this.#text += text
  }

  pointAt(offset: number): Point {
    const start = this.#starts.findLast(({at}) => at <= offset)
    if (start === undefined) throw new Error('expected a text to begin before its end')
    const {at, point} = start
    return {line: point.line, column: point.column + offset - at, offset: point.offset + offset - at}
  }
}

function placeOf({line, column, offset}: Start): Point {
  return {line, column, offset}
}
