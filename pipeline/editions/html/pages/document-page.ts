/** The page of one document of several: its place among the others, its text, and the ways on. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import {fill} from '../../../locale/index.ts'
import {blockKey} from '../../../model/edition.ts'
import type {PublishedDocument} from '../../../model/publication.ts'
import type {Step} from '../frame/breadcrumb.ts'
import {breadcrumb} from '../frame/breadcrumb.ts'
import {contents, type ContentsLink} from '../frame/contents.ts'
import {editionsBar, type EditionLink} from '../frame/editions-bar.ts'
import {labelWords} from '../frame/in-language.ts'
import {mainContent} from '../frame/page.ts'
import {pager} from '../frame/pager.ts'
import {cataloguePath, documentFile, inFolder, relativeUrl, startFile} from '../paths.ts'
import {documentData} from '../head/structured-data.ts'
import {editionLinks, scriptOf, type Site} from '../site.ts'
import {pageSurface} from '../surface.ts'
import {article} from './article.ts'
import {contentsId} from './contents-links.ts'
import {documentsBeside} from './documents-beside.ts'
import {dayOf} from './facts.ts'
import {lead} from './kicker.ts'
import {publicationFrame} from './publication-frame.ts'
import {pageTitle} from './title-look.ts'

/** The page's `html` element. */
export function documentPage(site: Site, document: PublishedDocument): Element {
  const {publication, words} = site
  const path = inFolder(publication, documentFile(publication, document.name))
  const start = {title: publication.metadata.title, href: relativeUrl(path, inFolder(publication, startFile))}
  const crumbs = breadcrumb(relativeUrl(path, cataloguePath), [start], document.titleText, words)
  const main = mainContent([], article(site, document, headOf(site, document, path)))
  const column = element('div', {className: ['column']}, main, '\n', neighbours(site, document, path))
  const grid = element(
    'div',
    {className: ['page', 'with-contents']},
    contents(contentsOf(site, document, path), words),
    '\n',
    column
  )
  return publicationFrame(site, {
    path,
    title: `${document.titleText} — ${publication.metadata.title}`,
    data: [documentData(site, document), scriptOf(site, path)],
    content: [element('div', {className: ['wrap']}, crumbs, '\n', grid)],
    ...(document.summary === undefined ? {} : {description: document.summary})
  })
}

function headOf(site: Site, document: PublishedDocument, path: string): readonly Element[] {
  const {publication, words} = site
  const {documents} = publication
  const place = fill(words.labels.labels.documentOf, {
    number: documents.indexOf(document) + 1,
    all: documents.length
  })
  return [
    element('p', {className: ['kicker'], ...labelLanguage(words)}, place),
    pageTitle(document, pageSurface(publication, path)),
    ...lead(document.summary),
    meta(site, document)
  ]
}

/** When the publication was updated, else when it was published, and the way to the document in its other editions. */
function meta(site: Site, document: PublishedDocument): Element {
  const {publication, words} = site
  const {labels} = words.labels
  const {date} = publication
  const {modified} = publication.metadata
  const label = labelWords(modified === undefined ? labels.published : labels.updated, words)
  const dated = date === undefined ? [] : [element('span', {}, label, ' ', dayOf(date, site))]
  const links = editionLinksOf(site, document)
  const bars = links.length === 0 ? [] : [editionsBar({links, name: labels.editions, short: true}, words)]
  return element('div', {className: ['meta']}, lines([...dated, ...bars]))
}

/** A PDF opens at the document's first page (RFC 8118 §3). */
function editionLinksOf(site: Site, {name}: PublishedDocument): readonly EditionLink[] {
  const page = site.others.addresses.get('pdf')?.blocks.get(blockKey(name))?.page
  return editionLinks(site).map((link) =>
    link.edition === 'pdf' && page !== undefined ? {...link, href: `${link.href}#page=${String(page)}`} : link
  )
}

/** The title page, the documents, and below the one at hand its sections. */
function contentsOf(site: Site, document: PublishedDocument, path: string): readonly ContentsLink[] {
  const {labels} = site.words.labels
  const start = relativeUrl(path, inFolder(site.publication, startFile))
  return [
    {title: labels.titlePage, href: start, children: []},
    ...documentsBeside(site, document, path, {title: labels.contents, href: `${start}#${contentsId}`})
  ]
}

function neighbours(site: Site, document: PublishedDocument, path: string): Element {
  const {publication, words} = site
  const {documents} = publication
  const index = documents.indexOf(document)
  const step = (neighbour: PublishedDocument | undefined): Step | undefined =>
    neighbour === undefined
      ? undefined
      : {
          title: neighbour.titleText,
          href: relativeUrl(path, inFolder(publication, documentFile(publication, neighbour.name)))
        }
  return pager(index === 0 ? undefined : step(documents[index - 1]), step(documents[index + 1]), words)
}
