/** Draws the bar at the head of a page: who publishes, and the languages. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import {directionOf} from '../../../locale/index.ts'
import {languageName} from '../../../locale/language-name.ts'
import type {InLanguage} from './in-language.ts'
import type {PageLogo} from './page-look.ts'

/** The same page, or its publication, in a language. */
export interface LanguageLink {
  readonly language: string
  readonly href: string
  readonly current: boolean
}

export interface BarParts {
  /** Who publishes; absent: the word for the library stands in. */
  readonly owner?: string
  /** Stands in for the name. */
  readonly logo?: PageLogo
  /** The catalogue's address. */
  readonly home: string
  /** To the search of the library; absent on the catalogue, which has it. */
  readonly search?: {readonly href: string; readonly words: string}
  readonly languages: readonly LanguageLink[]
}

/** `header`; the languages only where there are several, each by its own name. */
export function bar({owner, logo, home, search, languages}: BarParts, words: InLanguage): Element {
  const {labels} = words.labels
  const isUnnamed = logo === undefined && owner === undefined
  const link = isUnnamed
    ? element('a', {href: home, ...labelLanguage(words)}, labels.library)
    : element('a', {href: home}, logo === undefined ? owner : sign(logo))
  const parts = [element('p', {className: isUnnamed ? ['owner', 'unnamed'] : ['owner']}, link)]
  if (search !== undefined) {
    const {href, words: label} = search
    parts.push(element('p', {className: ['find']}, element('a', {href, ...labelLanguage(words)}, label)))
  }
  if (languages.length > 1) {
    const items = languages.map((one) => element('li', {}, languageLink(one)))
    const chooser = element('ul', {}, lines(items))
    parts.push(element('nav', {className: ['languages'], ariaLabel: labels.languages}, chooser))
  }
  return element('header', {className: ['bar']}, lines(parts))
}

/** One image, or one for each ground that a reader's system may have (HTML §4.8.2). */
function sign({dark, ...logo}: PageLogo): Element {
  const image = element('img', {...logo})
  if (dark === undefined) return image
  const {src, ...size} = dark
  return element('picture', {}, [element('source', {media: onDark, srcSet: src, ...size}), image])
}

/** Paper is light whatever the screen is. */
const onDark = 'screen and (prefers-color-scheme: dark)'

function languageLink({language, href, current}: LanguageLink): Element {
  const properties = {
    href,
    lang: language,
    hrefLang: language,
    dir: directionOf(language),
    ariaCurrent: current ? 'true' : undefined
  }
  return element('a', properties, languageName(language))
}
