/** Gathers the texts of a publication that its editions carry, each with where it stands. */
import {pointerStep} from '../../model/json-pointer.ts'
import {digestOnce} from '../../model/memo.ts'
import type {Document} from '../../model/publication/document.ts'
import type {FrontMatter, JsonValue} from '../../model/publication/front-matter.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {DocumentNode, RecordBlock} from '../../model/tree/nodes.ts'
import {placeOf, startOf, type Place} from '../../model/place.ts'
import {kindOf} from '../../model/tree/shape.ts'
import {visit} from '../../model/tree/walk.ts'
import {lineTable, pointAt, type LineTable} from '../../read/line-table.ts'
import {decidesPublishing} from './private-values.ts'

export interface PublishedText {
  readonly text: string
  /** Whether the text before goes on in it: words of one block do. */
  readonly goesOn: boolean
  readonly place: Place
}

/** Texts that stand together. */
export interface PublishedPart {
  /** What they are of, as digestOfData takes it; gives all that decides which they are. */
  readonly of: () => unknown
  readonly texts: () => readonly PublishedText[]
}

/**
 * Words, alternatives, addresses, code, data of front matter and of records; with attached sources all that is written there: those of a
 * publication.yaml, and of each document. Of what is withdrawn front matter alone, of a draft nothing.
 */
export function publishedParts({
  metadata,
  frontMatter,
  documents,
  source
}: Manuscript): readonly PublishedPart[] {
  const {status, attach, editions} = metadata
  const own = {of: () => frontMatter, texts: () => ofFrontMatter(frontMatter)}
  if (status === 'draft') return []
  if (status === 'withdrawn') return [own]
  const isAttached = attach.includes('sources') && editions.includes('pdf')
  const ofDocuments = documents.map((document) => ({
    of: () => [digestOnce(document), isAttached],
    texts: () => [
      ...ofFrontMatter(document.frontMatter),
      ...ofNodes(document),
      ...(isAttached ? ofSource(document) : [])
    ]
  }))
  return source.manifestPath === undefined ? ofDocuments : [own, ...ofDocuments]
}

function alone(text: string, place: Place): PublishedText {
  return {text, goesOn: false, place}
}

/** What decides how something is published is no text, but for the title. */
function ofFrontMatter({data, places}: FrontMatter): readonly PublishedText[] {
  return leavesOf(data).flatMap(({pointer, text}) => {
    const place = places.get(pointer)?.value
    if (place === undefined || (decidesPublishing(pointer) && pointer !== '/title')) return []
    return [alone(text, place)]
  })
}

interface Leaf {
  readonly pointer: string
  readonly text: string
}

/** The texts and numbers in a value, by their JSON Pointers. */
export function leavesOf(value: JsonValue, pointer = ''): readonly Leaf[] {
  if (typeof value === 'string' || typeof value === 'number') return [{pointer, text: String(value)}]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries<JsonValue>({...value}).flatMap(([key, item]) =>
    leavesOf(item, `${pointer}${pointerStep(key)}`)
  )
}

/** Words in reading order; then what stands beside them. */
function ofNodes({path, children, notes}: Document): readonly PublishedText[] {
  const words: PublishedText[] = []
  const others: PublishedText[] = []
  let isWithin = false
  const take = (node: DocumentNode): void => {
    const isInline = kindOf(node) === 'inline'
    if (!isInline) isWithin = false
    if (!('position' in node)) return
    const place = placeOf(path, node)
    const said = saidBy(node)
    if (said !== undefined) words.push({text: said, goesOn: isWithin, place})
    others.push(...besideOf(node).map((text) => alone(text, place)))
    if (node.type === 'record') others.push(...ofRecord(node, path))
    isWithin = isInline
  }
  visit(children, take)
  for (const note of notes) visit(note.children, take)
  return [...words, ...others]
}

function ofRecord({fields}: RecordBlock, path: string): readonly PublishedText[] {
  const {data, places} = fields
  const opening = places.get('')?.value ?? startOf(path)
  return leavesOf(data).map(({pointer, text}) => alone(text, places.get(pointer)?.value ?? opening))
}

/** What a reader meets of a node in the flow of words. */
function saidBy(node: DocumentNode): string | undefined {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value
    case 'break':
      return ' '
    case 'image':
      return node.decorative ? '' : node.alt
    case 'formula':
      return node.alt
    default:
      return undefined
  }
}

function besideOf(node: DocumentNode): readonly string[] {
  switch (node.type) {
    case 'image':
    case 'link':
      return [node.url, node.title ?? '']
    case 'phrase':
      return [node.title ?? '']
    case 'ruby':
      return [node.reading]
    default:
      return []
  }
}

/** Line by line; a text may go on in the next. */
function ofSource({path, text}: Document): readonly PublishedText[] {
  const table = lineTable(text)
  return text.split('\n').map((line, index) => {
    const start = table.starts[index] ?? 0
    return alone(line.trimEnd(), {
      path,
      start: pointAt(table, start),
      end: pointAt(table, start + line.length)
    })
  })
}

/** Where words stand in a place: where they are written so, else the place. */
export function nearest(place: Place, words: string, table: LineTable): Place {
  const [start, end] = [place.start.offset ?? 0, place.end?.offset ?? 0]
  const at = table.text.slice(start, end).indexOf(words)
  if (at === -1) return place
  return {
    path: place.path,
    start: pointAt(table, start + at),
    end: pointAt(table, start + at + words.length)
  }
}
