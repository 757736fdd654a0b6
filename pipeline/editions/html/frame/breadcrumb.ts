/** The way from the library down to a page. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import type {InLanguage} from './in-language.ts'

export interface Step {
  readonly title: string
  readonly href: string
}

/** `nav`: the library at `home`, the steps, and the page itself without a link. */
export function breadcrumb(home: string, steps: readonly Step[], title: string, words: InLanguage): Element {
  const {labels} = words.labels
  const items = [
    element('li', {}, element('a', {href: home, ...labelLanguage(words)}, labels.library)),
    ...steps.map((step) => element('li', {}, element('a', {href: step.href}, step.title))),
    element('li', {ariaCurrent: 'page'}, title)
  ]
  return element(
    'nav',
    {className: ['crumbs'], ariaLabel: labels.breadcrumb},
    element('ol', {}, lines(items))
  )
}
