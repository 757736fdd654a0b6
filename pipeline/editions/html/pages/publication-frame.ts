/** Draws the frame of a publication's page: its head, its bar and its foot. */
import type {Element, ElementContent} from 'hast'
import type {NoticeFurniture, PageFurniture} from '../../../model/publication/furniture.ts'
import type {Publication} from '../../../model/publication/publication.ts'
import {bar, type BarParts} from '../frame/bar.ts'
import type {SeenApart} from '../frame/early-fonts.ts'
import {foot, type FootParts} from '../frame/foot.ts'
import {dataElements, headElements} from '../frame/head-elements.ts'
import {labelWords, type InLanguage} from '../frame/in-language.ts'
import {pageLook, type PageLook} from '../frame/page-look.ts'
import {page} from '../frame/page.ts'
import {hrefOf, linked} from '../href.ts'
import {cataloguePath, relativeUrl} from '../paths.ts'
import type {Site} from '../site.ts'
import type {DrawnText} from './drawn-text.ts'

export interface FramedPage {
  /** From the output's root. */
  readonly path: string
  /** For the end of its head. */
  readonly scripts?: readonly Element[]
  /** Between the bar and the foot. */
  readonly content: readonly ElementContent[]
  /** What is written apart of that, the text or the list of contents, where there is one. */
  readonly text?: DrawnText
  /** The lines of the contents in that, where they are written apart. */
  readonly lines?: SeenApart
}

/** The `html` element of the page. */
export function publicationFrame(
  {publication, words, look}: Site,
  furniture: PageFurniture,
  {path, scripts = [], content, text, lines}: FramedPage
): Element {
  const {head} = furniture
  const seen = pageLook(look, path)
  const parts = {
    title: head.title,
    look: seen,
    head: [...headElements(head), ...dataElements(head), ...scripts],
    body: [
      bar(barParts(furniture, seen, path, publication), words),
      ...content,
      foot(footParts(furniture, path, words), words)
    ],
    ...(text?.apart === undefined ? {} : {seen: text.apart.seen}),
    ...(lines === undefined ? {} : {apart: lines}),
    ...(head.description === undefined ? {} : {description: head.description})
  }
  return page(parts, words)
}

/** What the bar of a publication's page shows. */
export function barParts(
  {owner, search, languages}: Pick<NoticeFurniture, 'owner' | 'search' | 'languages'>,
  {logo}: PageLook,
  path: string,
  publication: Publication
): BarParts {
  const items = linked(languages?.items ?? [], path, publication)
  return {
    home: relativeUrl(path, cataloguePath),
    search: {words: search.words, href: hrefOf({kind: 'search'}, path, publication)},
    languages: items.map(({language = '', href = '', isCurrent = false}) => ({
      language,
      href,
      current: isCurrent
    })),
    ...(owner.isOurs ? {} : {owner: owner.words}),
    ...(logo === undefined ? {} : {logo})
  }
}

/** What its foot shows; the last link leads to the catalogue. */
export function footParts(
  {foot: {issue, links}}: Pick<NoticeFurniture, 'foot'>,
  path: string,
  words: InLanguage
): FootParts {
  return {
    home: relativeUrl(path, cataloguePath),
    links: links.flatMap(({words: label, target}) =>
      target?.kind === 'url' ? [{label, url: target.url}] : []
    ),
    ...(issue === undefined ? {} : {edition: labelWords(issue, words)})
  }
}
