/** Finds where a link as written leads, among the documents and publications of the library. */
import type {
  Anchor,
  DocumentEntry,
  DocumentRecord,
  LibraryIndex,
  PublicationEntry
} from '../publication/library.ts'
import {pathsMeant} from '../site-paths.ts'
import type {Destination, ReferenceOrigin} from '../tree/nodes.ts'
import {publicationFolder} from '../edition/edition.ts'
import {createAnchorFinder, type AnchorFinder, type FindAnchor} from './find-anchor.ts'
import {crossReferenceId} from './cross-reference.ts'
import {findBySuffix, siteNamesOf, type SiteNames} from './find-by-suffix.ts'
import {findDocument, inOwnLanguage, type Found} from './find-document.ts'
import {findRecord, type SeveralRecords} from './find-record.ts'
import {findReferred, referredOf, type Referred} from './find-referred.ts'
import {hasSeveral, mapsOf, type LibraryMaps, type LocatedRecord} from './library-maps.ts'
import {inOriginalOf} from './original-of-translation.ts'
import {nfc, splitReference} from './split-reference.ts'
import {watchMaps, type Lookups} from './watch-maps.ts'

export type Resolution =
  | {
      readonly kind: 'found'
      readonly to: Destination
      /** What an empty reference shows: the anchor's text, else the title; empty when there is none. */
      readonly text: string
      readonly anchorKind: Anchor['kind'] | 'document' | 'publication'
      /** Of a record, its type; a document or publication may be one, too. */
      readonly record?: string
    }
  /** No document or publication stands at `path`, which is relative to the project's root. */
  | {readonly kind: 'no-document'; readonly path: string}
  | {
      readonly kind: 'no-anchor'
      readonly publication: PublicationEntry
      /** The document, or every document of a publication that was named as a whole. */
      readonly documents: readonly DocumentEntry[]
      /** As decoded. */
      readonly fragment: string
      readonly anchors: readonly Anchor[]
    }
  | SeveralRecords
  /** An absolute path, or one that leads out of the project. */
  | {readonly kind: 'outside'}

export interface Resolver {
  /** Where `url`, a relative reference as its author wrote it, leads from a document; for a reader of another, if one is named. */
  resolve(url: string, from: ReferenceOrigin, reader?: ReferenceOrigin): Resolution
  /** The same, which tells what it looks up in the library. */
  watched(lookups: Lookups): Pick<Resolver, 'resolve'>
}

/**
 * Makes the maps once, so that each of many links is found in constant time. Paths, names and fragments are compared
 * percent-decoded and in NFC. Beside a document's path, a reference may name its page (`scope.html`, as web tools do),
 * a folder or id of a publication (`handbook/`), a document of the same publication by its name, or a record by its id.
 * It may also be an address as a site has it (`/guide/scope/`, `../scope`), and lead to the only document with that path.
 * What a translation does not have is found as its original finds it, in the language of the translation where it is there.
 * A place of the same publication is found by the id that another system makes of its words, too, if there is only one.
 * `@fig-plan` leads to what has that id, in whichever document of the publication.
 * A document that is a record is also found by `#id`, where nothing in the linking document has that id.
 */
export function createResolver(index: LibraryIndex): Resolver {
  const maps = mapsOf(index)
  const tools: Tools = {
    anchors: createAnchorFinder(),
    namesOf: oncePerPublication(siteNamesOf),
    referredIn: oncePerPublication(referredOf)
  }
  return {...resolverIn(maps, tools), watched: (lookups) => resolverIn(watchMaps(maps, lookups), tools)}
}

/** What is made of documents when it is first asked for. */
interface Tools {
  readonly anchors: AnchorFinder
  readonly namesOf: (publication: PublicationEntry) => SiteNames
  readonly referredIn: (publication: PublicationEntry) => Referred
}

function resolverIn(maps: LibraryMaps, {anchors, namesOf, referredIn}: Tools): Pick<Resolver, 'resolve'> {
  return {
    resolve(url, from, reader = from) {
      const {path, fragment} = splitReference(url)
      const own = maps.publications.get(publicationFolder({...from, id: from.publication}))
      const named = crossReferenceId(url)
      if (named !== undefined && own !== undefined)
        return settle(refer(own, referredIn(own), named, from.documentPath), own, reader)
      const meantIn = (publication: PublicationEntry | undefined, documentPath: string): readonly string[] =>
        pathsMeant(path, {documentPath, publicationPath: publication?.beside ?? publication?.path ?? ''})
      const findIn = (
        publication: PublicationEntry | undefined,
        meant: readonly string[]
      ): Found | undefined =>
        firstOf(meant.filter(isInside), (one) => findDocument(maps, path, nfc(one), from)) ??
        findBySuffix(path, publication, namesOf)
      const findInOriginal = (): Found | undefined => {
        const {original, documentPath} = inOriginalOf(own, from.documentPath, maps) ?? {}
        if (original === undefined || documentPath === undefined) return undefined
        const located = findIn(original, meantIn(original, documentPath))
        return located?.document === undefined ? located : inOwnLanguage(maps, located, from)
      }
      const meant = path === '' ? [from.documentPath] : meantIn(own, from.documentPath)
      const target = meant.find(isInside)
      if (target === undefined) return {kind: 'outside'}
      const found = path === '' ? maps.documentAt(nfc(target)) : (findIn(own, meant) ?? findInOriginal())
      if (found === undefined && path.startsWith('/')) return {kind: 'outside'}
      if (found === undefined) {
        const record = fragment === '' ? findRecord(maps.records, path, from) : undefined
        if (record === undefined) return {kind: 'no-document', path: target}
        return 'kind' in record ? record : settle(atRecord(record), record.publication, reader)
      }
      const arrived = arrive(found, fragment, anchors.find)
      if (arrived.kind !== 'no-anchor') return settle(arrived, found.publication, reader)
      const record = path === '' ? findRecord(maps.documents, fragment, from) : undefined
      // Of another publication a reader's index has no places but those that are named as they are; and where no document is named, several may have one.
      const isWithinOne = found.document !== undefined || own?.documents.length === 1
      const alike =
        found.publication === own && isWithinOne ? arrive(found, fragment, anchors.findAlike) : arrived
      if (record === undefined) return settle(alike, found.publication, reader)
      return 'kind' in record ? record : settle(atRecord(record), record.publication, reader)
    }
  }
}

/** Makes something of the documents of a publication when it is first asked for. */
function oncePerPublication<T>(
  make: (documents: PublicationEntry['documents']) => T
): (publication: PublicationEntry) => T {
  const made = new WeakMap<PublicationEntry['documents'], {readonly value: T}>()
  return ({documents}) => {
    const found = made.get(documents) ?? {value: make(documents)}
    made.set(documents, found)
    return found.value
  }
}

/** At what a cross-reference names by its id. */
function refer(
  publication: PublicationEntry,
  referred: Referred,
  id: string,
  documentPath: string
): Resolution {
  const found = findReferred(referred, id, documentPath)
  if (found !== undefined) return atRecord({publication, ...found})
  const {anchors} = referred
  return {kind: 'no-anchor', publication, documents: publication.documents, fragment: id, anchors}
}

function isInside(path: string): boolean {
  return path !== '..' && !path.startsWith('../')
}

function firstOf<T, R>(all: readonly T[], of: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const result = of(one)
    if (result !== undefined) return result
  }
  return undefined
}

function arrive(found: Found, fragment: string, find: FindAnchor): Resolution {
  const {publication, document} = found
  if (fragment === '') return atRecord(found)
  const candidates = document === undefined ? publication.documents : [document]
  for (const one of candidates) {
    const place = find(one, fragment)
    if (place !== undefined) return atRecord({publication, document: one, anchor: place})
  }
  return {
    kind: 'no-anchor',
    publication,
    documents: candidates,
    fragment,
    anchors: candidates.flatMap((one) => one.anchors)
  }
}

/** At an anchor, else at the document or publication itself; whether it is a record or not. */
function atRecord({publication, document, anchor}: LocatedRecord): Resolution {
  const base = {publication: publication.id, language: publication.language}
  if (document === undefined) {
    // The front matter of an only document is its publication's.
    const [only] = publication.documents
    const record = publication.record ?? (hasSeveral(publication) ? undefined : only?.record)
    const text = publication.title
    return {kind: 'found', to: base, text, anchorKind: 'publication', ...typeOf(record)}
  }
  const to = {...base, document: document.name}
  if (anchor === undefined)
    return {kind: 'found', to, text: document.title, anchorKind: 'document', ...typeOf(document.record)}
  const {id, kind, text, record} = anchor
  const type = record === undefined ? {} : {record}
  return {kind: 'found', to: {...to, block: id}, text, anchorKind: kind, ...type}
}

function typeOf(record: DocumentRecord | undefined): {readonly record?: string} {
  return record === undefined ? {} : {record: record.type}
}

/**
 * The only document of another publication stands at that publication's start: a link from outside does not name it.
 * Of a withdrawn one there is the notice alone, which stands at its start too.
 */
function settle(resolution: Resolution, publication: PublicationEntry, from: ReferenceOrigin): Resolution {
  const {id, language, status, title} = publication
  if (id === from.publication && language === from.language) return resolution
  if (status === 'withdrawn') {
    const to = {publication: id, language}
    return resolution.kind === 'found'
      ? {...resolution, to}
      : {kind: 'found', to, text: title, anchorKind: 'publication'}
  }
  if (resolution.kind !== 'found' || hasSeveral(publication)) return resolution
  const {document: _, ...to} = resolution.to
  return {...resolution, to}
}
