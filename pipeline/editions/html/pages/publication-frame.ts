/** The frame of a publication's page: its head with all alternates, its bar and its foot. */
import type {Element, ElementContent} from 'hast'
import {element, type Content} from '../../../hast/index.ts'
import {formatDate} from '../../../locale/index.ts'
import type {Publication} from '../../../model/publication.ts'
import {bar} from '../frame/bar.ts'
import {mediaTypes} from '../frame/editions-bar.ts'
import {foot} from '../frame/foot.ts'
import {labelWords} from '../frame/in-language.ts'
import {page} from '../frame/page.ts'
import {cataloguePath, inFolder, relativeUrl, startFile, webUrl} from '../paths.ts'
import {editionLinks, languageLinks, type Site} from '../site.ts'

export interface FramedPage {
  /** From the output's root. */
  readonly path: string
  readonly title: string
  readonly description?: string
  /** More for the head. */
  readonly head?: readonly Element[]
  /** Between the bar and the foot. */
  readonly content: readonly ElementContent[]
}

/** The `html` element of the page. */
export function publicationFrame(site: Site, framed: FramedPage): Element {
  const {publication, words} = site
  const {path, title, description} = framed
  const home = relativeUrl(path, cataloguePath)
  const owner = publication.project.publisher ?? publication.metadata.publisher
  const bars = {home, languages: languageLinks(site, path), ...(owner === undefined ? {} : {owner})}
  const edition = editionLine(site)
  const feet = {home, links: publication.project.footer, ...(edition === undefined ? {} : {edition})}
  const parts = {
    title,
    stylesheet: relativeUrl(path, site.stylesheet),
    head: [...headLinks(site, path), ...(framed.head ?? [])],
    body: [bar(bars, words), ...framed.content, foot(feet, words)],
    ...(description === undefined ? {} : {description})
  }
  return page(parts, words)
}

/** The other editions; and, where the project says its address on the web, the page's own and its translations'. */
function headLinks(site: Site, path: string): readonly Element[] {
  const {publication} = site
  const editions = editionLinks(site).map(({edition, href}) =>
    element('link', {
      rel: ['alternate'],
      type: mediaTypes[edition],
      href,
      title: edition.toUpperCase()
    })
  )
  return [...canonicalLinks(publication, path), ...editions]
}

/** Translations are of the publication as a whole: they are said on its first page. */
function canonicalLinks(publication: Publication, path: string): readonly Element[] {
  const {id, language, translations, project} = publication
  const {baseUrl} = project
  if (baseUrl === undefined) return []
  const canonical = element('link', {rel: ['canonical'], href: webUrl(baseUrl, path)})
  if (translations.length === 0 || path !== inFolder(publication, startFile)) return [canonical]
  const alternates = [language, ...translations.map((translation) => translation.language)].map((one) =>
    element('link', {
      rel: ['alternate'],
      hrefLang: one,
      href: webUrl(baseUrl, inFolder({id, language: one}, startFile))
    })
  )
  return [canonical, ...alternates]
}

/** `Version 1.0, 24 November 2026`. */
function editionLine({publication, words}: Site): Content | undefined {
  const {date, metadata} = publication
  const {labels} = words.labels
  const parts = [
    ...(metadata.version === undefined ? [] : [`${labels.version} ${metadata.version}`]),
    ...(date === undefined ? [] : [formatDate(labels, date)])
  ]
  return parts.length === 0 ? undefined : labelWords(parts.join(', '), words)
}
