/** The ways to the document before and after. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import type {Step} from './breadcrumb.ts'
import type {InLanguage} from './in-language.ts'

/** `nav` with one link or two. */
export function pager(previous: Step | undefined, next: Step | undefined, words: InLanguage): Element {
  const {labels} = words.labels
  const way = (step: Step, label: string, rel: 'prev' | 'next'): Element => {
    const properties = {className: [rel === 'prev' ? 'previous' : 'next'], href: step.href, rel: [rel]}
    return element('a', properties, element('small', labelLanguage(words), label), ' ', step.title)
  }
  const ways = [
    ...(previous === undefined ? [] : [way(previous, labels.previous, 'prev')]),
    ...(next === undefined ? [] : [way(next, labels.next, 'next')])
  ]
  return element('nav', {className: ['pager'], ariaLabel: labels.documents}, lines(ways))
}
