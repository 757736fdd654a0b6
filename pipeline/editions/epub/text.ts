/** Writes the text of the book: one file a document, in order of reading. */
import type {Element} from 'hast'
import {documentToHast, element, labelLanguage, lines, titleToHast} from '../../hast/index.ts'
import {fill} from '../../locale/index.ts'
import type {PageBreak} from '../../model/publication/book-furniture.ts'
import {
  hasSeveralDocuments,
  type Publication,
  type PublishedDocument
} from '../../model/publication/publication.ts'
import type {ContentDocument} from './book.ts'
import {documentPath} from './members.ts'
import {markPages} from './pages.ts'
import {bookSurface} from './surface.ts'
import {contentDocument} from './xhtml.ts'

/** Where a document stands among all, and where pages of the PDF edition begin in it. */
export interface TextPlace {
  /** Counted from 1. */
  readonly number: number
  readonly all: number
  readonly pages: readonly PageBreak[]
}

/** A document's file, with a marker where each page of the PDF edition begins. */
export function textOf(
  document: PublishedDocument,
  publication: Publication,
  place: TextPlace
): ContentDocument {
  const {name, titleId, titleText, language} = document
  const surface = bookSurface(publication, name)
  const text = documentToHast(document, surface).children.filter(isElement)
  const content = [...openingOf(document, publication, place), ...text]
  const label = titleId === undefined ? {ariaLabel: titleText} : {ariaLabelledBy: [titleId]}
  return contentDocument({path: documentPath(name), title: titleText, language, part: 'bodymatter'}, [
    element('section', {role: 'doc-chapter', ...label}, lines(markPages(content, place.pages)))
  ])
}

/** Which document it is, its title and its summary; a publication of one document says these on its title page. */
function openingOf(
  document: PublishedDocument,
  publication: Publication,
  {number, all}: TextPlace
): readonly Element[] {
  const surface = bookSurface(publication, document.name)
  const title = titleToHast(document, surface)
  if (!hasSeveralDocuments(publication)) return [title]
  const kicker = fill(surface.labels.labels.documentOf, {number, all})
  return [
    element('p', {className: ['kicker'], ...labelLanguage(surface)}, kicker),
    title,
    ...(document.summary === undefined ? [] : [element('p', {className: ['lead']}, document.summary)])
  ]
}

function isElement(node: {readonly type: string}): node is Element {
  return node.type === 'element'
}
