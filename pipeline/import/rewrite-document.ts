/** Changes in a document what would not be found or shown once it is imported: files included, moved pictures, renamed documents. */
import type {Nodes} from 'mdast'
import {addressesStay, opensWithHeading} from './addresses/addresses-stay.ts'
import {followAddress, followName, type Followed, type Surroundings} from './addresses/follow-address.ts'
import {namedFilesIn} from './addresses/named-files.ts'
import {headOf, withKey, type ImportedHead} from './head-of.ts'
import {namesIn} from './heading-references.ts'
import {everyMarkdownNode} from './markdown-nodes.ts'
import {includeFiles, includesLeft} from './texts/includes.ts'
import {openComponents} from './texts/open-components.ts'
import {placePartials} from './texts/place-partials.ts'
import type {Lost} from './systems/system.ts'
import {wholeTables} from './texts/whole-tables.ts'
import {withoutImports} from './texts/without-imports.ts'

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
  {title, isMdx, ...around}: Surroundings & {readonly title?: string | undefined; readonly isMdx: boolean}
): Promise<Rewritten> {
  const partial = isMdx ? await placePartials(source, path, around.tree) : {text: source, lost: []}
  const text = await includeFiles(partial.text, path, around)
  const included = wholeTables(isMdx ? openComponents(withoutImports(text)) : text)
  const own = around.documents.get(path) ?? path
  const lost: Lost[] = [
    ...partial.lost.map((what) => ({path: own, what})),
    ...includesLeft(included).map((one) => ({path: own, ...one}))
  ]
  // Where a site stands is no address to Markdown as it is written.
  const masked = around.mask(included)
  let known: ReadonlySet<string> | undefined
  const names = () => (known ??= namesIn(masked))
  const follow = (url: string, isImage: boolean): Followed =>
    followAddress(url, {path, own, isImage, names, around})
  const untitled = title === undefined || opensWithHeading(masked) ? undefined : untitledHead(path, included)
  if (untitled === undefined && addressesStay(masked, follow)) return {text: included, files: new Set(), lost}
  const files = new Set<string>()
  const changes: Change[] = []
  let hasHeading = false
  let isAtStart = true
  for (const node of everyMarkdownNode(masked)) {
    // A heading of any level that opens a document is its title.
    if (node.type === 'heading' && (node.depth === 1 || isAtStart)) hasHeading = true
    const {start, end} = node.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) continue
    const written = masked.slice(start.offset, end.offset)
    isAtStart &&= showsNothing(node, written)
    for (const {length, at, isImage} of addressesOf(node, written)) {
      const from = start.offset + at
      const url = included.slice(from, from + length)
      const found =
        node.type === 'text' ? followName(url, {path, own, isImage, around}) : follow(url, isImage)
      if (found.kind === 'lost') lost.push({path: own, line: start.line, what: found.what})
      if (found.kind !== 'found') continue
      files.add(found.file)
      if (node.type === 'link' && written.startsWith(noWords))
        changes.push({start: start.offset + 1, end: start.offset + noWords.length - 1, text: ''})
      if (found.url !== url) changes.push({start: from, end: from + url.length, text: found.url})
    }
  }
  const changed = apply(included, changes)
  const isTitled = hasHeading || title === undefined || untitled === undefined
  return {text: isTitled ? changed : withKey(changed, {key: 'title', value: title}, untitled), files, lost}
}

/** What stands where GitHub's own documentation has no words: the title of the document is shown, as for a link without words here. */
const noWords = '[AUTOTITLE]'

/** Undefined where it says the title. */
function untitledHead(path: string, text: string): ImportedHead | undefined {
  const head = headOf(path, text, ['title'])
  return Object.keys(head.data).some((key) => /^title$/i.test(key)) ? undefined : head
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
    return [...written.matchAll(/<(?:img\b[^>]*?\ssrc|a\b[^>]*?\shref)=(["'])(.*?)\1/gi)].map((match) => ({
      length: (match[2] ?? '').length,
      at: match.index + match[0].length - 1 - (match[2] ?? '').length,
      isImage: /^<img/i.test(match[0])
    }))
  }
  if (node.type === 'text')
    return namedFilesIn(written).map(({name, at, isImage}) => ({length: name.length, at, isImage}))
  if (node.url === undefined || node.url === '') return []
  const at = written.lastIndexOf(node.url)
  return at === -1 ? [] : [{length: node.url.length, at, isImage: node.type === 'image'}]
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
