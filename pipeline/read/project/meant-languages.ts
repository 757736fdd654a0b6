/** Tells which parts of the names of a publication's documents are languages: `it/` may hold translations into Italian, or what a department writes. */
import {posix} from 'node:path'
import {isAlsoEnding, isAlsoWord, languageOfName} from '../language-tag.ts'
import {isFolderPage, translationBeside, type LanguageOf} from './name-of-path.ts'

/**
 * Of documents by their paths below the publication's folder, in a publication in the language `usual`. A tag that is also a word or an abbreviation is meant
 * where it is that language, or where a document has its counterpart: `scope.it.md` beside `scope.md`, `it/scope.md` where `scope.md` or `fr/scope.md` is there.
 */
export function meantLanguages(paths: readonly string[], usual: string): LanguageOf {
  const doubtful = paths.filter((path) => languagesIn(path).some((tag) => isDoubtful(tag, usual)))
  if (doubtful.length === 0) return languageOfName
  const all = new Set(paths)
  const inFolders = folderTemplates(paths, usual)
  const meant = new Set<string>()
  for (const path of doubtful) {
    const beside = translationBeside(path)
    if (beside !== undefined && !isAlsoEnding(beside.language) && all.has(beside.original))
      meant.add(beside.language)
    for (const {language, template, bare} of languageFolders(path))
      // Each folder may have such a page.
      if (!isFolderPage(path) && (all.has(bare) || inFolders.has(template))) meant.add(language)
  }
  return (name) => {
    const language = languageOfName(name)
    return language !== undefined && isDoubtful(language, usual) && !meant.has(language)
      ? undefined
      : language
  }
}

function isDoubtful(tag: string, usual: string): boolean {
  return isAlsoWord(tag) && tag !== usual
}

/** Of its folders, and of what its name ends with. */
function languagesIn(path: string): readonly string[] {
  return [...languageFolders(path), translationBeside(path)].flatMap((one) => one?.language ?? [])
}

/** The paths of documents in folders that can only be languages, without these. */
function folderTemplates(paths: readonly string[], usual: string): ReadonlySet<string> {
  return new Set(
    paths.flatMap((path) =>
      languageFolders(path).flatMap(({language, template}) => (isDoubtful(language, usual) ? [] : [template]))
    )
  )
}

interface LanguageFolder {
  readonly language: string
  /** The path with any language there. */
  readonly template: string
  /** The path without that folder. */
  readonly bare: string
}

function languageFolders(path: string): readonly LanguageFolder[] {
  const parts = path.split('/')
  return parts.slice(0, -1).flatMap((name, index) => {
    const language = languageOfName(name)
    if (language === undefined) return []
    const bare = posix.join(...parts.toSpliced(index, 1))
    return [{language, template: parts.with(index, '*').join('/'), bare}]
  })
}
