/** Finds the letters that a part of a word is joined to, where another look begins within the word or a line ends in it. */
import type {Around} from '../../../../design/shaping/clusters.ts'
import type {Piece} from './turned-pieces.ts'
import {shapedText} from './visible-text.ts'

/** Scripts whose letters have other forms by what stands beside them; marks and signs that lengthen a word are among them. */
const joining =
  /[\p{scx=Arabic}\p{scx=Syriac}\p{scx=Nko}\p{scx=Adlam}\p{scx=Mandaic}\p{scx=Mongolian}\u200d]/u
const joiningEnd = new RegExp(`${joining.source}$`, 'u')
const joiningStart = new RegExp(`^${joining.source}`, 'u')

/** More letters say nothing about those beside them. */
const most = 64

/** What stands beside a text as far as its letters are joined to it; undefined where none is. */
export function joinedTo(text: string, {before, after}: Around): Around | undefined {
  const left = joiningStart.test(text) && joiningEnd.test(before) ? before.slice(-most) : ''
  const right = joiningEnd.test(text) && joiningStart.test(after) ? after.slice(0, most) : ''
  return left === '' && right === '' ? undefined : {before: left, after: right}
}

/** Whether what stands beside letters of a text may give them another form. */
export function hasJoiningLetters(text: string): boolean {
  return joining.test(text)
}

/** Of a piece of a paragraph. */
export function aroundPiece(pieces: readonly Piece[], index: number): Around | undefined {
  const piece = pieces[index]
  if (piece === undefined || !hasJoiningLetters(piece.text)) return undefined
  let [before, after] = ['', '']
  for (let at = index; belongTogether(pieces[at - 1], pieces[at]); at--)
    before = `${shownOf(pieces[at - 1])}${before}`
  for (let at = index; belongTogether(pieces[at], pieces[at + 1]); at++)
    after = `${after}${shownOf(pieces[at + 1])}`
  return joinedTo(shapedText(piece.text), {before, after})
}

function shownOf(piece: Piece | undefined): string {
  return shapedText(piece?.text ?? '')
}

function belongTogether(one: Piece | undefined, other: Piece | undefined): boolean {
  if (one?.noNewLine !== true || other === undefined || one.level !== other.level) return false
  return [one, other].every(
    ({run, text, separates}) =>
      separates !== true && run.picture === undefined && (run.actualText === undefined || text === '')
  )
}
