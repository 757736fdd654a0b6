/** Lists the blocks of an edition for comparison, each by itself, without the blocks in it. */
import type {Block, Document, Edition, Note} from '../reader/edition-types.ts'
import {textsOf} from '../reader/texts.ts'

export interface ComparedBlock {
  readonly key: string
  readonly type: string
  /** The key of the section, block or document that it stands in; empty for a document. */
  readonly parent: string
  /** Its own words. */
  readonly text: string
  /** What else it is, by key, as JSON. */
  readonly parts: ReadonlyMap<string, string>
  /** Of a record or a document. */
  readonly data?: {readonly [key: string]: unknown}
  /** Of a document, what it is as a record; absent where an edition of before 1.3 does not say. */
  readonly asRecord?: {readonly type?: string; readonly data?: object}
  /** The record whose data this is made of. */
  readonly record?: string
}

/** In reading order, the documents among them. */
export function comparedBlocks(edition: Edition): readonly ComparedBlock[] {
  const found: ComparedBlock[] = []
  for (const document of edition.documents) {
    const {key, title, summary, language, data, children} = document
    const own = {title: {text: title.text, content: title.content}, summary, language}
    found.push({
      ...compared(own),
      key,
      type: 'document',
      parent: '',
      data,
      ...(saysRecords(edition) ? {asRecord: recordOf(document, edition)} : {})
    })
    collect(children, {parent: key, found})
  }
  return found
}

/** Whether documents that are records are among them: since version 1.3. What an only document says, its publication says. */
function saysRecords({formatVersion, documents}: Edition): boolean {
  return documents.length > 1 && Number(formatVersion.split('.')[1]) >= 3
}

/** Its type, and its front matter, without what is compared as words. */
function recordOf({key, kind}: Document, {records}: Edition): NonNullable<ComparedBlock['asRecord']> {
  if (kind === undefined) return {}
  const entry = records[kind]?.find((one) => one.part === 'document' && one.key === key)
  const {title: _, summary: __, language: ___, ...data} = {...entry?.data}
  return {type: kind, data}
}

interface Around {
  readonly parent: string
  readonly record?: string
  readonly found: ComparedBlock[]
}

function collect(part: unknown, around: Around): void {
  if (Array.isArray(part)) {
    for (const one of part) collect(one, around)
    return
  }
  if (typeof part !== 'object' || part === null) return
  const {heading, children, facts}: Holder = part
  collect(heading, around)
  if (!isBlock(part)) {
    collect(children, isBlock(heading) ? {...around, parent: heading.key} : around)
    return
  }
  const {record} = around
  around.found.push({
    ...compared(pruned(part), part.type),
    ...(part.type === 'code' ? {text: part.text} : {}),
    key: part.key,
    type: part.type,
    parent: around.parent,
    ...(part.type === 'record' ? {data: part.data} : {}),
    ...(record === undefined ? {} : {record})
  })
  collect(children, {...around, parent: part.key})
  collect(facts, {...around, parent: part.key, record: part.key})
}

interface Holder {
  readonly heading?: unknown
  readonly children?: unknown
  readonly facts?: unknown
}

function isBlock(part: unknown): part is Block | Note {
  return typeof part === 'object' && part !== null && 'type' in part && 'key' in part && 'addresses' in part
}

/** What says where a block stands, and what follows from its place, are not compared. */
const ofItsPlace: ReadonlySet<string> = new Set([
  'id',
  'key',
  'source',
  'addresses',
  'number',
  'references',
  'type'
])

/** A block without the blocks in it; a figure's label moves with its number, a record's data are compared by field. */
function pruned(block: Block | Note): object {
  const kept = Object.entries({...block}).filter(
    ([name, value]) =>
      !ofItsPlace.has(name) &&
      name !== 'facts' &&
      name !== 'data' &&
      !(name === 'label' && typeof value === 'string')
  )
  return Object.fromEntries(
    kept.map(([name, value]: [string, unknown]) => [name, name === 'children' ? withoutBlocks(value) : value])
  )
}

/** Items, rows and the like stay, with how many blocks each holds. */
function withoutBlocks(children: unknown): readonly unknown[] {
  if (!Array.isArray(children)) return []
  return children
    .filter((child: unknown) => !isBlock(child))
    .map((child: unknown) => {
      if (typeof child !== 'object' || child === null) return child
      const {children: inner}: Holder = child
      const blocks = Array.isArray(inner) ? inner.filter(isBlock).length : 0
      return {...child, ...(blocks === 0 ? {} : {blocks}), children: withoutBlocks(inner)}
    })
}

function compared(own: object, type = 'document'): Pick<ComparedBlock, 'text' | 'parts'> {
  const parts = Object.entries(own).map(
    ([name, value]) =>
      [name, words.has(name) && typeof value === 'string' ? collapsed(value) : json(value)] as const
  )
  return {text: textsOf({...own, type}).join('\n'), parts: new Map(parts)}
}

const hidden: ReadonlySet<string> = new Set(['number', 'key'])

/** Words, of which a line that ends elsewhere in the source says the same; all else is exact, code and addresses above all. */
const words: ReadonlySet<string> = new Set(['text', 'alt', 'title', 'summary'])

/** As JSON, to be compared. A reference to a note has the note's number, which moves; a place in a line has its identifier in its key. */
function json(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(comparable(value))
}

function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable)
  if (typeof value !== 'object' || value === null) return value
  const isText = 'type' in value && value.type === 'text'
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !hidden.has(name))
      .map(([name, inner]: [string, unknown]) => {
        const isWords = words.has(name) || (isText && name === 'value')
        return [name, isWords && typeof inner === 'string' ? collapsed(inner) : comparable(inner)]
      })
  )
}

function collapsed(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ')
}
