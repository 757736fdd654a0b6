/** All that the pages of one publication are made from. */
import {labelsFor} from '../../locale/index.ts'
import {compareStrings} from '../../model/diagnostic.ts'
import type {Others} from '../../model/edition.ts'
import type {Publication} from '../../model/publication.ts'
import type {Cover} from './cover.ts'
import type {LanguageLink} from './frame/bar.ts'
import type {EditionLink} from './frame/editions-bar.ts'
import type {InLanguage} from './frame/in-language.ts'
import {encodePath, inFolder, relativeUrl, startFile} from './paths.ts'

export interface Site {
  readonly publication: Publication
  readonly others: Others
  readonly words: InLanguage
  /** The stylesheet's path, from the output's root. */
  readonly stylesheet: string
  readonly cover: Cover
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
      const link = {edition, href: encodePath(entry), bytes: artifact?.bytes.length ?? 0}
      return pages === undefined ? link : {...link, pages}
    })
}

/** The publication's languages, its own first among those of its interface, as seen from a page. */
export function languageLinks({publication}: Site, path: string): readonly LanguageLink[] {
  const {id, language, translations} = publication
  return [language, ...translations.map((translation) => translation.language)]
    .sort(compareStrings)
    .map((one) => ({
      language: one,
      current: one === language,
      href: relativeUrl(path, inFolder({id, language: one}, startFile))
    }))
}
