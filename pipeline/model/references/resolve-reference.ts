/** Finds where a link as written leads, among the documents and publications of the library. */
import {posix} from 'node:path'
import type {
  Anchor,
  DocumentEntry,
  DocumentRecord,
  LibraryIndex,
  PublicationEntry
} from '../publication/library.ts'
import {documentsAt, pathsMeant, sourcesOf} from '../site-paths.ts'
import type {Destination, ReferenceOrigin} from '../tree/nodes.ts'
import {publicationFolder} from '../edition/edition.ts'
import {crossReferenceId} from './cross-reference.ts'
import {findBySuffix, siteNamesOf} from './find-by-suffix.ts'
import {mapsOf, openRecord, type LibraryMaps, type Located, type LocatedRecord} from './library-maps.ts'
import {nfc, splitReference} from './split-reference.ts'

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
  /** A record's id alone, which several have; `references` name them one by one. */
  | {readonly kind: 'several-records'; readonly id: string; readonly references: readonly string[]}
  /** An absolute path, or one that leads out of the project. */
  | {readonly kind: 'outside'}

export interface Resolver {
  /** Where `url`, a relative reference as its author wrote it, leads from a document; for a reader of another, if one is named. */
  resolve(url: string, from: ReferenceOrigin, reader?: ReferenceOrigin): Resolution
}

type Found = Located | {readonly publication: PublicationEntry; readonly document?: never}

/** So many anchors of a document are found by a map. */
const manyAnchors = 32

/**
 * Makes the maps once, so that each of many links is found in constant time. Paths, names and fragments are compared
 * percent-decoded and in NFC. Beside a document's path, a reference may name its page (`scope.html`, as web tools do),
 * a folder or id of a publication (`handbook/`), a document of the same publication by its name, or a record by its id.
 * It may also be an address as a site has it (`/guide/scope/`, `../scope`), and lead to the only document with that path.
 * `@fig-plan` leads to what has that id, in whichever document of the publication.
 * A document that is a record is also found by `#id`, where nothing in the linking document has that id.
 */
export function createResolver(index: LibraryIndex): Resolver {
  const maps = mapsOf(index)
  const anchorsOf = new WeakMap<DocumentEntry, ReadonlyMap<string, Anchor>>()

  function anchor(document: DocumentEntry, id: string): Anchor | undefined {
    // Few are looked through: maps of all documents would take a third of what the index itself does.
    if (document.anchors.length < manyAnchors)
      return document.anchors.findLast((one) => one.id.normalize('NFC') === id)
    let anchors = anchorsOf.get(document)
    if (anchors === undefined) {
      anchors = new Map(document.anchors.map((one) => [one.id.normalize('NFC'), one]))
      anchorsOf.set(document, anchors)
    }
    return anchors.get(id)
  }

  const namesOf = oncePerPublication(siteNamesOf)
  const referredIn = oncePerPublication(referredOf)

  return {
    resolve(url, from, reader = from) {
      const {path, fragment} = splitReference(url)
      const own = maps.publications.get(publicationFolder({...from, id: from.publication}))
      const named = crossReferenceId(url)
      if (named !== undefined && own !== undefined)
        return settle(refer(own, referredIn(own), named, from), own, reader)
      const places = {documentPath: from.documentPath, publicationPath: own?.beside ?? own?.path ?? ''}
      const meant = (path === '' ? [from.documentPath] : pathsMeant(path, places)).filter(isInside)
      const [target] = meant
      if (target === undefined) return {kind: 'outside'}
      const found =
        path === ''
          ? maps.documentAt(nfc(target))
          : (firstOf(meant, (one) => find(maps, path, nfc(one), from)) ?? findBySuffix(path, own, namesOf))
      if (found === undefined && path.startsWith('/')) return {kind: 'outside'}
      if (found === undefined) {
        const record = fragment === '' ? findRecord(maps.records, path, from) : undefined
        if (record === undefined) return {kind: 'no-document', path: target}
        return 'kind' in record ? record : settle(atRecord(record), record.publication, reader)
      }
      const arrived = arrive(found, fragment, anchor)
      const record =
        path === '' && arrived.kind === 'no-anchor' ? findRecord(maps.documents, fragment, from) : undefined
      if (record === undefined) return settle(arrived, found.publication, reader)
      return 'kind' in record ? record : settle(atRecord(record), record.publication, reader)
    }
  }
}

type Place = Required<Pick<LocatedRecord, 'document' | 'anchor'>>

interface Referred {
  /** What cross-references may name, by its id, then by the path of its document. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, Place>>
  readonly anchors: readonly Anchor[]
}

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

function referredOf(documents: PublicationEntry['documents']): Referred {
  const places = new Map<string, Map<string, Place>>()
  const anchors: Anchor[] = []
  for (const document of documents)
    for (const anchor of document.anchors) {
      anchors.push(anchor)
      const id = nfc(anchor.id)
      if (crossReferenceId(`@${id}`) === undefined) continue
      const own = places.get(id) ?? new Map<string, Place>()
      places.set(id, own.set(document.path, {document, anchor}))
    }
  return {places, anchors}
}

/** An id that documents share is that of the one that refers to it. */
function refer(
  publication: PublicationEntry,
  {places, anchors}: Referred,
  id: string,
  {documentPath}: ReferenceOrigin
): Resolution {
  const all = places.get(nfc(id))
  const found = all?.get(documentPath) ?? all?.values().next().value
  return found === undefined
    ? {kind: 'no-anchor', publication, documents: publication.documents, fragment: id, anchors}
    : atRecord({publication, ...found})
}

function find(maps: LibraryMaps, written: string, target: string, from: ReferenceOrigin): Found | undefined {
  const located = sourcesOf(target).flatMap((path) => maps.documentAt(path) ?? [])[0]
  if (located !== undefined) return inOwnLanguage(maps, located, from)
  const folder = target.endsWith('/') ? target.slice(0, -1) : target
  const publication = maps.publicationsByPath.get(folder)
  if (publication !== undefined) return translationOf(maps, publication, folder, from.language)
  const name = written.endsWith('/') ? written.slice(0, -1) : written
  const own = maps.publications.get(publicationFolder({...from, id: from.publication}))
  const document = own?.documents.find((one) => one.name === name)
  if (own !== undefined && document !== undefined) return {publication: own, document}
  const languages = maps.languagesOf.get(name) ?? []
  const current = languages.filter(isCurrent)
  const choice = current.length === 0 ? languages : current
  const named = choice.find((one) => one.language === from.language) ?? choice[0]
  if (named !== undefined) return {publication: named}
  const bySite = documentsAt(target).flatMap((path) => maps.documentAt(path) ?? [])[0]
  return bySite === undefined ? undefined : inOwnLanguage(maps, bySite, from)
}

/** A record by its id alone: of the document, else of the publication, else the only one in the reader's language. */
function findRecord(
  records: LibraryMaps['records'],
  id: string,
  from: ReferenceOrigin
): LocatedRecord | Extract<Resolution, {kind: 'several-records'}> | undefined {
  const all = (records.get(id) ?? []).map(openRecord)
  const near = [
    all.filter(({document}) => document?.path === from.documentPath),
    all.filter(
      ({publication}) => publication.id === from.publication && publication.language === from.language
    ),
    all.filter(({publication}) => publication.language === from.language && isCurrent(publication)),
    all
  ].find((found) => found.length > 0)
  const [first, ...others] = near ?? []
  if (first === undefined || others.length === 0) return first
  const folder = posix.dirname(from.documentPath)
  const references = [first, ...others].map(({publication, document, anchor}) => {
    if (document === undefined) return publication.id
    return `${posix.relative(folder, document.path)}${anchor === undefined ? '' : `#${id}`}`
  })
  return {kind: 'several-records', id, references}
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

/** The same document in the reader's language, unless the path itself names a language or that one is withdrawn. */
function inOwnLanguage(maps: LibraryMaps, located: Located, from: ReferenceOrigin): Located {
  const {publication, document} = located
  if (publication.language === from.language || namesLanguage(document.path, publication.language))
    return located
  const own = maps.publications.get(publicationFolder({...from, id: publication.id}))
  const same = own?.documents.find((one) => one.name === document.name)
  if (own === undefined || same === undefined || !isPreferred(own, publication)) return located
  return {publication: own, document: same}
}

function translationOf(
  maps: LibraryMaps,
  publication: PublicationEntry,
  path: string,
  language: string
): Found {
  if (publication.language === language || namesLanguage(path, publication.language)) return {publication}
  const own = maps.publications.get(publicationFolder({id: publication.id, language}))
  return {publication: own !== undefined && isPreferred(own, publication) ? own : publication}
}

/** Whether a translation is no worse than what it is a translation of. */
function isPreferred(translation: PublicationEntry, publication: PublicationEntry): boolean {
  return isCurrent(translation) || !isCurrent(publication)
}

function isCurrent({status}: PublicationEntry): boolean {
  return status !== 'withdrawn'
}

/** Whether a suffix (`notice.fr.md`) or folder (`handbook/fr/`) of a path is this language. */
function namesLanguage(path: string, language: string): boolean {
  return path.toLowerCase().split(/[/.]/).slice(1).includes(language.toLowerCase())
}

type FindAnchor = (document: DocumentEntry, id: string) => Anchor | undefined

function arrive(found: Found, fragment: string, anchor: FindAnchor): Resolution {
  const {publication, document} = found
  if (fragment === '') return atRecord(found)
  const candidates = document === undefined ? publication.documents : [document]
  for (const one of candidates) {
    const place = anchor(one, fragment)
    if (place === undefined) continue
    return atRecord({publication, document: one, anchor: place})
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
    const [only, ...others] = publication.documents
    const record = publication.record ?? (others.length > 0 ? undefined : only?.record)
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
  const {id, language, documents, status, title} = publication
  if (id === from.publication && language === from.language) return resolution
  if (status === 'withdrawn') {
    const to = {publication: id, language}
    return resolution.kind === 'found'
      ? {...resolution, to}
      : {kind: 'found', to, text: title, anchorKind: 'publication'}
  }
  if (resolution.kind !== 'found' || documents.length > 1) return resolution
  const {document: _, ...to} = resolution.to
  return {...resolution, to}
}
