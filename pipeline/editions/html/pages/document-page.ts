/** Draws the page of one document of several: its place among the others, its text, and the ways on. */
import type {Element} from 'hast'
import {element, lines} from '../../../hast/index.ts'
import type {Artifact} from '../../../model/edition/edition.ts'
import type {Item, PageFurniture} from '../../../model/publication/furniture.ts'
import type {PublishedDocument} from '../../../model/publication/publication.ts'
import {given} from '../../../model/values/given.ts'
import {breadcrumb} from '../frame/breadcrumb.ts'
import {contents, drawnList} from '../frame/contents.ts'
import type {SeenApart} from '../frame/early-fonts.ts'
import {pager} from '../frame/pager.ts'
import {linked} from '../href.ts'
import {documentFile, inFolder} from '../paths.ts'
import {pageArtifact} from '../serialize.ts'
import {scriptOf, type Site} from '../site.ts'
import {article} from './article.ts'
import {publicationFrame} from './publication-frame.ts'

/** The page as a file of its own, below the publication's folder. `furniture` is that of this page. */
export function documentPage(site: Site, furniture: PageFurniture, document: PublishedDocument): Artifact {
  const {publication, words} = site
  const path = inFolder(publication, documentFile(publication, document.name))
  const {main, text} = article(site, furniture, document, path)
  const way = drawn(furniture.breadcrumb, breadcrumb)
  const beside = contentsBeside(furniture.contents, site, path)
  const column = element('div', {className: ['column']}, lines([main, ...drawn(furniture.pager, pager)]))
  const grid = element('div', {className: ['page', 'with-contents']}, lines([...beside.drawn, column]))
  const html = publicationFrame(site, furniture, {
    path,
    text,
    ...given({lines: beside.lines}),
    scripts: [scriptOf(site, path)],
    content: [element('div', {className: ['wrap']}, lines([...way, grid]))]
  })
  const apart = [beside.lines, text.apart].filter((one) => one !== undefined)
  return pageArtifact(path, html, apart)

  function drawn(navigation: PageFurniture['pager'], draw: typeof pager): readonly Element[] {
    if (navigation === undefined) return []
    return [draw(navigation.name, linked(navigation.items, path, publication), words)]
  }
}

/** Of several hundred pages each has lines of the others. */
function contentsBeside(
  navigation: PageFurniture['contents'],
  {publication, words, drawnLines = new WeakMap()}: Site,
  path: string
): {readonly drawn: readonly Element[]; readonly lines?: SeenApart} {
  if (navigation === undefined) return {drawn: []}
  const link = (items: readonly Item[]) => linked(items, path, publication)
  const list = drawnList(navigation.items, {link, drawn: drawnLines, language: words.language})
  return {drawn: [contents(navigation.name, list.element, words)], lines: list}
}
