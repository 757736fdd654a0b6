/** Lists the documents of an imported folder in the order in which they are published. */
import {posix} from 'node:path'
import {compareStrings} from '../model/diagnostic.ts'
import type {Matter} from '../model/publication/document.ts'
import {given} from '../model/values/given.ts'
import {fieldOf} from '../model/values/is-object.ts'
import {headOf} from './head-of.ts'
import {isAside, readable} from './place-documents.ts'
import type {SourceTree} from './source-tree.ts'
import type {Lost, Site} from './systems/system.ts'

/** A document in its place, or the title of a part. */
export interface Listed {
  readonly path: string
  readonly title?: string
  readonly matter?: Matter
  /** Where the document stands that it translates, if that is there. */
  readonly original?: string
  /** Whether it is the title of a part, for which there is no document. */
  readonly isTitle?: true
}

/**
 * As the list of the site says; then, or without one, by the numbers that documents have, and by their paths. What the list has and the folder has not,
 * and what a list leaves out that has to name all, is told in `lost`.
 */
export async function listDocuments(
  placed: ReadonlyMap<string, string>,
  site: Site,
  tree: SourceTree,
  lost: Lost[]
): Promise<readonly Listed[]> {
  const listed = new Map<string, Listed>()
  const taken = new Set(placed.values())
  let count = 0
  for (const {path, title, matter} of site.contents ?? []) {
    const more = given({title, matter})
    if (path === undefined) {
      do count += 1
      while (taken.has(`part-${count}.md`))
      listed.set(`part-${count}.md`, {path: `part-${count}.md`, ...more, isTitle: true})
      continue
    }
    const found = namesOf(path).find((one) => placed.has(one))
    if (found === undefined)
      lost.push({path, what: 'this document of the contents, which is not there or can not be read'})
    else if (!listed.has(found)) listed.set(found, {path: found, ...more})
  }
  const rest = [...placed.keys()].filter((path) => !listed.has(path) && !isAside(path, site))
  // A list of which nothing is there is that of another folder: the documents are taken as without one.
  const isOfOthers = [...listed.values()].every(({isTitle}) => isTitle === true)
  if (site.contents !== undefined && !site.takesUnlisted && !isOfOthers) {
    lost.push(...rest.map((path) => ({path, what: 'this document, which is not in the contents'})))
    return [...listed.values()]
  }
  const numbered = await Promise.all(
    rest.map(async (path) => ({path, number: await numberOf(path, site, tree)}))
  )
  numbered.sort((a, b) => compareStrings(orderOf(a.path, a.number), orderOf(b.path, b.number)))
  return [...listed.values(), ...numbered.map(({path}) => ({path}))]
}

/** What a list may mean: the file, one without its ending, one that was renamed, or the page of a folder. */
function namesOf(path: string): readonly string[] {
  const plain = posix.normalize(path.replace(/\/$/, ''))
  const stem = plain.replace(readable, '')
  const endings = [
    '.md',
    '.mdx',
    '.qmd',
    '.Rmd',
    '.rmd',
    '.markdown',
    '/index.md',
    '/index.mdx',
    '/README.md'
  ]
  return [plain, ...endings.map((ending) => posix.normalize(stem + ending))]
}

/** What documents are ordered by: the page of a folder comes first, then what has a number in it, then the others; numbers in names as numbers, 2 before 10. */
export function orderOf(path: string, number?: number): string {
  const folder = posix.dirname(path)
  const isPage = /^(?:_?index|readme)\.\w+$/i.test(posix.basename(path))
  const rank = isPage
    ? ' '
    : number === undefined
      ? '2'
      : `1${String(Math.round((number + 1e6) * 100)).padStart(12, '0')}`
  const named = (name: string) => name.replace(/\d+/g, (digits) => digits.padStart(12, '0'))
  return `${folder === '.' ? '' : `${named(folder)}/`}${rank}${named(posix.basename(path))}`
}

/** The number that a document has in its front matter, under the first of the keys that has one; undefined for none. */
export async function numberOf(
  path: string,
  {orderKeys = []}: Pick<Site, 'orderKeys'>,
  tree: SourceTree
): Promise<number | undefined> {
  if (orderKeys.length === 0) return undefined
  const text = await tree.text(path)
  const ways = orderKeys.map((key) => key.split('.'))
  const {data} = headOf(
    path,
    (text ?? '').replace(/\r\n?/g, '\n'),
    ways.flatMap((way) => way.slice(0, 1))
  )
  const numbers = ways.map((way) => Number(way.reduce<unknown>(fieldOf, data) ?? Number.NaN))
  return numbers.find(Number.isFinite)
}
