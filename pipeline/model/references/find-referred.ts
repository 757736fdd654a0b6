/** Finds what a cross-reference such as `@fig-plan` names, in whichever document of the publication. */
import type {Anchor, PublicationEntry} from '../publication/library.ts'
import {crossReferenceId} from './cross-reference.ts'
import type {LocatedRecord} from './library-maps.ts'
import {nfc} from './split-reference.ts'

type Place = Required<Pick<LocatedRecord, 'document' | 'anchor'>>

/** What a publication has for cross-references. */
export interface Referred {
  /** What cross-references may name, by its id, then by the path of its document. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, Place>>
  readonly anchors: readonly Anchor[]
}

/** Of the documents of a publication. */
export function referredOf(documents: PublicationEntry['documents']): Referred {
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

/** An id that documents share is that of the one that refers to it; undefined where nothing has it. */
export function findReferred({places}: Referred, id: string, documentPath: string): Place | undefined {
  const all = places.get(nfc(id))
  return all?.get(documentPath) ?? all?.values().next().value
}
