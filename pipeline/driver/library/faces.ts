/** Tells what of a publication others depend on: those that refer to it on its face, and all of the library on its frame. */
import {startOf} from '../../model/place.ts'
import type {Anchor, DocumentRecord, LinkEntry, PublicationEntry} from '../../model/publication/library.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {SourceFile} from '../jobs.ts'

/** A publication as it was read, and the same of its public sources. */
export interface Shown {
  readonly entry: PublicationEntry
  readonly published: PublicationEntry
  /** Those that are installed for its letters, in which others show words of it. */
  readonly fonts?: readonly SourceFile[]
}

/** The fragments whose blocks count. */
export type Named = ReadonlySet<string> | 'all'

/** With what it claims, and otherwise in the form that all see it in, so that what is cut from it for one publication is what is cut from the entry. */
export function faceOf(entry: PublicationEntry, named: Named): PublicationEntry {
  const {recordLists: _, text: __, documents, ...face} = entry
  return {
    ...face,
    documents: documents.map(({files: ___, ...document}) => ({
      ...document,
      // A list of its records shows those that they name.
      links: document.links.filter(({record}) => record !== undefined).map(withoutPlace),
      anchors: document.anchors.filter((anchor) => isSeen(anchor, named)),
      digest: ''
    }))
  }
}

function withoutPlace(link: LinkEntry): LinkEntry {
  return {...link, place: startOf(link.place.path)}
}

/** What changes with each word, and places that no link names, concern a publication alone. */
function isSeen({kind, id}: Anchor, named: Named): boolean {
  return named === 'all' || kind === 'record' || named.has(id.normalize('NFC'))
}

/** A digest of both faces but for titles, and of the fonts that their letters are in. */
export function facingOf(one: Shown, named: Named): string {
  const faces = eachOf(one).map((entry) => untitled(faceOf(entry, named)))
  return sha256Of(JSON.stringify([faces, one.fonts]))
}

function untitled(entry: PublicationEntry): PublicationEntry {
  return {...entry, title: '', documents: entry.documents.map((document) => ({...document, title: ''}))}
}

/** A digest of the titles of the publication and its documents, which few others show. */
export function titlesOf(one: Shown): string {
  const titles = eachOf(one).map(({title, documents}) => [title, documents.map((each) => each.title)])
  return sha256Of(JSON.stringify(titles))
}

/** A digest of what links of any publication are found by, or told to have been meant for, and of what it claims and is. */
export function frameOf(one: Shown): string {
  return sha256Of(JSON.stringify(eachOf(one).map(frame)))
}

function eachOf({entry, published}: Shown): readonly PublicationEntry[] {
  return published === entry ? [entry] : [entry, published]
}

function frame(entry: PublicationEntry): unknown {
  const {
    title: _,
    summary: __,
    date: ___,
    recordLists: ____,
    translatedFrom: _____,
    text: ______,
    ...others
  } = entry
  return {
    ...others,
    ...typeOf(entry),
    documents: entry.documents.map(({files: _______, ...document}) => ({
      ...document,
      ...typeOf(document),
      title: '',
      links: [],
      anchors: document.anchors.flatMap(({record, id}) => (record === undefined ? [] : [[record, id]])),
      digest: ''
    }))
  }
}

function typeOf({record}: {readonly record?: DocumentRecord}): {readonly record?: string} {
  return record === undefined ? {} : {record: record.type}
}
