/** Tells what others are concerned by where a publication shows another face, has come, or is gone. */
import {publicationFolder} from '../../model/edition/edition.ts'
import type {DocumentEntry, DocumentRecord, PublicationEntry} from '../../model/publication/library.ts'
import {nfc} from '../../model/references/split-reference.ts'
import type {SoughtName} from '../../model/references/watch-maps.ts'
import {hashOf} from '../../model/values/numbers-by-text.ts'
import type {Asks, NamesOf} from './asked-of.ts'
import type {Shown} from './faces.ts'
import {holdsRecords} from './slice-index.ts'

/** Publications are named by their folders. */
export interface ChangedFaces {
  /** Adds what is another between two faces; one that has come has none before, one that is gone none after. */
  readonly add: (before: Shown | undefined, after: Shown | undefined) => void
  /** Whether a publication is concerned that asks so much of others. */
  readonly concern: (
    asks: Pick<Asks, 'of' | 'titles' | 'isLost'> & {readonly sought: Iterable<number>}
  ) => boolean
}

/** Starts with none that is another. */
export function createChangedFaces(): ChangedFaces {
  /** Those in which anything may be another. */
  const whole = new Set<string>()
  /** Of each in which something is another, the names of the documents that others lead to, and see otherwise. */
  const documents = new Map<string, Set<string>>()
  const titles = new Map<string, Set<string>>()
  const names = new Set<number>()
  const compare = (before: PublicationEntry | undefined, after: PublicationEntry | undefined): void => {
    const folders = new Set(
      [before, after].flatMap((one) => (one === undefined ? [] : publicationFolder(one)))
    )
    const isAnother = before === undefined || after === undefined || headOf(before) !== headOf(after)
    const isRecordedOtherwise = JSON.stringify(before?.record) !== JSON.stringify(after?.record)
    const found = compareDocuments(before?.documents ?? [], after?.documents ?? [])
    for (const folder of folders) {
      if (isAnother || found.isWhole) whole.add(folder)
      if (found.isAny || isRecordedOtherwise)
        documents.set(folder, new Set([...(documents.get(folder) ?? []), ...found.documents]))
      const retitled = [...(before?.title === after?.title ? [] : ['']), ...found.titles]
      if (retitled.length > 0) titles.set(folder, new Set([...(titles.get(folder) ?? []), ...retitled]))
    }
    const isNamedOtherwise = before === undefined || after === undefined || nameOf(before) !== nameOf(after)
    for (const one of [before, after])
      for (const name of one === undefined ? [] : namesOf(one, isNamedOtherwise ? 'all' : found.named))
        names.add(hashOf(name))
  }
  return {
    add: (before, after) => {
      compare(before?.entry, after?.entry)
      compare(before?.published, after?.published)
      const [folder] = [before, after].flatMap((one) =>
        one === undefined ? [] : publicationFolder(one.entry)
      )
      const isShownOtherwise = JSON.stringify(before?.fonts) !== JSON.stringify(after?.fonts)
      if (folder !== undefined && isShownOtherwise) whole.add(folder)
      const [earlier, later] = [before?.leftOut ?? [], after?.leftOut ?? []]
      if (JSON.stringify(earlier) !== JSON.stringify(later))
        for (const path of [...earlier, ...later]) names.add(hashOf(`path:${nfc(path)}`))
    },
    concern: (asks) =>
      (asks.isLost && names.size > 0) ||
      [...asks.of.keys()].some((folder) => whole.has(folder)) ||
      isAmong(asks.of, documents) ||
      isAmong(asks.titles, titles) ||
      [...asks.sought].some((one) => names.has(one))
  }
}

/** Of those of which all is asked, whether anything is another. */
function isAmong(asked: NamesOf, changed: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return [...asked].some(([folder, names]) => {
    const own = changed.get(folder)
    return own !== undefined && (names === 'all' || [...names].some((name) => own.has(name)))
  })
}

/** What all see who lead there; what it says as a record concerns lists alone, which ask all of it. */
function headOf(entry: PublicationEntry): string {
  const {
    title: _,
    summary: __,
    date: ___,
    translatedFrom: ____,
    moved: _____,
    replacedBy: ______,
    ...head
  } = entry
  return JSON.stringify({...head, ...typeOf(head), documents: entry.documents.length > 1})
}

/** What links of anyone may find it by, or be told of it. */
function nameOf({
  id,
  language,
  path,
  beside,
  type,
  status,
  replacedBy,
  moved,
  record,
  documents
}: PublicationEntry): string {
  const several = documents.length > 1
  return JSON.stringify([id, language, path, beside, type, status, replacedBy, moved, record?.type, several])
}

function typeOf({record}: {readonly record?: DocumentRecord}): {readonly record?: unknown} {
  if (record === undefined) return {}
  const {data: _, ...type} = record
  return {record: type}
}

interface ChangedDocuments {
  /** Whether it concerns all who lead to any of them. */
  readonly isWhole: boolean
  /** Whether anything is another, if only to those who list records. */
  readonly isAny: boolean
  /** The names of those that are others to who leads there. */
  readonly documents: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
  /** Those that links are found by something else. */
  readonly named: ReadonlySet<string>
}

function compareDocuments(
  before: readonly DocumentEntry[],
  after: readonly DocumentEntry[]
): ChangedDocuments {
  const [earlier, later] = [before, after].map((all) => new Map(all.map((one) => [one.name, one])))
  const [documents, titles, named] = [new Set<string>(), new Set<string>(), new Set<string>()]
  let isAny = false
  let isWhole = orderOf(before, later) !== orderOf(after, earlier)
  for (const name of new Set([...before, ...after].map((one) => one.name))) {
    const [one, other] = [earlier?.get(name), later?.get(name)]
    if (JSON.stringify(one) === JSON.stringify(other)) continue
    if (one?.title !== other?.title) titles.add(name)
    if (untitled(one) !== untitled(other)) isAny = true
    if (namesOfDocument(one) !== namesOfDocument(other)) named.add(name)
    if (seenOf(one) === seenOf(other)) continue
    documents.add(name)
    // Whoever leads to any document knows of all records there are.
    if ([one, other].some((each) => each !== undefined && holdsRecords(each))) isWhole = true
  }
  return {isWhole, isAny, documents, titles, named}
}

/** Of the documents that the other has, too. */
function orderOf(
  all: readonly DocumentEntry[],
  other: ReadonlyMap<string, DocumentEntry> | undefined
): string {
  return JSON.stringify(all.flatMap(({name}) => (other?.has(name) === true ? [name] : [])))
}

function untitled(document: DocumentEntry | undefined): string | undefined {
  return document === undefined ? undefined : JSON.stringify({...document, title: ''})
}

/** Without what lists alone show of records. */
function seenOf(document: DocumentEntry | undefined): string | undefined {
  if (document === undefined) return undefined
  const {moved: _, links: __, title: ___, ...seen} = document
  const anchors = seen.anchors.map(({data: ____, ...anchor}) => anchor)
  return JSON.stringify({...seen, ...typeOf(seen), anchors})
}

function namesOfDocument(document: DocumentEntry | undefined): string | undefined {
  if (document === undefined) return undefined
  const {name, path, address, moved, record, unread, anchors} = document
  const records = anchors.flatMap((one) => (one.kind === 'record' ? [[one.id, one.record]] : []))
  return JSON.stringify([name, path, address, moved, record?.type, unread, records])
}

/** Of some of its documents, or of all and the publication itself. */
function namesOf(entry: PublicationEntry, which: ReadonlySet<string> | 'all'): readonly SoughtName[] {
  const {id, path, record, documents} = entry
  const some = which === 'all' ? documents : documents.filter(({name}) => which.has(name))
  const isNamed = which === 'all' || some.length > 0
  return [
    // A document of that name may be what others look for in their own language.
    ...(isNamed ? [`folder:${publicationFolder(entry)}` as const] : []),
    ...(which === 'all' ? ownNames({id, path, record}) : []),
    ...some.flatMap(namesIn),
    // An only document is called as its publication is.
    ...some.flatMap((one) =>
      documents.length === 1 && one.record !== undefined ? [`record:${nfc(id)}` as const] : []
    )
  ]
}

function ownNames({
  id,
  path,
  record
}: Pick<PublicationEntry, 'id' | 'path'> & {
  readonly record: DocumentRecord | undefined
}): readonly SoughtName[] {
  return [
    `id:${id}`,
    // Where a site may have a page, what the project has goes before that by its id, too.
    `path:${nfc(id)}`,
    `path:${nfc(path)}`,
    ...(record === undefined ? [] : ([`record:${nfc(id)}`, `type:${record.type}`] as const))
  ]
}

function namesIn({name, path, record, anchors}: DocumentEntry): readonly SoughtName[] {
  return [
    `path:${nfc(path)}`,
    ...(record === undefined ? [] : ([`record:${nfc(name)}`, `type:${record.type}`] as const)),
    ...anchors.flatMap((one): readonly SoughtName[] =>
      one.kind === 'record' ? [`record:${nfc(one.id)}`, `type:${one.record ?? ''}`] : []
    )
  ]
}
