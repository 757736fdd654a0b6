/** Reads what mdBook says of a book: book.toml, and the links of SUMMARY.md. */
import {posix} from 'node:path'
import {decodePercent} from '../../model/values/decode-percent.ts'
import {everyMarkdownNode, wordsOf} from '../markdown-nodes.ts'
import {itemsOf, settingsIn, textOf, type Mapping, type SourceTree} from '../source-tree.ts'
import {redirectsIn, take, takeTitle, type Gathering, type Redirect, type Site} from './system.ts'
import {given} from '../../model/values/given.ts'
import {fieldsOf} from '../../model/values/is-object.ts'

/** Undefined for a folder without book.toml. */
export async function readMdbook(tree: SourceTree): Promise<Site | undefined> {
  const settings = await settingsIn(tree, 'book.toml')
  if (settings === undefined) return undefined
  const book = fieldsOf(settings['book'])
  const source = posix.normalize(textOf(book['src']) ?? 'src')
  const list = posix.join(source, 'SUMMARY.md')
  const summary = tree.has(list) ? await tree.text(list) : undefined
  const contents = summary === undefined ? undefined : chaptersIn(summary, list)
  return {
    profile: 'mdbook',
    source,
    roots: [source],
    takesUnlisted: false,
    lists: [list],
    ...(contents === undefined ? {} : {contents: contents.entries}),
    ...factsOf(book),
    redirects: redirectsOf(fieldsOf(fieldsOf(settings['output'])['html'])['redirect']),
    lost: contents?.lost ?? []
  }
}

/** A page is named from the root of the book, or from the page that leads to it. */
function redirectsOf(redirect: unknown): readonly Redirect[] {
  return redirectsIn(redirect, 'book.toml').map(({from, to, list}) => {
    const isBeside = !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(to)
    return {from, to: isBeside ? posix.join(posix.dirname(from), to) : to, list}
  })
}

function factsOf(book: Mapping) {
  const authors = itemsOf(book['authors']).flatMap((one) => textOf(one) ?? [])
  return given({
    title: textOf(book['title']),
    summary: textOf(book['description']),
    language: textOf(book['language']),
    authors: authors.length === 0 ? undefined : authors
  })
}

/** Each link to a document, in order: those before and behind its lists stand around the text. Chapters without one are told. */
export function chaptersIn(summary: string, list: string): Gathering {
  const found: Gathering = {entries: [], lost: []}
  const folder = posix.dirname(list)
  const nodes = [...everyMarkdownNode(summary)]
  const lists = nodes.filter(({type}) => type === 'list')
  const first = lists[0]?.position?.start.line ?? 0
  const last = Math.max(...lists.map(({position}) => position?.end.line ?? 0))
  let isFirst = true
  for (const node of nodes) {
    const line = node.position?.start.line ?? 1
    if (node.type === 'heading') {
      if (!isFirst) takeTitle(found, wordsOf(node), {list, line})
      isFirst = false
    }
    if (node.type !== 'link') continue
    const title = wordsOf(node)
    const matter = line < first ? 'front' : lists.length > 0 && line > last ? 'annex' : undefined
    if (node.url === '') found.lost.push({path: list, line, what: `“${title}”, a chapter without a text`})
    else take(found, {path: resolved(folder, node.url), title, ...given({matter})}, list)
  }
  return found
}

function resolved(folder: string, url: string): string {
  return /^[a-z][a-z\d+.-]*:/i.test(url) ? url : posix.join(folder, decodePercent(url))
}
