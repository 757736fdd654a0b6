/** Derives a file's or folder's published name and language from its path. */
import {posix} from 'node:path'
import {languageOfName} from '../language-tag.ts'
import {slug} from '../slug.ts'

export interface PathName {
  /** The folders and the last name, slugged; a part without letters and digits is empty. */
  readonly segments: readonly string[]
  /** From a suffix (`notice.fr.md`) or a folder (`handbook/fr/`). */
  readonly language?: string
}

/** The language that a part of a path names, if it does. */
export type LanguageOf = (name: string) => string | undefined

/** Whether a path is that of a Markdown file. */
export function isMarkdown(path: string): boolean {
  return markdownEnding.test(path)
}

const markdownEnding = /\.(?:md|markdown)$/i

/** Whether a Markdown file is the page of the folder that it lies in. */
export function isFolderPage(path: string): boolean {
  return /^(?:_?index|readme)\.(?:[^.]+\.)?(?:md|markdown)$/i.test(posix.basename(path))
}

/**
 * The name of a Markdown file, by its path below some folder. A folder's own page has the folder's name; one that has an
 * `address` on a site has the name that this says.
 */
export function nameOfFile(
  path: string,
  address?: string,
  languageOf: LanguageOf = languageOfName
): PathName {
  const {segments, ...rest} = nameInFolder(path, languageOf)
  if (address !== undefined) return {...rest, segments: splitPath(address).map(slug)}
  if (!isFolderPage(path)) return {segments, ...rest}
  const folders = segments.slice(0, -1)
  if (folders.length > 0) return {segments: folders, ...rest}
  // `index` is the first page of the output, or of the publication.
  return {segments: segments[0] === 'index' ? ['start'] : segments, ...rest}
}

/** Of a file named as a translation beside its original, `about.es.md`: the original, `about.md`, and the language. */
export function translationBeside(path: string): {original: string; language: string} | undefined {
  const {
    name = '',
    suffix = '',
    ending = ''
  } = /^(?<name>.*[^./])\.(?<suffix>[^./]+)(?<ending>\.[^./]+)$/.exec(path)?.groups ?? {}
  const language = isMarkdown(path) ? languageOfName(suffix) : undefined
  return language === undefined ? undefined : {original: name + ending, language}
}

/** With the name of the file itself, whatever it is. */
export function nameInFolder(path: string, languageOf: LanguageOf = languageOfName): PathName {
  const last = posix.basename(path).replace(markdownEnding, '')
  return named({folders: splitPath(posix.dirname(path)), last}, languageOf)
}

/** The name of a folder, by its path below another; no segments for that folder itself. */
export function nameOfFolder(path: string): PathName {
  const folders = splitPath(path)
  const last = folders.at(-1)
  if (last === undefined || languageOfName(last) !== undefined) return named({folders})
  return named({folders: folders.slice(0, -1), last})
}

/** A path in a folder, relative to that folder; empty for the folder itself. */
export function pathBelow(folder: string, path: string): string {
  if (folder === '' || folder === '.') return path === '.' ? '' : path
  return path.slice(folder.length + 1)
}

/** The parts of a path; none for the folder itself. */
function splitPath(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.')
}

interface Parts {
  readonly folders: readonly string[]
  readonly last?: string
}

/** The last language wins; one before it stays in the name, where it is reported as reserved. */
function named({folders, last}: Parts, languageOf: LanguageOf = languageOfName): PathName {
  const suffix = last === undefined ? undefined : /^(.+)\.([^.]+)$/.exec(last)
  const suffixLanguage = languageOf(suffix?.[2] ?? '')
  const bare = suffixLanguage === undefined ? last : suffix?.[1]
  const own = bare === undefined ? [] : [bare]
  if (suffixLanguage !== undefined)
    return {segments: [...folders, ...own].map(slug), language: suffixLanguage}
  const at = folders.findLastIndex((folder) => languageOf(folder) !== undefined)
  const language = languageOf(folders[at] ?? '')
  const segments = [...folders.filter((_, index) => index !== at), ...own].map(slug)
  return {segments, ...(language === undefined ? {} : {language})}
}
