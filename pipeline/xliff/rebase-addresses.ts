/** Changes the addresses in a document so that they lead to the same files from another folder. */
import {posix} from 'node:path'
import type {Nodes} from 'mdast'
import {decodePercent} from '../model/values/decode-percent.ts'
import {everyMarkdownNode} from '../import/markdown-nodes.ts'
import {replace, type Replacement} from './replace.ts'
import {splitAddress} from '../import/addresses/split-address.ts'

export interface Move {
  /** The paths of the document. */
  readonly from: string
  readonly to: string
  /** Files that are there on both sides, such as the other documents of the publication. */
  readonly siblings: ReadonlySet<string>
}

/** The text with nothing else changed. Addresses of the web, of the root and of siblings stay. */
export function rebaseAddresses(text: string, {from, to, siblings}: Move): string {
  const [before, after] = [posix.dirname(from), posix.dirname(to)]
  if (before === after) return text
  const changes: Replacement[] = []
  for (const node of everyMarkdownNode(text)) {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset]
    if (start === undefined || end === undefined) continue
    const raw = text.slice(start, end)
    for (const [url, at] of addressesOf(node, raw)) {
      const [bare = '', rest = ''] = splitAddress(url)
      const target = posix.join(before, decodePercent(bare))
      if (bare === '' || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(bare) || siblings.has(target)) continue
      const moved = posix.relative(after, posix.join(before, bare)) + rest
      changes.push({start: start + at, end: start + at + url.length, text: moved})
    }
  }
  return replace(text, changes)
}

function addressesOf(node: Nodes, raw: string): readonly (readonly [url: string, at: number])[] {
  if (node.type === 'html')
    return [...raw.matchAll(/\s(?:src|href)=(["'])([^"']*)\1/gi)].map((match) => {
      const [whole, , url = ''] = match
      return [url, match.index + whole.length - 1 - url.length]
    })
  if (!('url' in node) || node.url === '') return []
  const at = raw.indexOf(node.url, endOfWords(node, raw))
  return at === -1 ? [] : [[node.url, at]]
}

/** Where, in the source of a node, its address may begin: words and titles may say the same. */
function endOfWords(node: Extract<Nodes, {readonly url: string}>, raw: string): number {
  const last = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined
  const start = node.position?.start.offset ?? 0
  return last === undefined ? Math.max(0, raw.search(/\][(:]/)) : last - start
}
