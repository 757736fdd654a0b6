/** Reads the common subset of Markdown, and has remark parse what is beyond it; the tree is that which remark has of the whole. */
import type {Nodes, Root, RootContent, Yaml} from 'mdast'
import type {LabelledLists} from '../labels/labelled-lists.ts'
import {ParserStopped} from '../limits/limit-constructs.ts'
import {stepsOf} from '../limits/weigh-text.ts'
import type {ParseSettings, RemarkParts} from '../parts/parse-by-remark.ts'
import {isBehindCode} from '../parts/cut-lines.ts'
import {PartParser, type ParsedPart} from '../parts/parse-parts.ts'
import type {Found} from './block.ts'
import {isIndented} from './indented-code.ts'
import {readWords} from './inline/read-words.ts'
import {linesOf, type Lines} from './lines.ts'
import {mayBeItem} from './list-mark.ts'
import {readBlock} from './read-block.ts'

interface CommonSettings extends ParseSettings {
  readonly lists: LabelledLists
}

/** What our reader may nest, in blocks and in words: where less is allowed, remark tells what is too deep. */
const leastNesting = 40

/** Characters of what remark parses at once, and more where a block goes on. */
const regionLength = 16 * 1024

/** Characters of blocks of ours that remark reads in the time that it takes to begin anew. */
const joinedLength = 256

/** Steps of what we read that remark would be allowed to spend; see `limitConstructs`. */
const mostSteps = 5_000_000

/** Undefined for what remark must parse whole: what is odd as a whole, or goes beyond a limit. */
export function readCommon(text: string, settings: CommonSettings, remark: RemarkParts): Root | undefined {
  if (isOdd.test(text) || settings.nesting < leastNesting) return undefined
  const lines = linesOf(text)
  const front = settings.hasFrontMatter ? frontMatterOf(lines) : []
  if (front === undefined) return undefined
  try {
    return new CommonReader(lines, settings, remark).read(front)
  } catch (error) {
    if (error instanceof ParserStopped || error instanceof RangeError) return undefined
    throw error
  }
}

/** A byte order mark has no place at the head of a text, U+0000 is replaced, and line endings are all alike (CommonMark 0.31 §2). */
const isOdd = /[\uFEFF\u0000\r]/ // oxlint-disable-line no-control-regex -- as above

/** Front matter as remark-frontmatter has it; undefined where white space is behind its marks, or none closes it. */
function frontMatterOf(lines: Lines): Yaml[] | undefined {
  if (lines.written(0) !== '---') return undefined
  for (let line = 1; line < lines.count; line += 1) {
    const written = lines.written(line)
    if (/^---[ \t]+$/.test(written)) return undefined
    if (written === '---') {
      return [{type: 'yaml', value: lines.joined(1, line), position: lines.position(0, line)}]
    }
  }
  return undefined
}

/** A block that we read; its lines are those of the text, and its words are read last. */
interface OwnBlock extends Pick<Found, 'leaves' | 'labels'> {
  readonly kind: 'own'
  readonly node: RootContent
  readonly from: number
  readonly next: number
}

/** Blocks of ours, and the line behind them; they are ended by one that we do not know, or by the text. */
interface OwnBlocks {
  readonly blocks: readonly OwnBlock[]
  readonly next: number
  readonly isEnded: boolean
}

type Stretch = OwnBlock | {readonly kind: 'parsed'; readonly part: ParsedPart}

class CommonReader {
  readonly #lines: Lines
  readonly #settings: CommonSettings
  readonly #remark: RemarkParts
  readonly #parser: PartParser
  #left = mostSteps

  constructor(lines: Lines, settings: CommonSettings, remark: RemarkParts) {
    this.#lines = lines
    this.#settings = settings
    this.#remark = remark
    this.#parser = new PartParser(lines.text, remark.parsePart)
  }

  read(front: readonly Yaml[]): Root | undefined {
    const stretches = this.#stretches(front[0]?.position?.end.line ?? 0)
    if (stretches === undefined) return undefined
    for (const stretch of stretches) {
      if (stretch.kind === 'own') this.#parser.labels.links.push(...stretch.labels)
    }
    this.#parser.settle()
    const children = [...front, ...this.#blocksOf(stretches)]
    return this.#remark.tooDeep() === undefined ? {type: 'root', children} : undefined
  }

  /** All blocks from a line on. Undefined where a definition is in a directive, since words before that do not know it. */
  #stretches(from: number): readonly Stretch[] | undefined {
    const stretches: Stretch[] = []
    let own = this.#ownFrom(from)
    for (;;) {
      for (const block of own.blocks) stretches.push(block)
      if (!own.isEnded) {
        own = this.#ownFrom(own.next)
        continue
      }
      if (own.next >= this.#lines.count) return stretches
      const start = this.#startBehind(stretches, own.next)
      const region = this.#regionOf(start, own.next)
      const {part, next} = this.#parseFrom(start, region.next)
      if (definesInDirective(part.children)) return undefined
      stretches.push({kind: 'parsed', part})
      own = next === region.next ? region.behind : this.#ownFrom(next)
    }
  }

  /**
   * What only remark knows goes to the next line at which nothing but its own blocks may be open, and over short blocks of ours to more of
   * its kind.
   */
  #regionOf(start: number, line: number): {readonly next: number; readonly behind: OwnBlocks} {
    const lines = this.#lines
    for (let last = line; ;) {
      const next = this.#boundaryFrom(last + 1)
      const behind = this.#ownFrom(next)
      const end = lines.start(behind.next)
      const isJoined = behind.isEnded && behind.next < lines.count && end - lines.start(next) < joinedLength
      if (!isJoined || end - lines.start(start) >= regionLength) return {next, behind}
      last = behind.next
    }
  }

  /** Blocks of ours from a line on, as many as remark may read as well between others of its own; see `joinedLength`. */
  #ownFrom(from: number): OwnBlocks {
    const lines = this.#lines
    const blocks: OwnBlock[] = []
    let next = lines.nextWritten(from)
    const start = lines.start(next)
    while (next < lines.count) {
      if (lines.start(next) - start >= joinedLength) return {blocks, next, isEnded: false}
      const block = this.#ownAt(next)
      if (block === undefined) break
      blocks.push(block)
      next = lines.nextWritten(block.next)
    }
    return {blocks, next, isEnded: true}
  }

  /**
   * A definition is taken back where words follow it: a heading that is underlined begins where the definition does. So is a list behind
   * which a line is indented: see `readIndentedCode`.
   */
  #startBehind(stretches: Stretch[], line: number): number {
    let start = line
    for (let last = stretches.at(-1); last?.kind === 'own' && last.next === start; last = stretches.at(-1)) {
      const {type} = last.node
      if (type !== 'definition' && !(type === 'list' && isIndented(this.#lines, start))) break
      start = last.from
      stretches.pop()
    }
    return start
  }

  #ownAt(line: number): OwnBlock | undefined {
    const {hasFormulas, lists} = this.#settings
    const found: Found = {leaves: [], labels: [], hasFormulas, lists, readBlock}
    const block = readBlock(this.#lines, line, found)
    if (block === undefined) return undefined
    const {leaves, labels} = found
    return {kind: 'own', node: block.node, leaves, labels, from: line, next: block.next}
  }

  /** A line behind a blank one that begins with words: outside of all blocks but those that only a mark of their own ends. */
  #boundaryFrom(from: number): number {
    const lines = this.#lines
    for (let line = from; line < lines.count; line += 1) {
      const isOutside = lines.isBlank(line - 1) && /^[^ \t]/.test(lines.written(line))
      const isItem = mayBeItem.test(lines.written(line)) || this.#settings.lists.isItem(line + 1)
      if (isOutside && !isItem && !this.#isBehindCode(line)) return line
    }
    return lines.count
  }

  #isBehindCode(line: number): boolean {
    const lines = this.#lines
    let before = line - 1
    while (before > 0 && lines.isBlank(before)) before -= 1
    return isBehindCode(lines.written(line), lines.written(before))
  }

  /** Lengthened where a block goes on, to a multiple each time. */
  #parseFrom(start: number, end: number): {readonly part: ParsedPart; readonly next: number} {
    const lines = this.#lines
    const at = {line: lines.numberOf(start) + 1, offset: lines.start(start)}
    for (let next = end; ;) {
      const part = this.#parser.parse({at, end: next < lines.count ? lines.start(next) : undefined})
      if (part !== undefined) return {part, next}
      const length = lines.start(next) - lines.start(start)
      const least = lines.start(start) + length * (length < regionLength ? 2 : 4)
      do next = this.#boundaryFrom(next + 1)
      while (next < lines.count && lines.start(next) < least)
    }
  }

  /** Where remark is to read the words of blocks, it reads short blocks between them, too. */
  #blocksOf(stretches: readonly Stretch[]): readonly RootContent[] {
    const blocks: RootContent[] = []
    let pending: OwnBlock[] = []
    let behind: OwnBlock[] = []
    const settle = (): void => {
      for (const block of this.#parsed(pending)) blocks.push(block)
      for (const {node} of behind) blocks.push(node)
      pending = []
      behind = []
    }
    for (const stretch of stretches) {
      if (stretch.kind === 'parsed') {
        settle()
        for (const block of this.#parser.settled(stretch.part)) blocks.push(block)
        continue
      }
      const isRead = this.#readLeaves(stretch)
      if (!isRead) {
        pending.push(...behind, stretch)
        behind = []
        continue
      }
      behind.push(stretch)
      const first = behind[0]?.from ?? 0
      if (pending.length === 0 || this.#lines.start(stretch.next) - this.#lines.start(first) >= joinedLength)
        settle()
    }
    settle()
    return blocks
  }

  /** Blocks beside each other, by remark. */
  #parsed(own: readonly OwnBlock[]): readonly RootContent[] {
    const [first] = own
    const last = own.at(-1)
    if (first === undefined || last === undefined) return []
    const {start} = this.#lines.position(first.from, first.from)
    const at = {line: start.line, offset: this.#lines.start(first.from)}
    return this.#parser.closed(at, this.#lines.end(last.next - 1))
  }

  #readLeaves({leaves}: OwnBlock): boolean {
    const {links} = this.#parser.labels
    const {hasFormulas} = this.#settings
    return leaves.every((leaf) => {
      for (const {construct, steps} of stepsOf(leaf.text)) {
        this.#left -= steps
        const {start} = this.#lines.position(0, 0)
        if (this.#left < 0) throw new ParserStopped({kind: 'constructs', construct, point: start})
      }
      const words = readWords(leaf, {hasFormulas, isDefined: (label) => links.has(label)})
      if (words !== undefined) leaf.node.children = words
      return words !== undefined
    })
  }
}

function definesInDirective(nodes: readonly Nodes[], isWithin = false): boolean {
  return nodes.some((node) => {
    if (isWithin && (node.type === 'definition' || node.type === 'footnoteDefinition')) return true
    return 'children' in node && definesInDirective(node.children, isWithin || node.type === 'blockDirective')
  })
}
