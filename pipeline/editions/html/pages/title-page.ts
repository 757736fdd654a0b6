/** Draws the first page of a publication of several documents: cover, facts, editions, contents, how to cite. */
import type {Element, Root, Text} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import type {Artifact} from '../../../model/edition/edition.ts'
import type {Item, Navigation, Opening, PageFurniture} from '../../../model/publication/furniture.ts'
import {contentsList} from '../frame/contents.ts'
import {seenIn, type Seen} from '../frame/early-fonts.ts'
import {mainContent} from '../frame/page.ts'
import {contentsId, linked, type Linked} from '../href.ts'
import {inFolder, relativeUrl, startFile} from '../paths.ts'
import {pageArtifact, serializeParts} from '../serialize.ts'
import type {Site} from '../site.ts'
import {given} from '../../../model/values/given.ts'
import {citation} from './citation.ts'
import type {DrawnText} from './drawn-text.ts'
import {opening} from './opening.ts'
import {publicationFrame} from './publication-frame.ts'
import {titleLook} from './title-look.ts'

/** The page as a file of its own, in the publication's folder. */
export function titlePage(site: Site, furniture: PageFurniture): Artifact {
  const {parts, citation: cited} = furniture
  const path = inFolder(site.publication, startFile)
  const list = parts && drawList(parts.items, site, path)
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

/** Items that are drawn at once: as a tree, those of thousands of documents would be many times the page. */
const drawnAtOnce = 64

/** The list of the contents, written apart. */
function drawList(items: readonly Item[], {publication, words}: Site, path: string): Required<DrawnText> {
  const seen: Seen[] = []
  function* parts(): Generator<Root> {
    for (let from = 0; from < items.length; from += drawnAtOnce) {
      const some = linked(items.slice(from, from + drawnAtOnce), path, publication)
      const children = lines(some.map(contentsItem))
      seen.push(seenIn(children, words.language))
      yield {type: 'root', children: [...(from === 0 ? [] : [lineEnd]), ...children]}
    }
  }
  const list = element('ol', {})
  return {element: list, apart: {element: list, bytes: serializeParts(parts()), seen}}
}

const lineEnd: Text = {type: 'text', value: '\n'}

/** The number hangs beside the title; a list's own numbers are not shown. */
function contentsItem({words, label, href, more, items = []}: Linked<Item>): Element {
  const parts = [
    ...(label === undefined ? [] : [element('span', {className: ['num'], ariaHidden: 'true'}, label)]),
    element('h3', {}, element('a', {href}, words)),
    ...(more === undefined ? [] : [element('p', {}, more)]),
    ...(items.length === 0 ? [] : [contentsList(items)])
  ]
  return element('li', {className: label === undefined ? undefined : ['numbered']}, lines(parts))
}
