/** Describes what furniture is made from: all of a publication but its texts. */
import {labelsFor, type ChosenLabels} from '../../locale/index.ts'
import {publicationFolder} from '../../model/edition/edition.ts'
import type {EditionBeside, Item} from '../../model/publication/furniture.ts'
import type {Publication, PublishedDocument} from '../../model/publication/publication.ts'
import {pageFile, startPage, webUrl} from '../../model/publication/web-address.ts'
import {given} from '../../model/values/given.ts'

type Told = 'name' | 'language' | 'titleText' | 'summary' | 'former' | 'unread'

export interface FurnishedDocument extends Pick<PublishedDocument, Told> {
  /** Counted from 0: to look for it among all would be done for each page. */
  readonly index: number
}

type Kept = 'id' | 'language' | 'date' | 'metadata' | 'contents' | 'translations' | 'project'

export interface Furnished extends Pick<Publication, Kept> {
  readonly documents: readonly FurnishedDocument[]
  /** The other editions, in the order in which they are made. */
  readonly editions: readonly EditionBeside[]
  readonly words: ChosenLabels
}

/** The publication can be let go. */
export function furnishedBy(publication: Publication, editions: readonly EditionBeside[]): Furnished {
  const {id, language, date, metadata, contents, translations, project, documents} = publication
  return {
    id,
    language,
    metadata,
    contents,
    translations,
    project,
    editions,
    words: labelsFor(language, project.labels),
    ...(date === undefined ? {} : {date}),
    documents: documents.map(({name, language: own, titleText, summary, former, unread}, index) => ({
      name,
      index,
      language: own,
      titleText,
      ...given({former, unread, summary})
    }))
  }
}

/** Words of ours, which say their language where that is another than the publication's. */
export function inOurWords({language, words}: Furnished, text: string): Item {
  const [own] = language.toLowerCase().split('-')
  return {words: text, ...(own === words.language ? {} : {language: words.language})}
}

/** The file of a document's page; the first page's without a name, and where there is one document. */
export function pageOf({documents}: Furnished, document?: string): string {
  return document === undefined || documents.length < 2 ? startPage : pageFile(document)
}

/** The address of a page on the web; undefined where the project has none there. */
export function urlOf(furnished: Furnished, file: string): string | undefined {
  const {baseUrl} = furnished.project
  return baseUrl === undefined ? undefined : webUrl(baseUrl, `${publicationFolder(furnished)}/${file}`)
}
