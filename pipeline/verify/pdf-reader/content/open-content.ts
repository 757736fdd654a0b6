/** Gathers what is drawn and said of one marked-content sequence while it is read. */
import type {Box} from '../box.ts'
import {isNameOf} from '../name-of-sign.ts'
import type {Line, MarkedContent, Piece, PictureFacts, Start} from './page-content.ts'

/** Content that is being read, in pieces: joined once, they are one string and not a tree of them. `text` is of what is replaced. */
export class OpenContent {
  readonly id: number
  readonly type: string
  readonly text: string[] = []
  readonly drawn: string[] = []
  isReplaced = false
  /** How much was drawn before what is replaced. */
  before = 0
  hasGraphics = false
  start: Start | undefined
  frame: Box | undefined
  picture: PictureFacts | undefined
  images = 0
  /** Whether it can still be told what it is drawn in: the first picture, or what is cut off around it. */
  isUnframed: boolean
  /** What all that is painted of a picture lies in. */
  painted: Box | undefined
  readonly lines: Line[] = []
  readonly pieces: OpenPiece[] = []

  /** One that begins: its number, and the structure type that the page gives it. */
  constructor(id: number, type: string) {
    this.id = id
    this.type = type
    this.isUnframed = type === 'Figure'
  }
}

export interface OpenPiece {
  readonly said: string[]
  /** The same list where all glyphs are seen as they are read. */
  seen: string[]
  readonly isReplaced: boolean
  place: Start | undefined
  right: number
}

export function closed(open: OpenContent, page: number): MarkedContent {
  const {id, type: tag, hasGraphics, start, frame, picture, images, lines} = open
  const drawn = open.drawn.join('')
  return {
    type: 'content',
    page,
    id,
    tag,
    text: open.isReplaced ? open.text.join('') : drawn,
    drawn,
    hasGraphics,
    start,
    frame,
    picture,
    images,
    lines,
    pieces: open.pieces.map(closedPiece)
  }
}

function closedPiece({said: read, seen: letters, place, right}: OpenPiece): Piece {
  const said = read.join('')
  return {said, seen: letters === read ? said : letters.join(''), place, right}
}

/** A sign that is drawn as its name is drawn in another way, as one that is drawn as a box is. */
export function takeName({text, drawn, before}: OpenContent): void {
  const name = drawn.slice(before).join('')
  if (isNameOf(text.at(-1) ?? '', name)) drawn.splice(before, drawn.length, '\u25a1')
}

/** Words go on in a line, or begin one. */
export function addLine(lines: Line[], words: Line): void {
  const last = lines.at(-1)
  const goesOn = last?.y === words.y && last.size === words.size && last.right <= words.left
  if (goesOn) lines[lines.length - 1] = {...last, right: words.right}
  else lines.push(words)
}
