/** Joins letters that are shown one behind the other to pieces of text. */
import type {ShownText} from '../font.ts'
import type {OpenContent} from './open-content.ts'

export interface PlaceOfLetters {
  x: number
  y: number
  size: number
  /** How far the pen goes on. */
  room: number
  /** Whether a replacement text stands for them. */
  isReplaced: boolean
}

/** Numbers are rounded. */
const leastMove = 0.02

/** Letters go on with what stands at their left, or begin a piece of their own. */
export function addPiece(
  {pieces, type}: OpenContent,
  {text, seen, isFromTheRight, isMarksAlone}: ShownText,
  {x, y, size, room, isReplaced}: Readonly<PlaceOfLetters>
): void {
  if (type === 'Figure' || type === 'Formula') return
  const last = pieces.at(-1)
  if (last !== undefined && isReplaced) {
    last.seen.push(seen)
    if (last.place === undefined) Object.assign(last, {place: {x, y, size}, right: x + room})
    return
  }
  const goesOn =
    last?.isReplaced === false &&
    !isFromTheRight &&
    last.place?.y === y &&
    last.place.size === size &&
    Math.abs(x - last.right - size / 2) < size / 2 + leastMove &&
    !isBetween(pieces, {left: last.right, right: x, y})
  // A mark stands above or below the letters before it, wherever the pen is for it.
  const isMark = isMarksAlone && last?.isReplaced === false
  if (isMark || goesOn) {
    if (last.seen !== last.said) last.seen.push(seen)
    else if (text !== seen) last.seen = [...last.said, seen]
    last.said.push(text)
    if (!isMark) last.right = x + room
    return
  }
  const [said, place] = [[text], {x, y, size}]
  pieces.push({said, seen: text === seen ? said : [seen], isReplaced: false, place, right: x + room})
}

/** Whether one of the pieces in a line stands between two places: text from right to left was written there. */
function isBetween(
  pieces: OpenContent['pieces'],
  {left, right, y}: {readonly left: number; readonly right: number; readonly y: number}
): boolean {
  for (let index = pieces.length - 2; index >= 0; index--) {
    const {place, right: end = 0} = pieces[index] ?? {}
    if (place?.y !== y) return false
    if (end > left + leastMove && place.x < right - leastMove) return true
  }
  return false
}
