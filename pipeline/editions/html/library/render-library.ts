/** Makes the pages of the library: the catalogue in each of its languages, and a page for each publication's languages. */
import {labelsFor} from '../../../locale/index.ts'
import {compareStrings} from '../../../model/diagnostic.ts'
import type {Artifact, LibraryContents} from '../../../model/edition.ts'
import type {World} from '../../../model/world.ts'
import {languageName} from '../../../locale/language-name.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {isSearched, libraryIndex} from '../search/library-index.ts'
import {searchScript} from '../search/search-script.ts'
import {pageArtifact} from '../serialize.ts'
import {makeLook, sharedFile} from '../library-assets.ts'
import {cataloguePathIn, pageCount} from './catalogue-pages.ts'
import {catalogue} from './catalogue.ts'
import {isFiltered} from './filter.ts'
import {filterScript} from './filter-script.ts'
import {groupById} from './group.ts'
import {languagesPage, languagesPath} from './languages-page.ts'
import {redirectPage} from './redirect-page.ts'
import {siteFiles} from './site-files.ts'

/**
 * The catalogue of what is in force, in the project's language first, then the languages' pages, the pages that lead on,
 * what a site has at its root, the index of the search, and the shared files.
 */
export async function renderLibrary(contents: LibraryContents, world: World): Promise<readonly Artifact[]> {
  const current = contents.publications.filter(({status}) => status !== 'withdrawn')
  const languages = [...new Set([contents.language, ...current.map(({language}) => language)])]
  const words = languages.map(wordsIn)
  const look = await makeLook({...contents, text: charactersOf(contents, words)}, world)
  const scripts = [
    ...(isSearched(contents) ? [searchScript] : []),
    ...(isFiltered(groupById(current)) ? [filterScript] : [])
  ].map((script) => sharedFile('js', 'text/javascript', new TextEncoder().encode(script)))
  const library = {contents, look, scripts: scripts.map(({path}) => path)}
  const listed = {...library, contents: {...contents, publications: current}}
  const sorted = [...languages].sort(compareStrings)
  const pages = Array.from({length: pageCount(groupById(current))}, (_, index) => index + 1)
  const own = wordsIn(contents.language)
  const site = contents.baseUrl === undefined ? {} : {baseUrl: contents.baseUrl}
  return [
    ...words.flatMap((one) => catalogue(listed, sorted, one)),
    ...groupById(contents.publications).map((group) =>
      pageArtifact(languagesPath(group.id), languagesPage(library, group, own))
    ),
    ...(contents.redirects ?? []).map((redirect) =>
      pageArtifact(redirect.from, redirectPage(redirect, {...site, look}, wordsIn(redirect.language)))
    ),
    ...siteFiles(
      library,
      words.flatMap(({language}) => pages.map((number) => cataloguePathIn(language, library, number))),
      own
    ),
    ...libraryIndex(contents),
    ...look.artifacts,
    ...scripts
  ]
}

function wordsIn(language: string): InLanguage {
  return {language, labels: labelsFor(language)}
}

function charactersOf({words: _, ...contents}: LibraryContents, words: readonly InLanguage[]): string {
  const names = words.map(({language}) => languageName(language))
  return JSON.stringify([contents, names, words.map(({labels}) => labels.labels)])
}
