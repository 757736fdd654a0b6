/** Draws the text of a document as an `article`: a `header` with what is said about it, then the text alone. */
import type {Element, ElementContent, Root} from 'hast'
import {documentToHast, element, languageOf, lines} from '../../../hast/index.ts'
import type {PublishedDocument} from '../../../model/publication/publication.ts'
import {documentFile, inFolder} from '../paths.ts'
import type {Site} from '../site.ts'
import {pageSurface} from '../surface.ts'

/** `article`, with its language where that is not the publication's. */
export function article(
  {publication, variants}: Site,
  document: PublishedDocument,
  head: readonly Element[]
): Element {
  const path = inFolder(publication, documentFile(publication, document.name))
  const text = documentToHast(document, pageSurface(publication, path, variants)).children.filter(isContent)
  const lang = document.language === publication.language ? {} : languageOf({lang: document.language})
  return element(
    'article',
    lang,
    lines([
      element('header', {className: ['head']}, lines(head)),
      element('div', {className: ['text']}, '\n', text, '\n')
    ])
  )
}

function isContent(node: Root['children'][number]): node is ElementContent {
  return node.type === 'element' || node.type === 'text'
}
