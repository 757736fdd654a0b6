/** Reads what Quarto says of a book or site: _quarto.yml, with its chapters, appendices and sidebar. */
import {posix} from 'node:path'
import {authorsOf, itemsOf, settingsIn, textOf, type SourceTree} from '../source-tree.ts'
import {take, takeTitle, type Gathering, type Site} from './system.ts'
import {given} from '../../model/values/given.ts'
import {fieldsOf, isObject} from '../../model/values/is-object.ts'

/** Undefined for a folder without it. */
export async function readQuarto(tree: SourceTree): Promise<Site | undefined> {
  const list = ['_quarto.yml', '_quarto.yaml'].find((name) => tree.has(name))
  const settings = list === undefined ? undefined : await settingsIn(tree, list)
  if (list === undefined || settings === undefined) return undefined
  const book = fieldsOf(settings['book'])
  const website = fieldsOf(settings['website'])
  const found: Contents = {list, entries: [], lost: []}
  for (const item of itemsOf(book['chapters'])) {
    const parts = found.entries.filter(({path, matter}) => path === undefined || matter === 'part').length
    const path = textOf(item)
    gather(item, found)
    if (parts > 0 && path !== undefined && isDocument(path))
      found.lost.push({path: list, what: `the place of ${path} behind the parts: it stands in the last one`})
  }
  const annexes: Contents = {list, entries: [], lost: found.lost}
  for (const item of itemsOf(book['appendices'])) gather(item, annexes, 1)
  found.entries.push(...annexes.entries.map((entry) => ({...entry, matter: 'annex' as const})))
  const sidebars = [website['sidebar']].flat().flatMap((one) => itemsOf(fieldsOf(one)['contents']))
  if (found.entries.length === 0) for (const item of sidebars) gather(item, found)
  const renders = itemsOf(fieldsOf(settings['project'])['render']).flatMap((one) => textOf(one) ?? [])
  return {
    profile: 'quarto',
    source: '.',
    roots: ['.'],
    takesUnlisted: found.entries.length === 0,
    ...(found.entries.length === 0 ? {} : {contents: found.entries}),
    ...(renders.length === 0 ? {} : {rendered: {list, renders}}),
    ...given({
      title: textOf(book['title']) ?? textOf(website['title']) ?? textOf(settings['title']),
      summary: textOf(book['description']) ?? textOf(website['description']),
      language: textOf(settings['lang']),
      authors: authorsOf(book['author'] ?? settings['author'])
    }),
    formerKey: {name: 'aliases', folderOf: (place) => posix.dirname(place)},
    lost: found.lost
  }
}

/** Of the file `list`. */
interface Contents extends Gathering {
  readonly list: string
}

/** A path; `part` or `section` with what is in it, and maybe a document of its own; `href` or `file` with a `text`. */
function gather(item: unknown, found: Contents, depth = 0): void {
  const path = textOf(item)
  if (path !== undefined) {
    if (isDocument(path)) take(found, {path}, found.list)
    return
  }
  if (!isObject(item)) return
  const own = textOf(item['href'] ?? item['file'] ?? item['part'] ?? item['section'])
  const inside = [...itemsOf(item['chapters']), ...itemsOf(item['contents'])]
  if (own !== undefined && isDocument(own)) {
    const matter = depth === 0 && inside.length > 0 ? 'part' : undefined
    take(found, {path: own, ...given({title: textOf(item['text']), matter})}, found.list)
  } else if (own !== undefined) takeTitle(found, own, {list: found.list, depth})
  for (const one of inside) gather(one, found, depth + 1)
}

function isDocument(path: string): boolean {
  return /\.(?:qmd|r?md|ipynb)$/i.test(path)
}
