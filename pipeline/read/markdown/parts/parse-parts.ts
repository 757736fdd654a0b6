/** Parses a long text in parts, so that time and memory grow with its length: the tree is that of the whole. */
import type {Root, RootContent} from 'mdast'
import type {LineStart} from './cut-lines.ts'
import {ParserStopped} from '../limits/limit-constructs.ts'
import {movePlaces, placeIn} from './move-places.ts'
import {labelsOf, type SharedLabels} from './shared-labels.ts'

export interface Part {
  readonly text: string
  /** Where it begins in the whole. */
  readonly at: LineStart
  readonly labels: SharedLabels
  /** Whether it was parsed before: what it weighs counts once. */
  readonly isAgain: boolean
}

export type ParsePart = (part: Part) => Root

/**
 * A line that is a block of its own, unless one before it goes on: a quotation where the text goes on with something that holds blocks,
 * by which the parser ends what is open otherwise than by words.
 */
const probes = {paragraph: 'x', blockquote: '> x'} as const

/** Of a note, with all that is around it (GFM). */
const longestLabel = 1010

/** A quotation, or a note. */
const holdsBlocks = /^ {0,3}(?:>|\[\^[^\]\s]+\]:)/

/** Where a part begins and ends; without an end it is the last. */
interface Bounds {
  readonly at: LineStart
  readonly end: number | undefined
}

export interface ParsedPart extends Bounds {
  readonly children: readonly RootContent[]
  /** What was answered of labels of links and of notes that no part had defined until then. */
  readonly answers: {readonly [kind in keyof SharedLabels]: ReadonlyMap<string, boolean>}
}

/**
 * `cuts` are lines, in their order, at which the text may be cut if no code, HTML or directive goes on over them. Where one does, the part
 * is lengthened.
 */
export function parseParts(text: string, cuts: readonly LineStart[], parse: ParsePart): Root {
  const parser = new PartParser(text, parse)
  const parts: ParsedPart[] = []
  for (let next = 0, isLast = false; !isLast;) {
    const at = next === 0 ? {line: 1, offset: 0} : cuts[next - 1]
    if (at === undefined) throw new Error('expected a part behind each cut')
    const part = parseFrom(at, next)
    parts.push(part.parsed)
    next = part.next
    isLast = part.parsed.end === undefined
  }
  parser.settle()
  return {type: 'root', children: parts.flatMap((part) => parser.settled(part))}

  /** Twice as much each time that the part does not end there, so that what never ends is not gone through for each line. */
  function parseFrom(at: LineStart, first: number): {readonly parsed: ParsedPart; readonly next: number} {
    for (let more = 1; ; more *= 2) {
      const parsed = parser.parse({at, end: cuts[first + more - 1]?.offset})
      if (parsed !== undefined) return {parsed, next: first + more}
    }
  }
}

/**
 * Parses parts of a text, that share their definitions. Whether a block goes on behind a part is asked of the parser: it is given the part
 * with a line behind it, and where that becomes a block of the root, which is taken out again, nothing was open. A part that was told
 * something else of a label than was found in the end is parsed again.
 */
export class PartParser {
  readonly labels: SharedLabels
  readonly #text: string
  readonly #parse: ParsePart

  constructor(text: string, parse: ParsePart) {
    this.#text = text
    this.#parse = parse
    this.labels = labelsOf(text)
  }

  /** Undefined where a block of the part goes on behind it. */
  parse(bounds: Bounds): ParsedPart | undefined {
    const children = this.#blocksOf(bounds, false)
    const {links, notes} = this.labels
    const answers = {links: links.takeAnswers(), notes: notes.takeAnswers()}
    return children === undefined ? undefined : {...bounds, children, answers}
  }

  /** All parts with definitions were parsed. */
  settle(): void {
    this.labels.links.settle()
    this.labels.notes.settle()
  }

  /** The blocks of a part, once all definitions are known. */
  settled({answers, children, ...bounds}: ParsedPart): readonly RootContent[] {
    const {links, notes} = this.labels
    if (links.hold(answers.links) && notes.hold(answers.notes)) return children
    const blocks = this.#blocksOf(bounds, true)
    if (blocks === undefined) throw new Error('expected a part to end where it ended before')
    return blocks
  }

  /** Blocks that are known to end where they do, once all definitions are known. */
  closed(at: LineStart, end: number): readonly RootContent[] {
    return this.#placed({text: this.#text.slice(at.offset, end), at, labels: this.labels, isAgain: false})
  }

  #blocksOf({at, end}: Bounds, isAgain: boolean): RootContent[] | undefined {
    const own = this.#text.slice(at.offset, end)
    const next = this.#text.slice(at.offset + own.length, at.offset + own.length + longestLabel)
    const probe = holdsBlocks.test(next) ? 'blockquote' : 'paragraph'
    const isLast = end === undefined
    const text = isLast ? own : `${own}${probes[probe]}`
    const children = this.#placed({text, at, labels: this.labels, isAgain})
    const last = isLast ? undefined : children.pop()
    if (!isLast && (last?.type !== probe || last.position?.start.offset !== end)) return undefined
    return children
  }

  #placed(part: Part): RootContent[] {
    try {
      const {children} = this.#parse(part)
      movePlaces(children, part.at)
      return children
    } catch (error) {
      throw error instanceof ParserStopped ? stoppedIn(part.at, error) : error
    }
  }
}

/** Where a limit ends a part, its place is told in the whole. */
function stoppedIn(at: LineStart, {stop}: ParserStopped): ParserStopped {
  return new ParserStopped({...stop, point: placeIn(at, stop.point)})
}
