/** Makes the pages of the library: the catalogue in each of its languages, and a page for each publication's languages. */
import {charactersIn, labelWords, type CharactersByLanguage} from '../../../design/letters/characters.ts'
import {labelsFor} from '../../../locale/index.ts'
import type {Artifact, LibraryContents} from '../../../model/edition/edition.ts'
import type {LibraryFurniture} from '../../../model/publication/library-furniture.ts'
import type {World} from '../../../model/world.ts'
import {languageName} from '../../../locale/language-name.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {searchScript} from '../search/search-script.ts'
import {pageArtifact} from '../serialize.ts'
import {makeLook, sharedFile} from '../library-assets.ts'
import {catalogue} from './catalogue.ts'
import {isFiltered} from './filter.ts'
import {filterScript} from './filter-script.ts'
import {languagesPage} from './languages-page.ts'
import {redirectPage} from './redirect-page.ts'
import {siteFiles} from './site-files.ts'

/**
 * The catalogue of what is in force, in the project's language first, then the languages' pages, the pages that lead on,
 * what a site has at its root, and the shared files; the index of the search comes by itself (`createLibraryIndex`).
 */
export async function renderLibrary(
  contents: LibraryContents,
  furniture: LibraryFurniture,
  world: World
): Promise<readonly Artifact[]> {
  const {catalogues, choices} = furniture
  const current = contents.publications.filter(({status}) => status !== 'withdrawn')
  const look = await makeLook({...contents, characters: charactersOf(contents, catalogues)}, world)
  const scripts = [
    ...(contents.isSearched === true ? [searchScript] : []),
    ...(isFiltered(catalogues[0]?.all ?? 0, contents) ? [filterScript] : [])
  ].map((script) => sharedFile('js', 'text/javascript', new TextEncoder().encode(script)))
  const library = {contents, look, scripts: scripts.map(({path}) => path)}
  const listed = {...library, contents: {...contents, publications: current}}
  const wordsIn = wordsOf(contents)
  const own = wordsIn(contents.language)
  const site = contents.baseUrl === undefined ? {} : {baseUrl: contents.baseUrl}
  return [
    ...catalogues.flatMap((page) => catalogue(listed, page, wordsIn(page.language))),
    ...choices.map((page) => pageArtifact(page.path, languagesPage(library, page, own))),
    ...(contents.redirects ?? []).map((redirect) =>
      pageArtifact(redirect.from, redirectPage(redirect, {...site, look}, wordsIn(redirect.language)))
    ),
    ...siteFiles(library, furniture, own),
    ...look.artifacts,
    ...scripts
  ]
}

function wordsOf({labels}: LibraryContents): (language: string) => InLanguage {
  return (language) => ({language, labels: labelsFor(language, labels)})
}

/** Of the pages in each language, and of what they say of each publication. */
function charactersOf(
  {isSearched: _, publications, labels, ...contents}: LibraryContents,
  catalogues: LibraryFurniture['catalogues']
): CharactersByLanguage {
  const {language} = contents
  return charactersIn([
    {language, words: JSON.stringify(contents)},
    ...[...new Set(catalogues.map((page) => page.language))].flatMap((tag) => [
      labelWords(tag, labels),
      {language: tag, words: languageName(tag)}
    ]),
    ...publications.map((one) => ({language: one.language, words: JSON.stringify(one)}))
  ])
}
