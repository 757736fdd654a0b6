/** Where else a page is: its address on the web, its translations, the other editions, and its references. */
import type {Element} from 'hast'
import {element} from '../../../hast/index.ts'
import {doiUrl} from '../../../model/doi-url.ts'
import {referenceFiles} from '../cite/reference-files.ts'
import {mediaTypes} from '../../../model/vocabulary/media-types.ts'
import {encodePath, inFolder, startFile, webUrl} from '../paths.ts'
import {editionLinks, translatedPages, type Site} from '../site.ts'

/** `link` elements; addresses on the web need the project's `baseUrl`. */
export function alternates(site: Site, path: string): readonly Element[] {
  const {publication} = site
  const editions = editionLinks(site).map(({edition, href}) =>
    element('link', {rel: ['alternate'], type: mediaTypes[edition], href, title: edition.toUpperCase()})
  )
  // RFC 8574: what to cite; and the publication's description for programs.
  const references = referenceFiles(publication).map(({name, mediaType}) =>
    element('link', {rel: ['describedby'], type: mediaType, href: encodePath(name)})
  )
  const {doi} = publication.metadata.identifiers
  const citeAs = doi === undefined ? [] : [element('link', {rel: ['cite-as'], href: doiUrl(doi)})]
  return [...onTheWeb(site, path), ...editions, ...citeAs, ...references]
}

/** The canonical address; and where the page has a counterpart in other languages, theirs and its own. */
function onTheWeb({publication}: Site, path: string): readonly Element[] {
  const {baseUrl} = publication.project
  if (baseUrl === undefined) return []
  const canonical = element('link', {rel: ['canonical'], href: webUrl(baseUrl, path)})
  const translations = translatedPages(publication, path)
  if (translations.length === 0) return [canonical]
  const link = (hrefLang: string, page: string): Element =>
    element('link', {rel: ['alternate'], hrefLang, href: webUrl(baseUrl, page)})
  const isStart = path === inFolder(publication, startFile)
  return [
    canonical,
    ...[{language: publication.language, path}, ...translations].map((one) => link(one.language, one.path)),
    ...(isStart ? [link('x-default', `${publication.id}/${startFile}`)] : [])
  ]
}
