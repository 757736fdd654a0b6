/** Lists the addresses in a Markdown text, with where they stand. */
import type {Nodes} from 'mdast'
import {everyMarkdownNode} from '../../import/markdown-nodes.ts'

export interface WrittenAddress {
  readonly url: string
  readonly start: number
}

/** Of links, images and definitions, in Markdown and in HTML; in reading order. */
export function* addressesIn(text: string): Generator<WrittenAddress> {
  for (const node of everyMarkdownNode(text)) {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset]
    if (start === undefined || end === undefined) continue
    for (const [url, at] of addressesOf(node, text.slice(start, end))) yield {url, start: start + at}
  }
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
