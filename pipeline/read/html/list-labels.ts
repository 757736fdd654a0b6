/** Writes the labels of an `ol` whose items are not counted up in figures: `a.`, `iv.`, `9.` (HTML, 4.4.5). */
import {romanNumeral} from '../../model/values/roman-numeral.ts'
import type {Reading} from '../markdown/reading.ts'
import type {Element} from '../markdown/source-tree.ts'

/** What the items of a list show: labels, or figures that are counted up from `start`. */
export type ListNumbers =
  | {readonly labels: readonly string[]; readonly start: 1}
  | {readonly labels: undefined; readonly start: number}

/** The greatest number that Markdown begins a list with. */
const greatest = 999_999_999

/** Counted up are figures from 0 on; whatever else a browser shows is a label. A number that browsers ignore is told. */
export function listNumbers(list: Element, items: readonly Element[], reading: Reading): ListNumbers {
  const type = list.attributes.get('type')?.trim() ?? '1'
  const isReversed = list.attributes.has('reversed')
  const step = isReversed ? -1 : 1
  const start = numberIn(list, 'start', reading) ?? (isReversed ? items.length : 1)
  let next = start
  const numbers = items.map((item) => {
    const number = numberIn(item, 'value', reading) ?? next
    next = number + step
    return number
  })
  const write = signs.get(type)
  const isCounted =
    write === undefined &&
    start >= 0 &&
    start <= greatest &&
    numbers.every((number, index) => number === start + index)
  if (isCounted) return {labels: undefined, start}
  return {labels: numbers.map((number) => `${write?.(number) ?? String(number)}.`), start: 1}
}

/** As browsers read it: what stands behind the figures counts for nothing, and the number has 32 bits (HTML, 2.3.4.1). */
function numberIn(element: Element, attribute: string, reading: Reading): number | undefined {
  const written = element.attributes.get(attribute)
  if (written === undefined) return undefined
  const number = Number(/^\s*([+-]?\d+)/.exec(written)?.[1] ?? Number.NaN)
  if (number >= -(2 ** 31) && number < 2 ** 31) return number
  reading.tell({
    what: 'the number of an item',
    outcome: 'is left out',
    hint: 'write a whole number of at most nine figures',
    quoted: `${attribute}="${written}"`,
    position: element.position
  })
  return undefined
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
