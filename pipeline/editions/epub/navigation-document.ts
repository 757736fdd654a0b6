/** Writes the navigation document (EPUB 3.3 §7): the contents, the landmarks, and the pages of the PDF edition. */
import type {Element, Properties} from 'hast'
import {element, labelLanguage, lines, type Content} from '../../hast/index.ts'
import {directionOf, labelsFor} from '../../locale/index.ts'
import type {ContentsEntry, Publication} from '../../model/publication/publication.ts'
import type {ContentDocument, PageBreak} from './book.ts'
import {contentsOf} from './contents.ts'
import {coverPath, documentPath, memberUrl, navigationPath, titlePagePath} from './members.ts'
import {contentDocument} from './xhtml.ts'

/** The navigation document; with a page list when there are pages. */
export function navigationDocument(publication: Publication, pages: readonly PageBreak[]): ContentDocument {
  const {language} = publication
  const chosen = labelsFor(language)
  const words = labelLanguage({labels: chosen, language})
  const title = (tagName: string, id: string, label: string): Element =>
    element(tagName, {id, ...words}, label)
  const {labels} = chosen
  const parts = [
    contentsList(publication, title('h1', 'toc-title', labels.contents)),
    landmarks(publication, title('h2', 'landmarks-title', labels.landmarks)),
    ...(pages.length === 0 ? [] : [pageList(pages, title('h2', 'page-list-title', labels.pageList))])
  ]
  return contentDocument({path: navigationPath, title: labels.contents, language, part: 'frontmatter'}, parts)
}

/** Where a line of the contents leads, as seen from a file of the book. */
export function entryUrl({document, block}: ContentsEntry, from: string): string {
  return memberUrl(from, documentPath(document), block)
}

function contentsList(publication: Publication, title: Element): Element {
  return element(
    'nav',
    {id: 'toc', role: 'doc-toc', ariaLabelledBy: ['toc-title']},
    lines([title, entries(contentsOf(publication), publication)])
  )
}

function entries(list: readonly ContentsEntry[], publication: Publication): Element {
  return element('ol', {}, lines(list.map((one) => entry(one, publication))))
}

function entry(one: ContentsEntry, publication: Publication): Element {
  const properties = {href: entryUrl(one, navigationPath), ...languageOf(one, publication)}
  const link = element('a', properties, numberOf(one), one.title)
  return element('li', {}, link, one.children.length === 0 ? [] : ['\n', entries(one.children, publication)])
}

/** A title of a document in another language is in that language. */
function languageOf(one: ContentsEntry, {documents, language}: Publication): Properties {
  const document = documents.find(({name}) => name === one.document)
  if (document === undefined || document.language === language) return {}
  return {lang: document.language, dir: directionOf(document.language)}
}

function numberOf({number}: ContentsEntry): Content {
  return number === undefined ? [] : [element('span', {className: ['num']}, number), ' ']
}

/** Hidden, like the page list: reading systems offer both in their own way. */
function landmarks({documents, language}: Publication, title: Element): Element {
  const chosen = labelsFor(language)
  const {labels} = chosen
  const item = (type: string, path: string, label: string, id?: string): Element =>
    element(
      'li',
      {},
      element(
        'a',
        {
          'epub:type': type,
          href: memberUrl(navigationPath, path, id),
          ...labelLanguage({labels: chosen, language})
        },
        label
      )
    )
  const start = documents.slice(0, 1)
  const items = [
    item('cover', coverPath, labels.cover),
    item('titlepage', titlePagePath, labels.titlePage),
    item('toc', navigationPath, labels.contents, 'toc'),
    ...start.map(({name}) => item('bodymatter', documentPath(name), labels.startOfText))
  ]
  return element(
    'nav',
    {'epub:type': 'landmarks', hidden: true, ariaLabelledBy: ['landmarks-title']},
    lines([title, element('ol', {}, lines(items))])
  )
}

function pageList(pages: readonly PageBreak[], title: Element): Element {
  const items = pages.map(({page, document, id}) => {
    const href = memberUrl(navigationPath, documentPath(document), id)
    return element('li', {}, element('a', {href}, String(page)))
  })
  return element(
    'nav',
    {role: 'doc-pagelist', hidden: true, ariaLabelledBy: ['page-list-title']},
    lines([title, element('ol', {}, lines(items))])
  )
}
