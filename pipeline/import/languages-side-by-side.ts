/** Finds the folders of a site that has one for each language, and no documents beside them: `en/fees.md`, `pt_BR/fees.md`. */
import {posix} from 'node:path'
import {compareStrings} from '../model/diagnostic.ts'
import {given} from '../model/values/given.ts'
import {groupBy} from '../model/values/group-by.ts'
import {languageTag} from '../read/language-tag.ts'
import {isAside, isPage, readable} from './place-documents.ts'
import type {SourceTree} from './source-tree.ts'
import {titleOfFolder} from './systems/plain.ts'
import type {Lost, Site, TranslatedFolder} from './systems/system.ts'

interface LanguageFolder extends TranslatedFolder {
  /** Its documents, by their paths in it. */
  readonly documents: ReadonlySet<string>
}

/**
 * The site with the folder of its language as that of its documents, English if it says none, and the others as translations: each has at least
 * half of its documents from it. Undefined for any other site.
 */
export async function languagesSideBySide(
  {contents, ...site}: Site,
  tree: SourceTree
): Promise<Site | undefined> {
  if (contents?.some(({path}) => path !== undefined && !isPage(path)) === true) return undefined
  const paths = tree.paths.filter((path) => readable.test(path) && isShown(path, site))
  const isWithin = (path: string): boolean => posix.relative(site.source, path).includes('/')
  const within = paths.filter(isWithin)
  const beside = paths.filter((path) => !isWithin(path) && !isAside(path, site))
  const folders = groupBy(within, (path) => posix.relative(site.source, path).split('/', 1)[0] ?? '')
  const languages = [...folders].flatMap(([name, documents]) => languageFolder(name, documents, site))
  const wanted = site.language?.split('-', 1)[0] ?? 'en'
  const main = languages.find(({language}) => language.split('-', 1)[0] === wanted)
  const others = languages.filter((one) => one !== main)
  const isWhole = languages.length === folders.size && beside.every(isPage)
  if (main === undefined || others.length === 0 || !isWhole) return undefined
  if (!others.every((one) => isTranslated(one, main))) return undefined
  const lost = beside.map((path): Lost => ({path, what: 'this document: it is in no folder of a language'}))
  return {
    ...site,
    source: main.folder,
    language: main.language,
    ...given({title: site.title ?? (await titleIn(main, tree))}),
    roots: [main.folder, ...site.roots],
    translated: await Promise.all(
      others.map(async ({documents: _, ...one}) => ({...one, ...given({title: await titleIn(one, tree)})}))
    ),
    lost: [...site.lost, ...lost]
  }
}

function isShown(path: string, {source}: Site): boolean {
  const isWithin = source === '.' || path.startsWith(`${source}/`)
  return isWithin && !/(?:^|\/)[._]/.test(posix.relative(source, path))
}

function languageFolder(
  name: string,
  documents: readonly string[],
  {source}: Site
): readonly LanguageFolder[] {
  const language = /^[a-z]{2}(?:[-_](?:[a-z]{2}|hans|hant))?$/i.test(name)
    ? languageTag(name.replace('_', '-'))
    : undefined
  const folder = posix.join(source, name)
  const own = documents.map((path) => posix.relative(folder, path)).toSorted(compareStrings)
  return language === undefined ? [] : [{language, folder, documents: new Set(own)}]
}

async function titleIn({folder}: TranslatedFolder, tree: SourceTree): Promise<string | undefined> {
  const pages = ['README.md', 'index.md'].map((name) => posix.join(folder, name))
  const page = pages.find((one) => tree.has(one))
  const text = page === undefined ? undefined : await tree.text(page)
  return page === undefined || text === undefined ? undefined : titleOfFolder(page, text)
}

function isTranslated({documents}: LanguageFolder, main: LanguageFolder): boolean {
  const mirrored = [...documents].filter((path) => main.documents.has(path))
  return mirrored.length * 2 >= documents.size
}
