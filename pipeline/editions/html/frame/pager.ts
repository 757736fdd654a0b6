/** Draws the links to the document before and after. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import type {Item} from '../../../model/publication/furniture.ts'
import type {Linked} from '../href.ts'
import type {InLanguage} from './in-language.ts'

/** `nav` with one link or two. */
export function pager(name: string, steps: readonly Linked<Item>[], words: InLanguage): Element {
  const {labels} = words.labels
  const links = steps.map(({label, words: text, href}) => {
    const [className, rel] = label === labels.previous ? ['previous', 'prev'] : ['next', 'next']
    const own = element('small', labelLanguage(words), label)
    return element('a', {className: [className], href, rel: [rel]}, own, ' ', text)
  })
  return element('nav', {className: ['pager'], ariaLabel: name}, lines(links))
}
