/** Says what a web page is for, as its head has it: to be read, to be found by nobody, or to lead to another page. */

export type Purpose =
  {readonly kind: 'text'} | {readonly kind: 'unlisted'} | {readonly kind: 'redirect'; readonly to: string}

/** A page leads elsewhere by itself within as many seconds; a longer time is one to read it in. */
const soon = 5

/** How much of a page is looked at: its head. */
const farthest = 20_000

/** `<meta http-equiv="refresh" content="0; url=…">`, and `<meta name="robots" content="noindex">`; of its own head, and not of what stands in it for readers without scripts. */
export function purposeOf(html: string): Purpose {
  const start = html.slice(0, farthest)
  const body = start.search(/<body[\s>]/i)
  const head = start
    .slice(0, body === -1 ? undefined : body)
    .replace(/<!--.*?(?:-->|$)|<noscript\b.*?(?:<\/noscript|$)/gis, '')
  let purpose: Purpose = {kind: 'text'}
  for (const [meta] of head.matchAll(/<meta\b[^>]{1,1000}>/gi)) {
    const content = attributeOf(meta, 'content') ?? ''
    const [, delay = '', url = ''] =
      /^\s*(\d{1,4})[\d.]*\s*[;,]\s*url\s*=\s*["']?\s*([^"'\s]+)/i.exec(content) ?? []
    if (/^refresh$/i.test(attributeOf(meta, 'http-equiv') ?? '') && url !== '' && Number(delay) <= soon)
      return {kind: 'redirect', to: url}
    if (/^robots$/i.test(attributeOf(meta, 'name') ?? '') && /\b(?:noindex|none)\b/i.test(content))
      purpose = {kind: 'unlisted'}
  }
  return purpose
}

function attributeOf(tag: string, name: string): string | undefined {
  const [, double, single, bare] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag) ?? []
  return double ?? single ?? bare
}
