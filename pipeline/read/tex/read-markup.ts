/** Reads the markup that Temml writes: elements that are all closed, with five entities in texts and values. */

export interface WrittenElement {
  readonly tagName: string
  readonly attrs: readonly {readonly name: string; readonly value: string}[]
  readonly childNodes: readonly WrittenNode[]
}

export type WrittenNode = WrittenElement | {readonly value: string}

/** The first element. */
export function readMarkup(written: string): WrittenElement {
  const root: WrittenNode[] = []
  const open = [root]
  let at = 0
  while (at < written.length) {
    const start = written.indexOf('<', at)
    const end = start === -1 ? written.length : start
    if (end > at) open.at(-1)?.push({value: unescaped(written.slice(at, end))})
    if (start === -1) break
    const close = written.indexOf('>', start)
    const tag = written.slice(start + 1, close)
    if (tag.startsWith('/')) open.pop()
    else {
      const childNodes: WrittenNode[] = []
      open.at(-1)?.push(elementOf(tag, childNodes))
      if (!tag.endsWith('/')) open.push(childNodes)
    }
    at = close + 1
  }
  const [first] = root
  if (first === undefined || !('tagName' in first)) throw new Error('expected an element')
  return first
}

function elementOf(tag: string, childNodes: readonly WrittenNode[]): WrittenElement {
  const space = tag.search(/[\s/]/)
  if (space === -1) return {tagName: tag, attrs: [], childNodes}
  const attrs = [...tag.slice(space).matchAll(/([^\s=/]+)="([^"]*)"/g)].map(([, name = '', value = '']) => ({
    name,
    value: unescaped(value)
  }))
  return {tagName: tag.slice(0, space), attrs, childNodes}
}

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({'&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'"})
)

function unescaped(text: string): string {
  return text.includes('&')
    ? text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (one) => entities.get(one) ?? one)
    : text
}
