/** Finds the folders that hold the translations of documents where settings do not name them: named by a language, with files named as those around it. */
import {posix} from 'node:path'
import {languageTag} from '../read/language-tag.ts'
import {headOf} from './head-of.ts'
import {languageOfTexts} from './language-of-texts.ts'
import {languagesSideBySide} from './languages-side-by-side.ts'
import {isPage, readable} from './place-documents.ts'
import type {SourceTree} from './source-tree.ts'
import type {Site, TranslatedFolder} from './systems/system.ts'

/** The site with them, where it says nothing of translations. */
export async function withLanguageFolders(site: Site, tree: SourceTree): Promise<Site> {
  if (site.isWeb === true || site.translated !== undefined) return site
  const sideBySide = await languagesSideBySide(site, tree)
  if (sideBySide !== undefined) return sideBySide
  const found = await Promise.all(
    foldersIn(site, tree).map(async (one) => ((await isTranslated(one, tree)) ? [one.translated] : []))
  )
  const translated = found.flat()
  return translated.length === 0 ? site : {...site, translated}
}

interface Candidate {
  readonly translated: TranslatedFolder
  /** Its documents that have an original, which stands in the folder around it. */
  readonly mirrored: readonly string[]
}

/** So many documents of a folder are named as those around it: one may be so by chance. */
const fewest = 2

/** Those of which at least half of the documents have an original, whatever their pages have. */
function foldersIn({source}: Site, tree: SourceTree): readonly Candidate[] {
  const found = new Map<string, {readonly language: string; readonly mirrored: string[]; others: number}>()
  for (const path of tree.paths) {
    if (!readable.test(path) || isPage(path)) continue
    for (const {folder, language} of namedByLanguages(posix.dirname(path), source)) {
      const known = found.get(folder) ?? {language, mirrored: [], others: 0}
      if (tree.has(originalOf(path, folder))) known.mirrored.push(path)
      else known.others += 1
      found.set(folder, known)
    }
  }
  return [...found].flatMap(([folder, {language, mirrored, others}]) => {
    if (mirrored.length < fewest || mirrored.length < others) return []
    const below = posix.relative(source, posix.dirname(folder))
    return [{translated: {language, folder, ...(below === '' ? {} : {below})}, mirrored}]
  })
}

/** A folder and those around it, as far as they are called by a language: `fr`, `pt-br`, `zh-Hans`. */
function namedByLanguages(
  folder: string,
  source: string
): readonly {readonly folder: string; readonly language: string}[] {
  const names = folder.split('/')
  return names.flatMap((name, index) => {
    const own = names.slice(0, index + 1).join('/')
    const isWithin = source === '.' || own.startsWith(`${source}/`)
    const isTag = /^[a-z]{2,3}(?:-(?:[a-z]{2}|hans|hant))?$/i.test(name)
    const language = isWithin && isTag ? languageTag(name) : undefined
    return language === undefined ? [] : [{folder: own, language}]
  })
}

function originalOf(path: string, folder: string): string {
  return posix.join(posix.dirname(folder), path.slice(folder.length + 1))
}

/** So many documents tell in which language they are. */
const enough = 5

/**
 * Whether its documents say so, or their words are in another language than those of their originals, as far as they tell: `ts` may be a
 * language of programs, and names of three letters are mostly no languages.
 */
async function isTranslated({translated, mirrored}: Candidate, tree: SourceTree): Promise<boolean> {
  const some = mirrored.slice(0, enough)
  const textsOf = async (paths: readonly string[]): Promise<readonly string[]> =>
    await Promise.all(paths.map(async (path) => (await tree.text(path))?.replace(/\r\n?/g, '\n') ?? ''))
  const texts = await textsOf(some)
  if (texts.every((text, index) => declaredIn(some[index] ?? '', text) === translated.language)) return true
  if (/^[a-z]{3}\b/.test(translated.language)) return false
  const languageOf = (all: readonly string[]): string | undefined =>
    languageOfTexts(all.map((text) => text.replace(/^---\n[^]*?\n---\n/, '')))
  const own = languageOf(texts)
  const originals = await textsOf(some.map((path) => originalOf(path, translated.folder)))
  return own === undefined || own !== languageOf(originals)
}

/** The language that the front matter of a document names. */
function declaredIn(path: string, text: string): string | undefined {
  const {lang, language, locale} = headOf(path, text, ['lang', 'language', 'locale']).data
  const named = language ?? lang ?? locale
  return typeof named === 'string' ? languageTag(named.replace('_', '-')) : undefined
}
