/** The page of a publication of one document: its facts and editions at its head, its text, and how to cite it. */
import type {Element} from 'hast'
import {element, lines} from '../../../hast/index.ts'
import type {PublishedDocument} from '../../../model/publication.ts'
import {breadcrumb} from '../frame/breadcrumb.ts'
import {contents} from '../frame/contents.ts'
import {editionsBar} from '../frame/editions-bar.ts'
import {mainContent} from '../frame/page.ts'
import {cataloguePath, inFolder, relativeUrl, startFile} from '../paths.ts'
import {scholarTags} from '../head/scholar-tags.ts'
import {publicationData} from '../head/structured-data.ts'
import {editionLinks, scriptOf, type Site} from '../site.ts'
import {pageSurface} from '../surface.ts'
import {article} from './article.ts'
import {citation} from './citation.ts'
import {contentsLinks} from './contents-links.ts'
import {facts} from './facts.ts'
import {lead, typeKicker} from './kicker.ts'
import {publicationFrame} from './publication-frame.ts'
import {pageTitle} from './title-look.ts'

/** The page's `html` element. */
export function singlePage(site: Site, document: PublishedDocument): Element {
  const {publication, words} = site
  const path = inFolder(publication, startFile)
  const {title, summary} = publication.metadata
  const main = mainContent([], article(site, document, headOf(site, document, path)))
  const column = element('div', {className: ['column']}, main, '\n', citation(site))
  const sections = contentsLinks(publication.contents, site, path, 1)
  const parts = sections.length === 0 ? [column] : [contents(sections, words), column]
  const className = sections.length === 0 ? ['page'] : ['page', 'with-contents']
  const crumbs = breadcrumb(relativeUrl(path, cataloguePath), [], title, words)
  return publicationFrame(site, {
    path,
    title,
    data: [
      publicationData(site),
      ...scholarTags(site),
      ...(sections.length === 0 ? [] : [scriptOf(site, path)])
    ],
    content: [element('div', {className: ['wrap']}, crumbs, '\n', element('div', {className}, lines(parts)))],
    ...(summary === undefined ? {} : {description: summary})
  })
}

function headOf(site: Site, document: PublishedDocument, path: string): readonly Element[] {
  const {publication, words} = site
  const links = editionLinks(site)
  return [
    typeKicker(site),
    pageTitle(document, pageSurface(publication, path)),
    ...lead(publication.metadata.summary),
    ...(links.length === 0
      ? []
      : [editionsBar({links, name: words.labels.labels.editions, short: false}, words)]),
    facts(site)
  ]
}
