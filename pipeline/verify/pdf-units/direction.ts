/** Checks the visual order of the letters in each line (UAX #9): text from right to left is compared with the levels that this reader computes itself, not with those of the writer. */
import makeBidi from 'bidi-js'
import {directionOf, isWhollyRightToLeft} from '../../locale/index.ts'
import type {MarkedContent, Piece, Start} from '../pdf-reader/content/page-content.ts'
import type {StructureElement} from '../pdf-reader/structure-element.ts'
import {excerptOf, firstDifference} from '../compare/excerpt.ts'
import type {Unexpected} from '../units/unit.ts'
import {isElement, logicalText, type Child} from './element-text.ts'
import {marks} from './inline-reader.ts'

type Direction = 'ltr' | 'rtl'

interface PlacedPiece extends Piece {
  readonly page: number
  /** Where it begins in the text of its paragraph. */
  readonly start: number
  /** What it is read of, where it is the reading of words: it stands above their line, or in it. */
  readonly reading: StructureElement | undefined
}

/** The text of a paragraph, with signs that isolate what keeps its direction. */
interface Paragraph {
  text: string
  readonly pieces: PlacedPiece[]
  /** Whether something in it is written from right to left, or may be turned. */
  isTurned: boolean
  /** Whether something in it keeps its direction. */
  hasIsolates: boolean
}

interface Line {
  readonly page: number
  readonly reading: StructureElement | undefined
  y: number
  size: number
  readonly pieces: PlacedPiece[]
}

const bidi = makeBidi()

/** What makes a line be seen in another order than it is read. */
const turning =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
/** Has the level of the paragraph at the end of a line (rule L1). */
const endOfLine = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/
/** What is not seen, and what stands above or below letters. */
const unseen = /[\s\p{Default_Ignorable_Code_Point}\p{M}\p{Cc}\ufffc]/gu
/** Letters that are drawn in another order than they are read, within a word. */
const reordered =
  /[\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Thai}\p{sc=Laoo}\p{sc=Tibt}\p{sc=Mymr}\p{sc=Khmr}\p{sc=Mong}\p{sc=Java}\p{sc=Bali}]/u
/** Stands for what is drawn in another way than by its letters. */
const object = '\u25a1'
const picture = '\ufffc'
/** At the end of a line. */
const hyphen = '\u00ad'

/** Elements that are a part of a line. */
const inLine: ReadonlySet<string> = new Set([
  ...marks.keys(),
  ...'Span Link Reference Formula Label RB'.split(' ')
])
/** From left to right whatever is around it. */
const ofMachines: ReadonlySet<string> = new Set(['Code', 'Keyboard', 'Sample'])
const opening = {ltr: '\u2066', rtl: '\u2067', auto: '\u2068'} as const
const closing = '\u2069'
const isolating = /^[\u2066-\u2069]$/

/** The lines of a part of a file in a language that are seen otherwise than they are to be, each told of its block. */
export function misplacedLetters(part: Child, language: string): readonly Unexpected[] {
  return misplacedIn(part, directionOf(language), '')
}

function misplacedIn(element: Child, around: Direction, owner: string): readonly Unexpected[] {
  if (!isElement(element)) return misplacedLines([element], around, owner)
  const {type, id: at = owner, language, children} = element
  if (type === 'Figure') return []
  const own = language === undefined ? around : directionOf(language)
  const direction = type === 'CodeBlock' || type === 'RecordAddress' ? 'ltr' : own
  if (type === 'CodeBlock') {
    const lines = children.filter(isElement).flatMap((code) => code.children)
    return lines.flatMap((line) => misplacedLines(contentsIn(line), direction, at))
  }
  if (type === 'TOCI') return misplacedEntry(element, direction)
  const words = children.filter((child) => !isElement(child) || inLine.has(child.type))
  const blocks = children.filter(isElement).filter((child) => !inLine.has(child.type))
  return [
    ...misplacedLines(words, direction, at),
    ...blocks.flatMap((block) => misplacedIn(block, direction, at))
  ]
}

/** The number of the page stands by itself at the end of a line of the contents. */
function misplacedEntry({children}: StructureElement, direction: Direction): readonly Unexpected[] {
  return children.filter(isElement).flatMap((child) => {
    const [link] = child.type === 'Reference' ? child.children.filter(isElement) : []
    if (link === undefined) return misplacedIn(child, direction, '')
    const at = link.links[0]?.replace(/^#/, '') ?? ''
    return misplacedLines(link.children.slice(0, -1), direction, at)
  })
}

function contentsIn(child: Child): readonly MarkedContent[] {
  return isElement(child) ? child.children.flatMap(contentsIn) : [child]
}

function misplacedLines(words: readonly Child[], direction: Direction, at: string): readonly Unexpected[] {
  if (direction === 'ltr' && areAsRead(words, {...unplaced})) return []
  const paragraph: Paragraph = {text: '', pieces: [], isTurned: direction === 'rtl', hasIsolates: false}
  collect(words, paragraph, {language: direction})
  const {text, pieces, isTurned, hasIsolates} = paragraph
  if (!isTurned && !hasIsolates && !pieces.some(isMirrored)) return []
  // where nothing is turned, all levels are even
  const levels = isTurned ? bidi.getEmbeddingLevels(text, direction).levels : []
  return linesOf(pieces).flatMap((line) => {
    const pen = {...unplaced}
    if (!isTurned && line.pieces.every((piece) => isAsRead(piece, piece.page, pen))) return []
    const wanted = wantedLetters(line, levels, direction === 'rtl' ? 1 : 0)
    const found = seenLetters(line)
    if (wanted === found) return []
    const place = firstDifference(wanted, found)
    const text = `${excerptOf(found, place)} instead of ${excerptOf(wanted, place)}`
    return [{what: 'letters in another order than they are read', at, text}]
  })
}

/** Where the last letters stand, and how high those of their line are. */
interface Pen extends Pick<Line, 'page' | 'y' | 'size'> {
  x: number
}

/** Before any letters. */
const unplaced: Pen = {page: 0, y: 0, size: 0, x: 0}

/** Whether all words stand in their lines as they are read, none of them from right to left, so that there is nothing to compare. */
function areAsRead(words: readonly Child[], pen: Pen): boolean {
  return words.every((child) => {
    if (!isElement(child))
      return child.pieces.every(
        (piece) => !turning.test(piece.said) && (piece.said === hyphen || isAsRead(piece, child.page, pen))
      )
    // a reading is a line of its own
    const isTurned = child.language !== undefined && directionOf(child.language) === 'rtl'
    return child.type !== 'RT' && !isTurned && areAsRead(child.children, pen)
  })
}

/** Whether letters stand behind those before, or begin a line, and are seen as they are read. */
function isAsRead({said, seen, place}: Piece, page: number, pen: Pen): boolean {
  if (place === undefined) return isolating.test(said)
  const {x, y, size} = place
  const goesOn = isInLine(pen, page, place)
  const isBehind = !goesOn || x >= pen.x
  if (!goesOn || size > pen.size) Object.assign(pen, {page, y, size})
  pen.x = x
  return isBehind && said === seen
}

/** Whether baselines are no further apart than those of raised and lowered letters are. */
function isInLine({page, y, size}: Pick<Line, 'page' | 'y' | 'size'>, onPage: number, place: Start): boolean {
  return page === onPage && Math.abs(y - place.y) < 0.6 * Math.max(size, place.size)
}

interface Around {
  /** Of the language of what is around. */
  readonly language: Direction
  readonly reading?: StructureElement | undefined
}

function collect(children: readonly Child[], paragraph: Paragraph, around: Around): void {
  for (const child of children) {
    if (isElement(child)) {
      const language = child.language === undefined ? around.language : directionOf(child.language)
      const isolate = isolateOf(child, language)
      const reading = child.type === 'RT' ? child : around.reading
      if (isolate !== undefined) {
        addSign(opening[isolate], paragraph, reading)
        paragraph.hasIsolates = true
        paragraph.isTurned ||= isolate === 'rtl'
      }
      collect(child.children, paragraph, {language, reading})
      if (isolate !== undefined) addSign(closing, paragraph, reading)
      continue
    }
    if (child.pieces.length === 0 && child.hasGraphics) paragraph.text += picture
    for (const piece of child.pieces) {
      if (piece.said === hyphen) continue
      const start = paragraph.text.length
      paragraph.pieces.push({...piece, page: child.page, start, reading: around.reading})
      paragraph.text += piece.said
      paragraph.isTurned ||= turning.test(piece.said)
    }
  }
}

/** A sign that is not drawn and parts what has its own direction from its neighbours. */
function addSign(said: string, paragraph: Paragraph, reading: StructureElement | undefined): void {
  const page = paragraph.pieces.at(-1)?.page ?? 0
  const start = paragraph.text.length
  paragraph.pieces.push({said, seen: said, place: undefined, right: 0, page, start, reading})
  paragraph.text += said
}

/** The direction of what is one sign to what is around it; undefined for what is a part of that. */
function isolateOf(element: StructureElement, own: Direction): Direction | 'auto' | undefined {
  const {type, language, id} = element
  if (ofMachines.has(type)) return 'ltr'
  // CSS Ruby 1, appendix A: `unicode-bidi: isolate`
  if (type === 'RB' || type === 'RT') return own
  if (type === 'Link' || type === 'Reference')
    return isWhollyRightToLeft(logicalText(element)) ? undefined : 'auto'
  if (type !== 'Span') return undefined
  if (language !== undefined) return own
  return id === undefined ? 'auto' : undefined
}

/** Pieces in lines; a reading is a line of its own. */
function linesOf(pieces: readonly PlacedPiece[]): readonly Line[] {
  const lines: Line[] = []
  for (const piece of pieces) {
    const {place, page, reading} = piece
    const last = lines.findLast((line) => line.reading === reading)
    if (place === undefined) {
      last?.pieces.push(piece)
      continue
    }
    const {y, size} = place
    if (last === undefined || !isInLine(last, page, place))
      lines.push({page, reading, y, size, pieces: [piece]})
    else {
      last.pieces.push(piece)
      if (size > last.size) Object.assign(last, {y, size})
    }
  }
  return lines
}

/** The letters of a line from left to right, as its text has them. */
function wantedLetters({pieces}: Line, levels: ArrayLike<number>, base: number): string {
  const signs = pieces.flatMap(({said, seen, start}) => {
    const isObject = !isDrawnByLetters(said, seen)
    let place = start
    return [...said].map((sign, index) => {
      const level = levels[place] ?? base
      place += sign.length
      return {sign: isObject ? object.slice(index) : sign, level, isEnd: endOfLine.test(sign)}
    })
  })
  const end = signs.findLastIndex(({isEnd}) => !isEnd)
  const leveled = signs.map(({sign, level}, index) => ({sign, level: index > end ? base : level}))
  const turned = turnedRound(leveled).map(({sign}) => sign)
  return letters(turned.join(''))
}

interface Leveled {
  readonly sign: string
  readonly level: number
}

/** From the highest level to the lowest odd one, neighbours of that level and above are turned round (rule L2). */
function turnedRound(signs: readonly Leveled[]): readonly Leveled[] {
  let order = signs
  for (let level = signs.reduce((most, one) => Math.max(most, one.level), 0); level > 0; level -= 1) {
    const next: Leveled[] = []
    let turned: Leveled[] = []
    for (const sign of order) {
      if (sign.level >= level) turned.push(sign)
      else {
        next.push(...turned.toReversed(), sign)
        turned = []
      }
    }
    order = [...next, ...turned.toReversed()]
  }
  return order
}

/** By the middle of their room: a letter may take none, or stand over the next, so that they begin at one place. */
function seenLetters({pieces}: Line): string {
  const seen = pieces
    .flatMap(({said, seen, place, right}) =>
      place === undefined
        ? []
        : [{middle: (place.x + right) / 2, seen: isDrawnByLetters(said, seen) ? seen : object}]
    )
    .toSorted((one, other) => one.middle - other.middle)
  return letters(seen.map((one) => one.seen).join(''))
}

/** Whether the glyphs of a piece are its letters, in whichever order; a box or a name is not. */
function isDrawnByLetters(said: string, seen: string): boolean {
  return said === seen || (!reordered.test(said) && sortedLetters(said) === sortedLetters(seen))
}

function sortedLetters(text: string): string {
  return [...letters(text)].toSorted().join('')
}

/** What is compared: with one sign of each pair that mirrors the other, since a glyph may stand for what it shows or, where it is turned round (rule L4), for what is read. */
function letters(text: string): string {
  return [...bare(text)]
    .map((sign) => [sign, bidi.getMirroredCharacter(sign) ?? sign].toSorted()[0] ?? sign)
    .join('')
}

function isMirrored({said, seen}: Piece): boolean {
  return said !== seen && bare(said) !== bare(seen) && isDrawnByLetters(said, seen)
}

/** Letters without what stands above and below them. */
function bare(text: string): string {
  return text.normalize('NFD').replace(unseen, '')
}
