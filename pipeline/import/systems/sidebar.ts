/** Reads the list beside the pages of Docsify and of wikis, `_sidebar.md`: the order of the documents, and what they are called. */
import {posix} from 'node:path'
import {decodePercent} from '../../model/values/decode-percent.ts'
import {everyMarkdownNode, wordsOf} from '../markdown-nodes.ts'
import type {SourceTree} from '../source-tree.ts'
import type {Entry} from './system.ts'

export interface Sidebar {
  readonly contents: readonly Entry[]
  /** The files of what stands around pages, in all folders: they are no documents. */
  readonly lists: readonly string[]
}

/** Undefined for a folder without such a list, or with one that leads to no document of it. */
export async function readSidebar(tree: SourceTree): Promise<Sidebar | undefined> {
  const list = tree.paths.find((path) => /^_sidebar\.md$/i.test(path))
  const text = list === undefined ? undefined : await tree.text(list)
  if (text === undefined) return undefined
  const listed = [...linksIn(text)].flatMap(({path, title}): readonly Entry[] => {
    const found = filesOf(path).find((one) => tree.has(one))
    return found === undefined ? [] : [{path: found, title}]
  })
  const first = tree.paths.find((path) => /^(?:readme|index|home)\.md$/i.test(path))
  const isListed = first === undefined || listed.some(({path}) => path === first)
  return listed.length === 0
    ? undefined
    : {
        contents: isListed ? listed : [{path: first}, ...listed],
        lists: tree.paths.filter((path) =>
          /(?:^|\/)_(?:sidebar|navbar|coverpage|header|footer)\.md$/i.test(path)
        )
      }
}

/** What links lead to, as Markdown and as wikis have them: `[[Fees]]`, `[[What it costs|Fees]]`. */
function* linksIn(text: string): Generator<{readonly path: string; readonly title: string}> {
  for (const node of everyMarkdownNode(text)) {
    if (node.type === 'link' && !/^[a-z][a-z\d+.-]*:/i.test(node.url))
      yield {path: decodePercent(node.url.replace(/[?#].*$/, '')), title: wordsOf(node)}
    if (node.type !== 'text') continue
    for (const [, words = '', name = words] of node.value.matchAll(
      /\[\[([^[\]|]{1,200})(?:\|([^[\]|]{1,200}))?\]\]/g
    ))
      yield {path: name.trim().replaceAll(' ', '-'), title: words.trim()}
  }
}

/** The file of an address, which may be the root of the site, a folder or a page without an ending. */
function filesOf(address: string): readonly string[] {
  const path = posix.normalize(`./${address}`).replace(/^\/+|\/+$/g, '')
  if (path === '.' || path === '') return ['README.md', 'index.md', 'Home.md']
  return [path, `${path}.md`, posix.join(path, 'README.md'), posix.join(path, 'index.md')]
}
