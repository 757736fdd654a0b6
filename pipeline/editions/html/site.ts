/** All that the pages of one publication are made from. */
import type {Element} from 'hast'
import {element} from '../../hast/index.ts'
import {labelsFor} from '../../locale/index.ts'
import {compareStrings} from '../../model/diagnostic.ts'
import {sizeOfFile} from '../../model/edition-file.ts'
import type {Others} from '../../model/edition.ts'
import type {Publication} from '../../model/publication.ts'
import {pageFile} from '../../model/web-address.ts'
import type {Cover, Preview} from './cover.ts'
import type {LanguageLink} from './frame/bar.ts'
import type {EditionLink} from './frame/editions-bar.ts'
import type {InLanguage} from './frame/in-language.ts'
import type {ImageVariants} from './image-variants.ts'
import type {Look} from './library-assets.ts'
import {encodePath, inFolder, relativeUrl, startFile} from './paths.ts'

export interface Site {
  readonly publication: Publication
  readonly others: Others
  readonly words: InLanguage
  readonly look: Look
  /** The script of pages with contents beside their text, from the output's root. */
  readonly script: string
  readonly cover: Cover
  readonly variants: ImageVariants
  /** What cards of the publication show, where it stands on the web. */
  readonly preview?: Preview
}

/** The language and labels of a publication's pages. */
export function wordsOf({language}: Publication): InLanguage {
  return {language, labels: labelsFor(language)}
}

/** The publication's other editions, as seen from its folder. */
export function editionLinks({publication, others}: Site): readonly EditionLink[] {
  return [...others.addresses]
    .filter(([edition]) => edition !== 'html')
    .map(([edition, {entry, pages}]) => {
      const path = inFolder(publication, entry)
      const artifact = others.artifacts.get(edition)?.find((one) => one.path === path)
      const link = {
        edition,
        href: encodePath(entry),
        bytes: artifact === undefined ? 0 : sizeOfFile(artifact)
      }
      return pages === undefined ? link : {...link, pages}
    })
}

/** The `script` of a page with contents. */
export function scriptOf({script}: Site, path: string): Element {
  return element('script', {src: relativeUrl(path, script), defer: true})
}

/** A page in another language; both path and page are from the output's root. */
export interface TranslatedPage {
  readonly language: string
  readonly path: string
}

/** The counterparts of the page `path` in the publication's other languages: of a document's page, that of its name. */
export function translatedPages(publication: Publication, path: string): readonly TranslatedPage[] {
  const {id, translations} = publication
  return translations.flatMap(({language, documents, editions}) => {
    if (!editions.includes('html')) return []
    const own = {id, language}
    if (path === inFolder(publication, startFile)) return [{language, path: inFolder(own, startFile)}]
    const name = publication.documents.find((one) => path === inFolder(publication, pageFile(one.name)))?.name
    if (documents.length < 2 || name === undefined || !documents.includes(name)) return []
    return [{language, path: inFolder(own, pageFile(name))}]
  })
}

/**
 * The publication's languages, in order, as seen from a page: each leads to the page's counterpart, else to the start of
 * the translation, else, where that has no pages, to the list of the languages with their editions.
 */
export function languageLinks(
  {publication}: Pick<Site, 'publication'>,
  path: string
): readonly LanguageLink[] {
  const {id, language, translations} = publication
  const pages = new Map(translatedPages(publication, path).map((page) => [page.language, page.path]))
  const start = (one: string): string =>
    translations.some((other) => other.language === one && other.editions.includes('html'))
      ? inFolder({id, language: one}, startFile)
      : `${id}/${startFile}`
  return [language, ...translations.map((translation) => translation.language)]
    .sort(compareStrings)
    .map((one) => ({
      language: one,
      current: one === language,
      href: relativeUrl(path, one === language ? path : (pages.get(one) ?? start(one)))
    }))
}
