/** Draws the page of a publication of one document: its facts and editions at its head, its text, and how to cite it. */
import {element, lines} from '../../../hast/index.ts'
import type {Artifact} from '../../../model/edition/edition.ts'
import type {PageFurniture} from '../../../model/publication/furniture.ts'
import type {PublishedDocument} from '../../../model/publication/publication.ts'
import {breadcrumb} from '../frame/breadcrumb.ts'
import {contents, contentsList} from '../frame/contents.ts'
import {linked} from '../href.ts'
import {inFolder, startFile} from '../paths.ts'
import {pageArtifact} from '../serialize.ts'
import {scriptOf, type Site} from '../site.ts'
import {article} from './article.ts'
import {citation} from './citation.ts'
import {publicationFrame} from './publication-frame.ts'

/** The page as a file, which is the publication's start. `furniture` is that of this page. */
export function singlePage(site: Site, furniture: PageFurniture, document: PublishedDocument): Artifact {
  const {publication, words} = site
  const path = inFolder(publication, startFile)
  const {breadcrumb: crumbs, contents: beside, citation: cited} = furniture
  const {main, text} = article(site, furniture, document, path)
  const citations = cited === undefined ? [] : ['\n', citation(cited, words)]
  const column = element('div', {className: ['column']}, main, ...citations)
  const list =
    beside === undefined
      ? []
      : [contents(beside.name, contentsList(linked(beside.items, path, publication)), words)]
  const className = beside === undefined ? ['page'] : ['page', 'with-contents']
  const grid = element('div', {className}, lines([...list, column]))
  const way =
    crumbs === undefined ? [] : [breadcrumb(crumbs.name, linked(crumbs.items, path, publication), words)]
  const html = publicationFrame(site, furniture, {
    path,
    text,
    scripts: beside === undefined ? [] : [scriptOf(site, path)],
    content: [element('div', {className: ['wrap']}, lines([...way, grid]))]
  })
  return pageArtifact(path, html, text.apart === undefined ? [] : [text.apart])
}
