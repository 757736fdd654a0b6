/** Draws the page of the whole contents, which a publication of many documents has: in parts where it has parts. */
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import type {Artifact} from '../../../model/edition/edition.ts'
import type {PageFurniture} from '../../../model/publication/furniture.ts'
import {contentsName} from '../../../model/publication/web-address.ts'
import {breadcrumb} from '../frame/breadcrumb.ts'
import {mainContent} from '../frame/page.ts'
import {contentsId, linked} from '../href.ts'
import {documentFile, inFolder} from '../paths.ts'
import {pageArtifact} from '../serialize.ts'
import type {Site} from '../site.ts'
import {drawContents, itemOfWhole} from './contents-list.ts'
import {kicker} from './opening.ts'
import {publicationFrame} from './publication-frame.ts'

/** The page as a file, in the publication's folder. `furniture` is that of this page, and has its breadcrumb and its contents. */
export function contentsPage(site: Site, furniture: PageFurniture): Artifact {
  const {publication, words} = site
  const {breadcrumb: crumbs, opening, parts} = furniture
  if (crumbs === undefined || parts === undefined) throw new Error('the whole contents have a way to them')
  const path = inFolder(publication, documentFile(publication, contentsName))
  const list = drawContents(parts.items, site, {path, draw: itemOfWhole})
  const heading = element('h1', {id: contentsId, ...labelLanguage(words)}, parts.name)
  const properties = {className: ['parts', 'whole'], ariaLabelledBy: [contentsId]}
  const contents = element('nav', properties, lines([heading, list.element]))
  const way = breadcrumb(crumbs.name, linked(crumbs.items, path, publication), words)
  const main = mainContent([], lines([kicker(opening, words), contents]))
  const content = [element('div', {className: ['wrap']}, lines([way, main]))]
  return pageArtifact(path, publicationFrame(site, furniture, {path, content, text: list}), [list.apart])
}
