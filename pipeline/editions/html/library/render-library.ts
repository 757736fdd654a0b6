/** Makes the pages of the library: the catalogue in each of its languages, and a page for each publication's languages. */
import {labelsFor} from '../../../locale/index.ts'
import {compareStrings} from '../../../model/diagnostic.ts'
import type {Artifact, LibraryContents} from '../../../model/edition.ts'
import type {World} from '../../../model/world.ts'
import {languageName} from '../../../locale/language-name.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {pageArtifact} from '../serialize.ts'
import {makeLook, sharedFile} from '../library-assets.ts'
import {catalogue, cataloguePathIn} from './catalogue.ts'
import {filterScript} from './filter-script.ts'
import {groupById} from './group.ts'
import {languagesPage, languagesPath} from './languages-page.ts'

/** The catalogue, in the project's language first, then the languages' pages, then the shared files. */
export async function renderLibrary(contents: LibraryContents, world: World): Promise<readonly Artifact[]> {
  const languages = [...new Set([contents.language, ...contents.publications.map(({language}) => language)])]
  const words = languages.map(wordsIn)
  const look = await makeLook(charactersOf(contents, words), contents.brandColour, world)
  const script = sharedFile('js', 'text/javascript', new TextEncoder().encode(filterScript))
  const library = {contents, stylesheet: look.stylesheet, script: script.path}
  const sorted = [...languages].sort(compareStrings)
  const own = wordsIn(contents.language)
  return [
    ...words.map((one) =>
      pageArtifact(cataloguePathIn(one.language, library), catalogue(library, sorted, one))
    ),
    ...groupById(contents.publications).map((group) =>
      pageArtifact(languagesPath(group.id), languagesPage(library, group, own))
    ),
    ...look.artifacts,
    script
  ]
}

function wordsIn(language: string): InLanguage {
  return {language, labels: labelsFor(language)}
}

function charactersOf(contents: LibraryContents, words: readonly InLanguage[]): string {
  const names = words.map(({language}) => languageName(language))
  return JSON.stringify([contents, names, words.map(({labels}) => labels.labels)])
}
