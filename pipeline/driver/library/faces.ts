/** Tells what of a publication others can see, on its face. */
import {startOf} from '../../model/place.ts'
import type {Anchor, LinkEntry, PublicationEntry} from '../../model/publication/library.ts'
import type {SourceFile} from '../jobs.ts'

/** A publication as it was read, and the same of its public sources. */
export interface Shown {
  readonly entry: PublicationEntry
  readonly published: PublicationEntry
  /** Those that are installed for its letters, in which others show words of it. */
  readonly fonts?: readonly SourceFile[]
  /** The paths of documents that it does not have, as those that are drafts: a link that names one does not lead to the site. */
  readonly leftOut?: readonly string[]
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
