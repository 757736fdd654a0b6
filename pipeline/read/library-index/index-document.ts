/** Takes from a document what other publications may need of it. */
import {textUnits} from '../../model/alignment/text-units.ts'
import {digestOnce, keptWith, remember, type Memo} from '../../model/memo.ts'
import type {Document} from '../../model/publication/document.ts'
import type {
  Anchor,
  Claim,
  DocumentEntry,
  DocumentRecord,
  FileLink,
  LinkEntry,
  RecordListEntry
} from '../../model/publication/library.ts'
import type {TextUnit} from '../../model/publication/translation.ts'
import {namedType, type FrontMatter} from '../../model/publication/front-matter.ts'
import {isBlank} from '../../model/tree/is-blank.ts'
import type {DocumentNode, Inline} from '../../model/tree/nodes.ts'
import {placeOf} from '../../model/place.ts'
import {plainLine} from '../../model/tree/plain-text.ts'
import {isBlock} from '../../model/tree/shape.ts'
import {visit} from '../../model/tree/walk.ts'
import {readClaims} from '../metadata/read-withdrawal.ts'
import {titleOf} from '../metadata/title-of.ts'

/** What decides beside a document what is in the index of it: plain data. */
export interface IndexFacts {
  /** Whether it is a document of a folder. */
  readonly isMember: boolean
  /** The publication's. */
  readonly language: string
  /** Whether translations are compared with it. */
  readonly hasUnits: boolean
  /** The address that its site's settings give it. */
  readonly address?: string | undefined
}

export interface IndexedDocument {
  readonly entry: DocumentEntry
  readonly recordLists: readonly RecordListEntry[]
  /** Its blocks as translations are compared with them, each in one of its own; none where none are. */
  readonly units: readonly TextUnit[]
}

/** What is in the index of a document; taken again where the same document was indexed by the same. */
export function indexDocument(document: Document, facts: IndexFacts, memo?: Memo): IndexedDocument {
  return remember(memo, {
    of: memo && ['indexed document', facts, digestOnce(document)],
    is: keptWith<IndexedDocument>('entry', 'recordLists', 'units'),
    make: () => ({
      entry: entryOf(document, facts),
      recordLists: recordListsOf(document),
      units: facts.hasUnits ? textUnits([document]) : []
    })
  })
}

/** The front matter of the only document is its publication's: what it claims was claimed there. */
function entryOf(document: Document, {isMember, language, address}: IndexFacts): DocumentEntry {
  const anchors: Anchor[] = []
  const links: LinkEntry[] = []
  const files: FileLink[] = []
  const headings = new Map<DocumentNode, string>()
  visit(document.children, (node) => {
    if (node.type === 'heading') {
      const words = plainLine(node.children)
      for (const child of node.children) headings.set(child, words)
    }
    anchors.push(...anchorsOf(node, headings))
    links.push(...linksOf(node, document.path))
    files.push(...filesOf(node, document.path))
  })
  // Notes are reached through their references; what they link to is judged like any other link.
  for (const note of document.notes)
    visit(note.children, (node) => {
      links.push(...linksOf(node, document.path))
      files.push(...filesOf(node, document.path))
    })
  const {path, name, digest, unread} = document
  const claims = isMember ? readClaims(document.frontMatter, path) : []
  const record = recordOf(
    document.frontMatter,
    document.language === language ? undefined : document.language
  )
  return {
    path,
    ...addressOf(document, address),
    name,
    title: titleOf(document),
    anchors,
    links,
    ...(files.length === 0 ? {} : {files}),
    ...record,
    ...moved(claims),
    digest,
    ...(unread === undefined ? {} : {unread: unread.rule})
  }
}

/** As `permalink` says, which Jekyll, Eleventy and Obsidian know, unless it is a template; or as its site's settings do. */
function addressOf({frontMatter}: Document, given: string | undefined): Pick<DocumentEntry, 'address'> {
  const {permalink} = frontMatter.data
  const own = typeof permalink === 'string' && !/[:{]/.test(permalink) ? permalink : undefined
  const address = own ?? given
  return address === undefined ? {} : {address}
}

/** A document or publication whose front matter names its type; what it says of itself is judged and added later. */
export function recordOf(frontMatter: FrontMatter, lang?: string): {readonly record?: DocumentRecord} {
  const type = namedType(frontMatter)
  return type === undefined ? {} : {record: {type, ...(lang === undefined ? {} : {lang})}}
}

/** What a document or publication claims, where it claims anything. */
export function moved(claims: readonly Claim[]): {readonly moved?: readonly Claim[]} {
  return claims.length === 0 ? {} : {moved: claims}
}

function recordListsOf(document: Document): readonly RecordListEntry[] {
  if (!document.holds.has('recordList')) return []
  const {path, children, notes} = document
  const found: RecordListEntry[] = []
  visit([...children, ...notes.flatMap((note) => note.children)], (node) => {
    if ((node.type !== 'list' && node.type !== 'table') || node.records?.from !== 'library') return
    const {record, columns} = node.records
    found.push({type: record.value, place: placeOf(path, node), columns: columns.length + 1})
  })
  return found
}

/** A place without words at a heading, as MyST names one, is called what the heading is called; `headings` has the words by what stands in them. */
function anchorsOf(node: DocumentNode, headings: ReadonlyMap<DocumentNode, string>): readonly Anchor[] {
  if (node.type === 'heading') return [{id: node.id, kind: 'heading', text: plainLine(node.children)}]
  if (node.type === 'figure' || node.type === 'table') {
    return [{id: node.id, kind: node.type, text: plainLine(node.caption ?? [])}]
  }
  if (node.type === 'record') {
    const lang = node.lang === undefined ? {} : {lang: node.lang}
    return [{id: node.id, kind: 'record', text: plainLine(node.label ?? []), record: node.kind, ...lang}]
  }
  if (node.type === 'span') {
    if (node.id === undefined) return []
    const text = node.children.length === 0 ? headings.get(node) : undefined
    return [{id: node.id, kind: 'span', text: text ?? plainLine(node.children)}]
  }
  if (node.type === 'paragraph' && node.equation === true)
    return [{id: node.id, kind: 'block', text: node.label ?? plainLine(node.children)}]
  return isBlock(node) ? [{id: node.id, kind: 'block', text: ''}] : []
}

function linksOf(node: DocumentNode, path: string): readonly LinkEntry[] {
  if (node.type !== 'link' || node.target.kind !== 'reference') return []
  const {url, children} = node
  const empty = children.length === 0
  return [
    {url, place: placeOf(path, node), empty, ...(empty || hasText(children) ? {} : {wordless: true as const})}
  ]
}

function hasText(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => {
    if ('children' in inline) return hasText(inline.children)
    return (inline.type === 'text' || inline.type === 'inlineCode') && !isBlank(inline.value)
  })
}

function filesOf(node: DocumentNode, path: string): readonly FileLink[] {
  if (node.type !== 'link' || node.target.kind !== 'attachment') return []
  return [{url: node.url, place: placeOf(path, node), path: node.target.path}]
}
