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

type ParsePart = (part: Part) => Root

/**
 * A line that is a block of its own, unless one before it goes on: a quotation where the text goes on with something that holds blocks,
 * by which the parser ends what is open otherwise than by words.
 */
const probes = {paragraph: 'x', blockquote: '> x'} as const

/** Of a note, with all that is around it (GFM). */
const longestLabel = 1010

/** A quotation, or a note. */
const holdsBlocks = /^ {0,3}(?:>|\[\^[^\]\s]+\]:)/

interface Parsed {
  readonly at: LineStart
  readonly text: string
  readonly isLast: boolean
  readonly children: readonly RootContent[]
  /** What was answered of labels of links and of notes that no part had defined until then. */
  readonly answers: {readonly [kind in keyof SharedLabels]: ReadonlyMap<string, boolean>}
}

/**
 * `cuts` are lines, in their order, at which the text may be cut if no code, HTML or directive goes on over them. That is asked of
 * the parser: it is given each part with a line behind it, and where that becomes a block of the root, which is
 * taken out again, nothing was open; where not, the part is lengthened. A part that was told something else of a label than
 * was found in the end is parsed again.
 */
export function parseParts(text: string, cuts: readonly LineStart[], parse: ParsePart): Root {
  const labels = labelsOf(text)
  const parts: Parsed[] = []
  for (let next = 0, isLast = false; !isLast;) {
    const at = next === 0 ? {line: 1, offset: 0} : cuts[next - 1]
    if (at === undefined) throw new Error('expected a part behind each cut')
    const part = parseFrom(at, next)
    parts.push(part.parsed)
    next = part.next
    isLast = part.parsed.isLast
  }
  labels.links.settle()
  labels.notes.settle()
  const children = parts.flatMap(({answers, ...part}) => {
    const isRight = labels.links.hold(answers.links) && labels.notes.hold(answers.notes)
    const blocks = isRight ? part.children : blocksOf(part, {isAgain: true})
    if (blocks === undefined) throw new Error('expected a part to end where it ended before')
    return blocks
  })
  return {type: 'root', children}

  /** Twice as much each time that the part does not end there, so that what never ends is not gone through for each line. */
  function parseFrom(at: LineStart, first: number): {readonly parsed: Parsed; readonly next: number} {
    for (let more = 1; ; more *= 2) {
      const cut = cuts[first + more - 1]
      const part = {at, text: text.slice(at.offset, cut?.offset), isLast: cut === undefined}
      const children = blocksOf(part, {isAgain: false})
      const answers = {links: labels.links.takeAnswers(), notes: labels.notes.takeAnswers()}
      if (children !== undefined) return {parsed: {...part, children, answers}, next: first + more}
    }
  }

  function parsed(part: Part): Root {
    try {
      return parse(part)
    } catch (error) {
      throw error instanceof ParserStopped ? stoppedIn(part.at, error) : error
    }
  }

  /** Undefined where a block of the part goes on behind it. */
  function blocksOf(
    {at, text: own, isLast}: Pick<Parsed, 'at' | 'text' | 'isLast'>,
    {isAgain}: Pick<Part, 'isAgain'>
  ): RootContent[] | undefined {
    const next = text.slice(at.offset + own.length, at.offset + own.length + longestLabel)
    const probe = holdsBlocks.test(next) ? 'blockquote' : 'paragraph'
    const {children} = parsed({text: isLast ? own : `${own}${probes[probe]}`, at, labels, isAgain})
    const last = isLast ? undefined : children.pop()
    if (!isLast && (last?.type !== probe || last.position?.start.offset !== own.length)) return undefined
    movePlaces(children, at)
    return children
  }
}

/** Where a limit ends a part, its place is told in the whole. */
function stoppedIn(at: LineStart, {stop}: ParserStopped): ParserStopped {
  return new ParserStopped({...stop, point: placeIn(at, stop.point)})
}
