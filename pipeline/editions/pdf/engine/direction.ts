/** The direction that a word is written in. */

export type Direction = 'right' | 'left' | 'number' | 'neutral'

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const leftToRight = /\p{L}/u
const number = /\p{Nd}/u

/** `right` is from right to left; what is neither goes with the words around it. */
export function directionOf(text: string): Direction {
  if (rightToLeft.test(text)) return 'right'
  if (leftToRight.test(text)) return 'left'
  return number.test(text) ? 'number' : 'neutral'
}
