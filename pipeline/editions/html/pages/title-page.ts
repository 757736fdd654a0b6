/** The first page of a publication of several documents: cover, facts, editions, contents, how to cite. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import {contentsList, type ContentsLink} from '../frame/contents.ts'
import {editionsBar} from '../frame/editions-bar.ts'
import {mainContent} from '../frame/page.ts'
import {inFolder, relativeUrl, startFile} from '../paths.ts'
import {scholarTags} from '../head/scholar-tags.ts'
import {publicationData} from '../head/structured-data.ts'
import {editionLinks, type Site} from '../site.ts'
import {citation} from './citation.ts'
import {contentsId, contentsLinks} from './contents-links.ts'
import {facts} from './facts.ts'
import {lead, typeKicker} from './kicker.ts'
import {publicationFrame} from './publication-frame.ts'
import {titleLook} from './title-look.ts'

/** The page's `html` element. */
export function titlePage(site: Site): Element {
  const {publication} = site
  const path = inFolder(publication, startFile)
  const {title, summary} = publication.metadata
  const content = [mainContent(['wrap'], lines([hero(site, path), contents(site, path), citation(site)]))]
  const description = summary === undefined ? {} : {description: summary}
  return publicationFrame(site, {
    path,
    title,
    content,
    data: [publicationData(site), ...scholarTags(site)],
    ...description
  })
}

/** The cover's words are those beside it: its alternative text is empty. */
function hero(site: Site, path: string): Element {
  const {publication, words, cover} = site
  const image = element('img', {
    className: ['cover'],
    src: relativeUrl(path, cover.artifact.path),
    width: Math.round(cover.width),
    height: Math.round(cover.height),
    alt: ''
  })
  const links = editionLinks(site)
  const body = [
    typeKicker(site),
    element('h1', titleLook(publication.metadata.title), publication.metadata.title),
    ...lead(publication.metadata.summary),
    ...(links.length === 0
      ? []
      : [editionsBar({links, name: words.labels.labels.editions, short: false}, words)]),
    facts(site)
  ]
  return element(
    'div',
    {className: ['hero']},
    element('div', {}, image),
    '\n',
    element('div', {}, lines(body))
  )
}

function contents(site: Site, path: string): Element {
  const {publication, words} = site
  const links = contentsLinks(publication.contents, site, path, 1)
  const items = links.map((link, index) => contentsItem(link, publication.documents[index]?.summary))
  return element(
    'nav',
    {className: ['parts'], ariaLabelledBy: [contentsId]},
    lines([
      element('h2', {id: contentsId, ...labelLanguage(words)}, words.labels.labels.contents),
      element('ol', {}, lines(items))
    ])
  )
}

/** The number hangs beside the title; a list's own numbers are not shown. */
function contentsItem({title, number, href, children}: ContentsLink, summary: string | undefined): Element {
  const parts = [
    ...(number === undefined ? [] : [element('span', {className: ['num'], ariaHidden: 'true'}, number)]),
    element('h3', {}, element('a', {href}, title)),
    ...(summary === undefined ? [] : [element('p', {}, summary)]),
    ...(children.length === 0 ? [] : [contentsList(children)])
  ]
  return element('li', {className: number === undefined ? undefined : ['numbered']}, lines(parts))
}
