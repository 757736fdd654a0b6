/** Reads what Bookdown says of a book: _bookdown.yml, the head of index.Rmd, and the headings that begin parts and the appendix. */
import {headOf} from '../head-of.ts'
import {authorsOf, itemsOf, settingsIn, textOf, type SourceTree} from '../source-tree.ts'
import {partsIn} from '../texts/parts-of-books.ts'
import type {Entry, Site} from './system.ts'
import {given} from '../../model/values/given.ts'
import {isObject} from '../../model/values/is-object.ts'

/** Undefined for a folder without it, or without a document of R Markdown. */
export async function readBookdown(tree: SourceTree): Promise<Site | undefined> {
  const list = ['_bookdown.yml', '_bookdown.yaml'].find((name) => tree.has(name))
  if (list === undefined) return undefined
  const settings = (await settingsIn(tree, list)) ?? {}
  const named = filesIn(settings['rmd_files'])
  const paths = named.length > 0 ? named : chaptersOf(tree)
  if (paths.length === 0) return undefined
  const first = paths.find((path) => /^index\.rmd$/i.test(path))
  const text = first === undefined ? undefined : await tree.text(first)
  const {data} = first === undefined || text === undefined ? {data: {}} : headOf(first, text)
  const head = new Map<string, unknown>(Object.entries(data))
  return {
    profile: 'quarto',
    source: '.',
    roots: ['.'],
    takesUnlisted: false,
    contents: await entriesOf(paths, tree),
    ...given({
      title: textOf(head.get('title')),
      summary: textOf(head.get('description')),
      language: textOf(head.get('lang')),
      authors: authorsOf(head.get('author'))
    }),
    lost: []
  }
}

/** A list, or one for each format, of which that of pages is taken. */
function filesIn(value: unknown): readonly string[] {
  const files = isObject(value) ? (value['html'] ?? Object.values(value)[0]) : value
  return itemsOf(files).flatMap((one) => textOf(one) ?? [])
}

/** Those beside the settings, in the order of their names. */
function chaptersOf(tree: SourceTree): readonly string[] {
  const paths = tree.paths.filter((path) => /^[^/_][^/]*\.rmd$/i.test(path))
  const isIndex = (path: string): boolean => /^index\.rmd$/i.test(path)
  return [...paths.filter(isIndex), ...paths.filter((path) => !isIndex(path))]
}

async function entriesOf(paths: readonly string[], tree: SourceTree): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  let isAppendix = false
  for (const path of paths) {
    const {above, below} = partsIn((await tree.text(path)) ?? '')
    for (const part of above) {
      isAppendix ||= part.isAppendix
      if (!isAppendix) entries.push({title: part.title, matter: 'part'})
    }
    entries.push({path, ...(isAppendix ? {matter: 'annex' as const} : {})})
    for (const part of below) {
      isAppendix ||= part.isAppendix
      if (!isAppendix) entries.push({title: part.title, matter: 'part'})
    }
  }
  return entries
}
