/** Draws the navigation document (EPUB 3.3 §7): the contents, the landmarks, and the pages of the PDF edition. */
import type {Element, Properties} from 'hast'
import {element, labelLanguage, languageOf, lines} from '../../hast/index.ts'
import {labelsFor, type OwnLabels} from '../../locale/index.ts'
import type {BookFurniture, BookLandmark} from '../../model/publication/book-furniture.ts'
import type {Item} from '../../model/publication/furniture.ts'
import type {ContentDocument} from './book.ts'
import {coverPath, documentPath, memberUrl, navigationPath, titlePagePath} from './members.ts'
import {contentDocument} from './xhtml.ts'

/** The navigation document; with a page list when there are pages. */
export function navigationDocument(book: BookFurniture, own?: OwnLabels): ContentDocument {
  const {language, contents, landmarks, pages} = book
  const words = labelLanguage({labels: labelsFor(language, own), language})
  const title = (tagName: string, id: string, label: string): Element =>
    element(tagName, {id, ...words}, label)
  const parts = [
    list({id: 'toc', role: 'doc-toc', ariaLabelledBy: ['toc-title']}, [
      title('h1', 'toc-title', contents.name),
      entries(contents.items)
    ]),
    list({'epub:type': 'landmarks', hidden: true, ariaLabelledBy: ['landmarks-title']}, [
      title('h2', 'landmarks-title', landmarks.name),
      ordered(landmarks.items.map((item) => landmark(item, words)))
    ]),
    ...(pages === undefined
      ? []
      : [
          list({role: 'doc-pagelist', hidden: true, ariaLabelledBy: ['page-list-title']}, [
            title('h2', 'page-list-title', pages.name),
            ordered(
              pages.breaks.map(({page, document, id}) =>
                element('a', {href: memberUrl(navigationPath, documentPath(document), id)}, String(page))
              )
            )
          ])
        ])
  ]
  return contentDocument({path: navigationPath, title: contents.name, language, part: 'frontmatter'}, parts)
}

/** Where an item leads, as seen from a file of the book. */
export function itemUrl({target}: Item, from: string): string {
  if (target?.kind !== 'place') throw new Error('an item of the contents leads to a place')
  return memberUrl(from, documentPath(target.to.document ?? ''), target.to.block)
}

/** Hidden but for the contents: reading systems offer the others in their own way. */
function list(properties: Properties, parts: readonly Element[]): Element {
  return element('nav', properties, lines(parts))
}

function ordered(links: readonly Element[]): Element {
  return element('ol', {}, lines(links.map((link) => element('li', {}, link))))
}

function entries(items: readonly Item[]): Element {
  return element('ol', {}, lines(items.map(entry)))
}

function entry(item: Item): Element {
  const {label, words, language, items = []} = item
  const number = label === undefined ? [] : [element('span', {className: ['num']}, label), ' ']
  const properties = {
    href: itemUrl(item, navigationPath),
    ...languageOf(language === undefined ? {} : {lang: language})
  }
  const link = element('a', properties, number, words)
  return element('li', {}, link, items.length === 0 ? [] : ['\n', entries(items)])
}

function landmark(item: BookLandmark, words: Properties): Element {
  return element('a', {'epub:type': item.kind, href: landmarkUrl(item), ...words}, item.words)
}

function landmarkUrl(item: BookLandmark): string {
  switch (item.kind) {
    case 'cover':
      return memberUrl(navigationPath, coverPath)
    case 'titlepage':
      return memberUrl(navigationPath, titlePagePath)
    case 'toc':
      return memberUrl(navigationPath, navigationPath, 'toc')
    case 'bodymatter':
      return itemUrl(item, navigationPath)
  }
}
