/** The frame of a publication's page: its head with all alternates, its bar and its foot. */
import type {Element, ElementContent} from 'hast'
import type {Content} from '../../../hast/index.ts'
import {formatDate, listSeparator} from '../../../locale/index.ts'
import {bar} from '../frame/bar.ts'
import {foot} from '../frame/foot.ts'
import {labelWords} from '../frame/in-language.ts'
import {pageLook} from '../frame/page-look.ts'
import {page} from '../frame/page.ts'
import {alternates} from '../head/alternates.ts'
import {openGraph} from '../head/open-graph.ts'
import {cataloguePath, relativeUrl} from '../paths.ts'
import {languageLinks, type Site} from '../site.ts'

export interface FramedPage {
  /** From the output's root. */
  readonly path: string
  readonly title: string
  readonly description?: string
  /** What the page says of itself to programs. */
  readonly data: readonly Element[]
  /** Between the bar and the foot. */
  readonly content: readonly ElementContent[]
}

/** The `html` element of the page. */
export function publicationFrame(site: Site, framed: FramedPage): Element {
  const {publication, words} = site
  const {path, title, description} = framed
  const home = relativeUrl(path, cataloguePath)
  const owner = publication.project.publisher ?? publication.metadata.publisher
  const look = pageLook(site.look, path)
  const bars = {...look, home, languages: languageLinks(site, path), ...(owner === undefined ? {} : {owner})}
  const edition = editionLine(site)
  const feet = {home, links: publication.project.footer, ...(edition === undefined ? {} : {edition})}
  const parts = {
    title,
    look,
    head: [...alternates(site, path), ...openGraph(site, framed), ...framed.data],
    body: [bar(bars, words), ...framed.content, foot(feet, words)],
    ...(description === undefined ? {} : {description})
  }
  return page(parts, words)
}

/** `Version 1.0, 24 November 2026`. */
function editionLine({publication, words}: Site): Content | undefined {
  const {date, metadata} = publication
  const {labels} = words.labels
  const parts = [
    ...(metadata.version === undefined ? [] : [`${labels.version} ${metadata.version}`]),
    ...(date === undefined ? [] : [formatDate(labels, date)])
  ]
  return parts.length === 0 ? undefined : labelWords(parts.join(listSeparator(words.labels.language)), words)
}
