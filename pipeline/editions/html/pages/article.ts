/** Draws a document as an `article`: a `header` with what is said about it, then the text alone. */
import type {Element} from 'hast'
import {element, languageOf, lines} from '../../../hast/index.ts'
import type {PageFurniture} from '../../../model/publication/furniture.ts'
import type {PublishedDocument} from '../../../model/publication/publication.ts'
import {mainContent} from '../frame/page.ts'
import type {Site} from '../site.ts'
import {pageSurface} from '../surface.ts'
import {drawText, type DrawnText} from './drawn-text.ts'
import {formerParts} from './former-parts.ts'
import {opening} from './opening.ts'
import {pageTitle} from './title-look.ts'

/** The `main` of the page `path`, whose `article` has its language where that is not the publication's; and the text in it. */
export function article(
  site: Site,
  furniture: Pick<PageFurniture, 'opening' | 'former'>,
  document: PublishedDocument,
  path: string
): {readonly main: Element; readonly text: DrawnText} {
  const {publication} = site
  const title = pageTitle(document, pageSurface(publication, path))
  const head = [
    ...opening(furniture.opening, title, site, path),
    ...formerParts(furniture.former, site, path)
  ]
  const text = drawText(site, document)
  const lang = document.language === publication.language ? {} : languageOf({lang: document.language})
  const content = lines([element('header', {className: ['head']}, lines(head)), text.element])
  return {main: mainContent([], element('article', lang, content)), text}
}
