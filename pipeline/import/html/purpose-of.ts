/** Says what a web page is for, as its head has it: to be read, to be found by nobody, or to lead to another page. */
import {parse} from 'parse5'

export type Purpose =
  {readonly kind: 'text'} | {readonly kind: 'unlisted'} | {readonly kind: 'redirect'; readonly to: string}

/** A page leads elsewhere by itself within as many seconds; a longer time is one to read it in. */
const soon = 5

/** How much of a page is looked at for its head. */
const farthest = 20_000

/** `<meta http-equiv="refresh" content="0; url=…">`, and `<meta name="robots" content="noindex">`; of its own head, and not of what stands in it for readers without scripts. */
export function purposeOf(html: string): Purpose {
  let purpose: Purpose = {kind: 'text'}
  for (const meta of metaOf(html.slice(0, farthest))) {
    const content = meta.get('content') ?? ''
    const [, delay = '', url = ''] =
      /^\s*(\d{1,4})[\d.]*\s*[;,]\s*url\s*=\s*["']?\s*([^"'\s]+)/i.exec(content) ?? []
    if (/^refresh$/i.test(meta.get('http-equiv') ?? '') && url !== '' && Number(delay) <= soon)
      return {kind: 'redirect', to: url}
    // One name may have a value of its own, such as `max-image-preview:none`.
    if (/^robots$/i.test(meta.get('name') ?? '') && /(?:^|,)\s*(?:noindex|none)\s*(?:,|$)/i.test(content))
      purpose = {kind: 'unlisted'}
  }
  return purpose
}

/** The attributes of each `meta` of the head, as a browser with scripts finds them. */
function metaOf(html: string): readonly ReadonlyMap<string, string>[] {
  const root = parse(html).childNodes.find((node) => node.nodeName === 'html')
  const parts = root !== undefined && 'childNodes' in root ? root.childNodes : []
  const head = parts.find((node) => node.nodeName === 'head')
  const children = head !== undefined && 'childNodes' in head ? head.childNodes : []
  return children.flatMap((node) =>
    node.nodeName === 'meta' && 'attrs' in node
      ? new Map(node.attrs.map(({name, value}) => [name, value]))
      : []
  )
}
