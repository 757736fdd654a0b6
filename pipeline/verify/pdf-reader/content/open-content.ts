/** Gathers what is drawn and said of one marked-content sequence while it is read. */
import type {Box} from '../box.ts'
import {isNameOf} from '../name-of-sign.ts'
import type {Line, MarkedContent, PictureFacts, Start} from './page-content.ts'

/** Content that is being read, in pieces: joined once, they are one string and not a tree of them. */
export interface OpenContent {
  readonly id: number
  readonly type: string
  readonly text: string[]
  readonly drawn: string[]
  isReplaced: boolean
  /** How much was drawn before what is replaced. */
  before: number
  hasGraphics: boolean
  start: Start | undefined
  frame: Box | undefined
  picture: PictureFacts | undefined
  images: number
  /** Whether it can still be told what it is drawn in: the first picture, or what is cut off around it. */
  isUnframed: boolean
  /** What all that is painted of a picture lies in. */
  painted: Box | undefined
  readonly lines: Line[]
  readonly pieces: OpenPiece[]
}

export interface OpenPiece {
  readonly said: string[]
  readonly seen: string[]
  readonly isReplaced: boolean
  place: Start | undefined
  right: number
}

/** One that begins: its number, and the structure type that the page gives it. */
export function openContent(id: number, type: string): OpenContent {
  return {
    id,
    type,
    text: [],
    drawn: [],
    isReplaced: false,
    before: 0,
    hasGraphics: false,
    start: undefined,
    frame: undefined,
    picture: undefined,
    images: 0,
    isUnframed: type === 'Figure',
    painted: undefined,
    lines: [],
    pieces: []
  }
}

export function closed(marked: ReadonlyMap<number, OpenContent>): ReadonlyMap<number, MarkedContent> {
  return new Map(
    Array.from(marked, ([id, {type: tag, text, drawn, isReplaced, pieces: open, ...facts}]) => {
      const letters = drawn.join('')
      const said = isReplaced ? text.join('') : letters
      const pieces = open.map((piece) => ({
        said: piece.said.join(''),
        seen: piece.seen.join(''),
        place: piece.place,
        right: piece.right
      }))
      return [id, {...facts, tag, text: said, drawn: letters, pieces}]
    })
  )
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
