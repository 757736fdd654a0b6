/** Reads what MyST and Jupyter Book say of a book: myst.yml, or _toc.yml beside _config.yml. */
import {authorsOf, itemsOf, settingsIn, textOf, type SourceTree} from '../source-tree.ts'
import {take, takeTitle, type Gathering, type Site} from './system.ts'
import {given} from '../../model/values/given.ts'
import {fieldsOf, isObject} from '../../model/values/is-object.ts'

/** Undefined for a folder without either. */
export async function readMyst(tree: SourceTree): Promise<Site | undefined> {
  const [myst, toc] = [await settingsIn(tree, 'myst.yml'), await settingsIn(tree, '_toc.yml')]
  if (myst === undefined && toc === undefined) return undefined
  const config = fieldsOf(await settingsIn(tree, '_config.yml'))
  const project = fieldsOf(myst?.['project'])
  const found: Gathering = {entries: [], lost: []}
  const list = toc === undefined ? 'myst.yml' : '_toc.yml'
  if (toc !== undefined) gather({file: toc['root'], ...toc}, list, found)
  else for (const item of itemsOf(project['toc'])) gather(item, list, found)
  return {
    profile: 'myst',
    source: '.',
    roots: ['.'],
    takesUnlisted: found.entries.length === 0,
    ...(found.entries.length === 0 ? {} : {contents: found.entries}),
    ...given({
      title: textOf(project['title']) ?? textOf(config['title']),
      summary: textOf(project['description']),
      language: textOf(fieldsOf(fieldsOf(config['sphinx'])['config'])['language']),
      authors: authorsOf(project['authors'] ?? config['author'])
    }),
    lost: found.lost
  }
}

/** A document, and what is listed below it: `parts` hold `chapters`, these `sections`; MyST calls all of them `children`. */
function gather(item: unknown, list: string, found: Gathering, depth = 0): void {
  if (!isObject(item)) return
  const path = textOf(item['file'])
  const title = textOf(item['title'] ?? item['caption'])
  const url = textOf(item['url'])
  if (path !== undefined) take(found, {path, ...given({title})}, list)
  else if (url !== undefined) take(found, {path: url}, list)
  else if (title !== undefined) takeTitle(found, title, {list, depth})
  // The parts of a table of contents stand below its first document, and in nothing.
  for (const key of ['parts', 'chapters', 'sections', 'children', 'entries'])
    for (const one of itemsOf(item[key])) gather(one, list, found, key === 'parts' ? depth : depth + 1)
}
