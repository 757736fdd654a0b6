/** Divides the pieces of a paragraph at white space and where text from right to left begins and ends. */
import type {Run} from './runs.ts'

/** A part of a run that no line ends in. */
export interface Piece {
  readonly run: Run
  readonly text: string
  /** A line ends after it. */
  readonly lineEnd?: boolean
  /** The next piece belongs to it. */
  readonly noNewLine?: boolean
  /** Keeps apart what has its own direction on either side of it. */
  readonly separates?: true
  /** Of its characters; 0 when it has none (UAX #9). */
  readonly level?: number
}

/** What steers the direction of the text around it, and is not drawn. */
const control = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
/** Has no level of its own (UAX #9, rule X9): it goes with what is before it. */
const withoutLevel = /[\u00ad\u200b-\u200d\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff]/
/** May stand at the end of a line, where it has the level of the paragraph (rule L1). */
const white = /[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/

type Kind = 'control' | 'white' | 'shown'

interface Part {
  readonly kind: Kind
  readonly level: number
  text: string
}

/** A piece whose characters have these levels, as pieces of one level each. */
export function turnedPieces(piece: Piece, levels: Uint8Array): readonly Piece[] {
  const {run, text, lineEnd = false, noNewLine = false} = piece
  if (run.picture !== undefined || run.actualText !== undefined || text === '')
    return [{...piece, level: levels[0] ?? 0}]
  const parts = partsOf(text, levels)
  return parts.map(({kind, level, text: own}, index) => {
    const isLast = index === parts.length - 1
    const ends = isLast ? {lineEnd, noNewLine} : {noNewLine: true}
    // what the author's line ends with, and how its words are turned, is said though it is not drawn
    const said = isLast && lineEnd && run.preserve !== true ? `${own}\n` : own
    const shown = kind === 'control' ? '' : own
    const isSaid = kind === 'control' || said !== own
    return {run: isSaid ? {...run, actualText: said} : run, text: shown, level, ...ends}
  })
}

function partsOf(text: string, levels: Uint8Array): readonly Part[] {
  const parts: Part[] = []
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    const kind = kindOf(character)
    const last = parts.at(-1)
    const level = last !== undefined && withoutLevel.test(character) ? last.level : (levels[index] ?? 0)
    if (last?.kind === kind && last.level === level) last.text += character
    else parts.push({kind, level, text: character})
  }
  return parts
}

function kindOf(character: string): Kind {
  if (control.test(character)) return 'control'
  return white.test(character) ? 'white' : 'shown'
}
