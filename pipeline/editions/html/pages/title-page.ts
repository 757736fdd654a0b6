/** Draws the first page of a publication of several documents: cover, facts, editions, contents, how to cite. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import type {Artifact} from '../../../model/edition/edition.ts'
import type {Navigation, Opening, PageFurniture} from '../../../model/publication/furniture.ts'
import {mainContent} from '../frame/page.ts'
import {contentsId} from '../href.ts'
import {inFolder, relativeUrl, startFile} from '../paths.ts'
import {pageArtifact} from '../serialize.ts'
import type {Site} from '../site.ts'
import {given} from '../../../model/values/given.ts'
import {citation} from './citation.ts'
import {drawContents, itemToBegin} from './contents-list.ts'
import {opening} from './opening.ts'
import {publicationFrame} from './publication-frame.ts'
import {titleLook} from './title-look.ts'

/** The page as a file of its own, in the publication's folder. */
export function titlePage(site: Site, furniture: PageFurniture): Artifact {
  const {parts, citation: cited} = furniture
  const path = inFolder(site.publication, startFile)
  const list = parts && drawContents(parts.items, site, {path, draw: itemToBegin})
  const content = mainContent(
    ['wrap'],
    lines([
      hero(site, furniture.opening, path),
      ...(parts === undefined || list === undefined ? [] : [contents(parts, list.element, site)]),
      ...(cited === undefined ? [] : [citation(cited, site.words)])
    ])
  )
  const html = publicationFrame(site, furniture, {path, content: [content], ...given({text: list})})
  return pageArtifact(path, html, list === undefined ? [] : [list.apart])
}

/** The cover's words are those beside it: its alternative text is empty. */
function hero(site: Site, furnished: Opening, path: string): Element {
  const {cover} = site
  const {title = ''} = furnished
  const image = element('img', {
    className: ['cover'],
    src: relativeUrl(path, cover.artifact.path),
    width: Math.round(cover.width),
    height: Math.round(cover.height),
    alt: ''
  })
  const body = opening(furnished, element('h1', titleLook(title), title), site, path)
  return element(
    'div',
    {className: ['hero']},
    element('div', {}, image),
    '\n',
    element('div', {}, lines(body))
  )
}

function contents({name}: Navigation, list: Element, {words}: Site): Element {
  return element(
    'nav',
    {className: ['parts'], ariaLabelledBy: [contentsId]},
    lines([element('h2', {id: contentsId, ...labelLanguage(words)}, name), list])
  )
}
