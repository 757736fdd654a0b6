/** Writes the labels of an `ol` whose items are not counted up in figures: `a.`, `iv.`, `9.` (HTML, 4.4.5). */
import {romanNumeral} from '../../model/values/roman-numeral.ts'
import type {Element} from '../markdown/source-tree.ts'
import {elementNumber} from './element-attributes.ts'

/** One for each item; undefined where they are counted up in figures from `start`. */
export function listLabels(list: Element, items: readonly Element[]): readonly string[] | undefined {
  const type = list.attributes.get('type')?.trim() ?? '1'
  const isReversed = list.attributes.has('reversed')
  const step = isReversed ? -1 : 1
  const start = elementNumber(list, 'start') ?? (isReversed ? items.length : 1)
  let next = start
  const numbers = items.map((item) => {
    const number = elementNumber(item, 'value') ?? next
    next = number + step
    return number
  })
  const write = signs.get(type)
  const isCounted = write === undefined && numbers.every((number, index) => number === start + index)
  return isCounted ? undefined : numbers.map((number) => `${write?.(number) ?? String(number)}.`)
}

/** By the value of `type`; undefined for a number that they can't write. */
const signs: ReadonlyMap<string, (number: number) => string | undefined> = new Map([
  ['a', (number) => lettersOf(number)?.toLowerCase()],
  ['A', lettersOf],
  ['i', (number) => numeralOf(number)?.toLowerCase()],
  ['I', numeralOf]
])

/** Z is followed by AA. */
function lettersOf(number: number): string | undefined {
  if (number < 1) return undefined
  const rest = (number - 1) % 26
  return (lettersOf((number - 1 - rest) / 26) ?? '') + String.fromCharCode(65 + rest)
}

function numeralOf(number: number): string | undefined {
  return number < 1 || number > 3999 ? undefined : romanNumeral(number)
}
