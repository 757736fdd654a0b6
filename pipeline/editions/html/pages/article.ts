/** Draws a document as an `article`: a `header` with what is said about it, then the text alone. */
import type {Element} from 'hast'
import {element, languageOf, lines} from '../../../hast/index.ts'
import type {PublishedDocument} from '../../../model/publication/publication.ts'
import type {Site} from '../site.ts'
import type {DrawnText} from './drawn-text.ts'

/** `article`, with its language where that is not the publication's. */
export function article(
  {publication}: Site,
  document: PublishedDocument,
  {head, text}: {readonly head: readonly Element[]; readonly text: DrawnText}
): Element {
  const lang = document.language === publication.language ? {} : languageOf({lang: document.language})
  return element(
    'article',
    lang,
    lines([element('header', {className: ['head']}, lines(head)), text.element])
  )
}
