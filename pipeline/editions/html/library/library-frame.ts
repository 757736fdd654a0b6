/** The frame of a page of the library. */
import type {Element, ElementContent} from 'hast'
import type {LibraryContents} from '../../../model/edition.ts'
import {bar, type LanguageLink} from '../frame/bar.ts'
import {foot} from '../frame/foot.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {page} from '../frame/page.ts'
import {relativeUrl} from '../paths.ts'

export interface Library {
  readonly contents: LibraryContents
  /** Paths from the output's root. */
  readonly stylesheet: string
  readonly script: string
}

export interface LibraryPage {
  /** From the output's root. */
  readonly path: string
  /** The catalogue in the page's language. */
  readonly home: string
  readonly title: string
  readonly head?: readonly Element[]
  readonly languages: readonly LanguageLink[]
  readonly content: readonly ElementContent[]
}

/** The `html` element of the page. */
export function libraryFrame(library: Library, framed: LibraryPage, words: InLanguage): Element {
  const {contents, stylesheet} = library
  const {path, title, head = [], languages, content} = framed
  const home = relativeUrl(path, framed.home)
  const owner = contents.publisher === undefined ? {} : {owner: contents.publisher}
  const isCatalogue = path === framed.home
  const feet = {links: contents.footer, ...(isCatalogue ? {} : {home})}
  return page(
    {
      title,
      stylesheet: relativeUrl(path, stylesheet),
      head,
      body: [
        bar({home, languages, ...owner}, words),
        ...content,
        ...(isCatalogue && contents.footer.length === 0 ? [] : [foot(feet, words)])
      ]
    },
    words
  )
}
