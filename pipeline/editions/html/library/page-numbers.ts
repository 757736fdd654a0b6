/** The ways from a page of a long list to the others. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import {fill} from '../../../locale/index.ts'
import type {InLanguage} from '../frame/in-language.ts'

/** How far from the page at hand numbers are shown; beside them the first and the last. */
const near = 2

export interface PageNumbers {
  /** Of the page at hand, from 1. */
  readonly number: number
  readonly count: number
  /** A page's address. */
  readonly to: (number: number) => string
}

/** `nav`: the page before, numbers in order, the page after. */
export function pageNumbers({number, count, to}: PageNumbers, words: InLanguage): Element {
  const {previous, next, listPages} = words.labels.labels
  const own = labelLanguage(words)
  const step = (other: number, rel: 'prev' | 'next', label: string): readonly Element[] =>
    other < 1 || other > count
      ? []
      : [element('li', {}, element('a', {href: to(other), rel: [rel], ...own}, label))]
  const page = (one: number): Element => {
    const properties = {
      href: to(one),
      ariaLabel: fill(listPages.page, {number: String(one)}),
      ariaCurrent: one === number ? 'page' : undefined,
      ...own
    }
    return element('a', properties, String(one))
  }
  const numbers = shownNumbers(number, count).map((one) => element('li', {}, one === 'gap' ? '…' : page(one)))
  const items = [...step(number - 1, 'prev', previous), ...numbers, ...step(number + 1, 'next', next)]
  return element(
    'nav',
    {className: ['pages'], ariaLabel: listPages.label, ...own},
    element('ul', {}, lines(items))
  )
}

/** The first, the last, and those near the page at hand, with `gap` where some are left out. */
function shownNumbers(number: number, count: number): readonly (number | 'gap')[] {
  const shown = Array.from({length: count}, (_, index) => index + 1).filter(
    (one) => one === 1 || one === count || Math.abs(one - number) <= near
  )
  return shown.flatMap((one, index) => (one - (shown[index - 1] ?? 0) > 1 ? ['gap' as const, one] : [one]))
}
