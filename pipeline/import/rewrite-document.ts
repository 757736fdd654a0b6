/** Changes in a document what would not be found or shown once it is imported: files included, moved pictures, renamed documents. */
import type {Nodes} from 'mdast'
import {posix} from 'node:path'
import {writtenPath} from '../model/references/written-path.ts'
import {withoutSite} from '../model/site-paths.ts'
import {decodePercent} from '../model/values/decode-percent.ts'
import {maskComments} from '../read/markdown/dialects/mask-comments.ts'
import {isMarkdown} from '../read/project/name-of-path.ts'
import {headOf, type ImportedHead} from './head-of.ts'
import {everyMarkdownNode} from './markdown-nodes.ts'
import {includeFiles, includesLeft} from './includes.ts'
import type {SourceTree} from './source-tree.ts'
import type {Lost} from './systems/system.ts'
import {splitAddress} from './split-address.ts'

export interface Surroundings {
  readonly tree: SourceTree
  /** The folders that addresses from the root of the site are looked for in. */
  readonly roots: readonly string[]
  /** Where each document goes, relative to the publication, by its path in the folder. */
  readonly documents: Pick<ReadonlyMap<string, string>, 'get'>
  /** The document that this one translates, beside which stands what is in one language alone. */
  readonly original?: string | undefined
  /** Where another file would go. */
  readonly placeFor: (path: string) => string
}

export interface Rewritten {
  readonly text: string
  /** The files that it needs and the documents that it leads to, by their paths in the folder. */
  readonly files: ReadonlySet<string>
  readonly lost: readonly Lost[]
}

interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** `title` is what a list of contents calls a document that has no title of its own. */
export async function rewriteDocument(
  path: string,
  source: string,
  {title, ...around}: Surroundings & {readonly title?: string | undefined}
): Promise<Rewritten> {
  const included = await includeFiles(source, path, around.tree)
  const own = around.documents.get(path) ?? path
  const files = new Set<string>()
  const changes: Change[] = []
  const lost: Lost[] = includesLeft(included).map((one) => ({path: own, ...one}))
  const head = headOf(path, included, ['title'])
  let hasTitle = Object.keys(head.data).some((key) => /^title$/i.test(key))
  let isAtStart = true
  // Where a site stands is no address to Markdown as it is written.
  const masked = maskComments(included)
  for (const node of everyMarkdownNode(masked)) {
    // A heading of any level that opens a document is its title.
    if (node.type === 'heading' && (node.depth === 1 || isAtStart)) hasTitle = true
    const {start, end} = node.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) continue
    const written = masked.slice(start.offset, end.offset)
    isAtStart &&= showsNothing(node, written)
    for (const {length, at, isImage} of addressesOf(node, written)) {
      const from = start.offset + at
      const url = included.slice(from, from + length)
      const found = follow(url, {path, own, isImage, around})
      if (found.kind === 'lost') lost.push({path: own, line: start.line, what: found.what})
      if (found.kind !== 'found') continue
      files.add(found.file)
      if (found.url !== url) changes.push({start: from, end: from + url.length, text: found.url})
    }
  }
  const text = apply(included, changes)
  return {text: hasTitle || title === undefined ? text : titled(text, title, head), files, lost}
}

/** What may stand before the heading that opens a document: comments, and places that links lead to. */
function showsNothing({type}: Nodes, written: string): boolean {
  if (['root', 'yaml', 'definition'].includes(type)) return true
  const unseen = /^(?:\s|<!--(?:(?!-->)[^])*-->|<a (?:id|name)="[^"<>]*">|<\/a>)*$/
  return ['html', 'paragraph', 'text'].includes(type) && unseen.test(written)
}

interface Address {
  readonly length: number
  /** Where it stands in what is written. */
  readonly at: number
  readonly isImage: boolean
}

function addressesOf(
  node: {readonly type: string; readonly url?: string},
  written: string
): readonly Address[] {
  if (node.type === 'html') {
    return [...written.matchAll(/<img\b[^>]*?\ssrc=(["'])(.*?)\1/gi)].map((match) => ({
      length: (match[2] ?? '').length,
      at: match.index + match[0].length - 1 - (match[2] ?? '').length,
      isImage: true
    }))
  }
  if (node.url === undefined || node.url === '') return []
  const at = written.lastIndexOf(node.url)
  return at === -1 ? [] : [{length: node.url.length, at, isImage: node.type === 'image'}]
}

type Followed =
  | {readonly kind: 'kept'}
  | {readonly kind: 'lost'; readonly what: string}
  | {readonly kind: 'found'; readonly url: string; readonly file: string}

interface From {
  readonly path: string
  readonly own: string
  readonly isImage: boolean
  readonly around: Surroundings
}

/** Where an address leads in the folder, and how that is written in the document that is imported. */
function follow(url: string, {path, own, isImage, around}: From): Followed {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) {
    const isOfWeb = isImage && /^(?:https?:)?\/\//i.test(url)
    return isOfWeb
      ? {kind: 'lost', what: `the image \`${url}\` of the web: download it, and link to the file`}
      : {kind: 'kept'}
  }
  const [bare = '', behind = ''] = splitAddress(withoutSite(url))
  const target = bare === '' ? undefined : locate(decodePercent(bare), path, around)
  const document = target === undefined ? undefined : around.documents.get(target)
  if (target !== undefined && document !== undefined) {
    const isRenamed = posix.extname(bare).toLowerCase() !== posix.extname(document).toLowerCase()
    const isThere = bare.startsWith('/') || posix.join(posix.dirname(own), decodePercent(bare)) === document
    const isOther = isRenamed || !isThere
    return {
      kind: 'found',
      file: target,
      url: isOther ? writtenPath(posix.relative(posix.dirname(own), document)) + behind : url
    }
  }
  if (target === undefined)
    return isImage ? {kind: 'lost', what: `the image \`${url}\`, which is not there`} : {kind: 'kept'}
  // A copy of a document that is left out would be no document, and not found by links.
  if (!isImage && (isMarkdown(target) || !/\.[a-z\d]{1,5}$/i.test(target))) return {kind: 'kept'}
  const place = around.placeFor(target)
  const isBeside = posix.join(posix.dirname(own), decodePercent(bare)) === place && !bare.startsWith('/')
  return {
    kind: 'found',
    file: target,
    url: isBeside ? url : writtenPath(posix.relative(posix.dirname(own), place)) + behind
  }
}

/** A file of the folder, the page of one of its folders, or what Middleman makes a page of: beside the document, beside its original, or below a root of the site. */
function locate(
  written: string,
  path: string,
  {tree, roots, original = path}: Surroundings
): string | undefined {
  const places = written.startsWith('/')
    ? roots.map((root) => posix.join(root, written))
    : [posix.dirname(path), posix.dirname(original), ...roots].map((folder) => posix.join(folder, written))
  return places
    .flatMap((one) => [one, posix.join(one, 'index.html'), `${one}.md`, `${one}.md.erb`])
    .find((one) => tree.has(one))
}

function apply(text: string, changes: readonly Change[]): string {
  let result = ''
  let at = 0
  for (const {start, end, text: own} of changes.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue
    result += text.slice(at, start) + own
    at = end
  }
  return result + text.slice(at)
}

/** Into its front matter, which nothing was changed in or before; JSON on its lines is left to the name of the file. */
function titled(text: string, title: string, {inside}: ImportedHead): string {
  const value = JSON.stringify(title)
  if (inside === undefined) return `---\ntitle: ${value}\n---\n\n${text}`
  if (inside.kind === 'json') return text
  const line = inside.kind === 'toml' ? `title = ${value}\n` : `title: ${value}\n`
  return text.slice(0, inside.offset) + line + text.slice(inside.offset)
}
