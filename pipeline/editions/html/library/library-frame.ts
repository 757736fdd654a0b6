/** Draws the frame of a page of the library. */
import type {Element, ElementContent} from 'hast'
import type {LibraryContents} from '../../../model/edition/edition.ts'
import type {LibraryPage} from '../../../model/publication/library-furniture.ts'
import {bar} from '../frame/bar.ts'
import {foot} from '../frame/foot.ts'
import {headLinks, unlisted} from '../frame/head-elements.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {pageLook} from '../frame/page-look.ts'
import {page} from '../frame/page.ts'
import {hrefIn} from '../href.ts'
import type {Look} from '../library-assets.ts'
import {relativeUrl} from '../paths.ts'

export interface Library {
  readonly contents: LibraryContents
  readonly look: Look
  /** Those of the catalogue, from the output's root. */
  readonly scripts: readonly string[]
}

export interface Framed {
  readonly scripts?: readonly Element[]
  readonly content: readonly ElementContent[]
}

/** The `html` element of the page. */
export function libraryFrame(
  {look}: Library,
  {path, head, home, owner, languages, foot: feet}: LibraryPage,
  {scripts = [], content}: Framed,
  words: InLanguage
): Element {
  const seen = pageLook(look, path)
  const chooser = (languages?.items ?? []).map(({language = '', target, isCurrent = false}) => ({
    language,
    href: hrefIn(target, path),
    current: isCurrent
  }))
  const toHome = relativeUrl(path, home)
  const links = (feet?.links ?? []).flatMap(({words: label, target}) =>
    target?.kind === 'url' ? [{label, url: target.url}] : []
  )
  const feetParts = {links, ...(path === home ? {} : {home: toHome})}
  const bars = {...seen, home: toHome, languages: chooser, ...(owner.isOurs ? {} : {owner: owner.words})}
  return page(
    {
      title: head.title,
      look: seen,
      head: [...(head.isUnlisted === true ? [unlisted()] : []), ...headLinks(head.links), ...scripts],
      body: [bar(bars, words), ...content, ...(feet === undefined ? [] : [foot(feetParts, words)])]
    },
    words
  )
}
