/** The frame of a page of the library. */
import type {Element, ElementContent} from 'hast'
import {element} from '../../../hast/index.ts'
import type {LibraryContents} from '../../../model/edition.ts'
import {bar, type LanguageLink} from '../frame/bar.ts'
import {foot} from '../frame/foot.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {pageLook} from '../frame/page-look.ts'
import {page} from '../frame/page.ts'
import type {Look} from '../library-assets.ts'
import {relativeUrl, webUrl} from '../paths.ts'
import {feedEntries, feedPath} from './feed.ts'

export interface Library {
  readonly contents: LibraryContents
  readonly look: Look
  /** Those of the catalogue, from the output's root. */
  readonly scripts: readonly string[]
}

export interface Counterpart {
  readonly language: string
  readonly path: string
}

export interface LibraryPage {
  /** From the output's root. */
  readonly path: string
  /** The catalogue in the page's language. */
  readonly home: string
  readonly title: string
  readonly head?: readonly Element[]
  readonly languages: readonly LanguageLink[]
  /** Pages that are the same for other readers, by their language or `x-default`, from the output's root; the page itself among them. */
  readonly counterparts?: readonly Counterpart[]
  readonly content: readonly ElementContent[]
}

/** The `html` element of the page. */
export function libraryFrame(library: Library, framed: LibraryPage, words: InLanguage): Element {
  const {contents} = library
  const {path, title, head = [], languages, counterparts = [], content} = framed
  const home = relativeUrl(path, framed.home)
  const look = pageLook(library.look, path)
  const owner = contents.publisher === undefined ? {} : {owner: contents.publisher}
  const isCatalogue = path === framed.home
  const feet = {links: contents.footer, ...(isCatalogue ? {} : {home})}
  return page(
    {
      title,
      look,
      head: [...addresses(contents, path, counterparts), ...feedLinks(contents, path), ...head],
      body: [
        bar({...look, home, languages, ...owner}, words),
        ...content,
        ...(isCatalogue && contents.footer.length === 0 ? [] : [foot(feet, words)])
      ]
    },
    words
  )
}

/** Where the page is on the web, and where its counterparts are. */
function addresses(
  {baseUrl}: LibraryContents,
  path: string,
  counterparts: readonly Counterpart[]
): readonly Element[] {
  if (baseUrl === undefined) return []
  return [
    element('link', {rel: ['canonical'], href: webUrl(baseUrl, path)}),
    ...counterparts.map((one) =>
      element('link', {rel: ['alternate'], hrefLang: one.language, href: webUrl(baseUrl, one.path)})
    )
  ]
}

/** By which readers of feeds find the feed, where there is one. */
function feedLinks({baseUrl, publications, publisher}: LibraryContents, path: string): readonly Element[] {
  if (baseUrl === undefined || feedEntries(publications).length === 0) return []
  const href = relativeUrl(path, feedPath)
  return [element('link', {rel: ['alternate'], type: 'application/atom+xml', title: publisher, href})]
}
