/** Furnishes a library: composes its catalogue, its pages of languages, its feed, its sitemaps and its index. */
import {labelsFor} from '../../../locale/index.ts'
import {compareStrings} from '../../../model/diagnostic.ts'
import type {LibraryContents} from '../../../model/edition/edition.ts'
import type {LibraryFurniture, LibraryPage} from '../../../model/publication/library-furniture.ts'
import {cataloguePages, cataloguePathIn} from './catalogue-pages.ts'
import {cataloguePage} from './catalogue.ts'
import {choicesPage} from './choices.ts'
import {feedOf} from './feed.ts'
import {groupById, newestFirst} from './group.ts'
import {indexData} from './index-data.ts'
import {sitemapsOf} from './sitemap.ts'

/** What is withdrawn stands in the pages of languages and in the index alone. */
export function furnishLibrary(contents: LibraryContents): LibraryFurniture {
  const current = contents.publications.filter(({status}) => status !== 'withdrawn')
  const listed = {...contents, publications: current}
  const languages = [...new Set([contents.language, ...current.map(({language}) => language)])]
  const sorted = [...languages].sort(compareStrings)
  const cuts = cataloguePages(newestFirst(groupById(current)))
  const feed = feedOf(contents)
  const catalogues = languages.flatMap((language) =>
    cuts.map((cut) => cataloguePage({contents: listed, languages: sorted, cuts, cut}, language))
  )
  const paths = languages.flatMap((language) =>
    cuts.map(({number}) => cataloguePathIn(language, contents, number))
  )
  const choices = groupById(contents.publications).map((group) =>
    choicesPage(contents, group, labelsFor(contents.language, contents.labels))
  )
  return {
    catalogues,
    choices,
    sitemaps: sitemapsOf(contents, [...paths, ...choices.filter(isLedTo).map(({path}) => path)]),
    index: indexData(contents),
    ...(feed === undefined ? {} : {feed})
  }
}

/** Whether the languages name it as the page for readers of none of them. One that leads to a single page is of no use to search engines. */
function isLedTo({head}: LibraryPage): boolean {
  return head.isUnlisted !== true && head.links.some(({hreflang}) => hreflang === 'x-default')
}
