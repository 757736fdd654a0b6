/** Draws the first page of a publication of several documents: cover, facts, editions, contents, how to cite. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import type {Item, Navigation, Opening, PageFurniture} from '../../../model/publication/furniture.ts'
import {contentsList} from '../frame/contents.ts'
import {mainContent} from '../frame/page.ts'
import {contentsId, linked, type Linked} from '../href.ts'
import {inFolder, relativeUrl, startFile} from '../paths.ts'
import type {Site} from '../site.ts'
import {citation} from './citation.ts'
import {opening} from './opening.ts'
import {publicationFrame} from './publication-frame.ts'
import {titleLook} from './title-look.ts'

/** The page's `html` element. */
export function titlePage(site: Site, furniture: PageFurniture): Element {
  const {parts, citation: cited} = furniture
  const path = inFolder(site.publication, startFile)
  const content = mainContent(
    ['wrap'],
    lines([
      hero(site, furniture.opening, path),
      ...(parts === undefined ? [] : [contents(parts, site, path)]),
      ...(cited === undefined ? [] : [citation(cited, site.words)])
    ])
  )
  return publicationFrame(site, furniture, {path, content: [content]})
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

function contents({name, items}: Navigation, {publication, words}: Site, path: string): Element {
  return element(
    'nav',
    {className: ['parts'], ariaLabelledBy: [contentsId]},
    lines([
      element('h2', {id: contentsId, ...labelLanguage(words)}, name),
      element('ol', {}, lines(linked(items, path, publication).map(contentsItem)))
    ])
  )
}

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
