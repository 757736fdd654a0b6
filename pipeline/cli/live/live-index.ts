/** Keeps what publications know of all others as they were judged, and cuts it anew for one whose links or places were edited. */
import {createSlicer, type Sight} from '../../driver/library/slice-index.ts'
import {publicationFolder} from '../../model/edition/edition.ts'
import type {DocumentEntry, LibraryIndex, PublicationEntry} from '../../model/publication/library.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {isSameData} from '../../model/values/is-same-data.ts'
import {indexManuscript} from '../../read/index.ts'

export interface LiveIndex {
  /** What a publication may know, by its entry in the index; cut once. */
  judged(entry: PublicationEntry): LibraryIndex
  /** The same as it is read now, of which documents in `changed` were edited since. */
  edited(entry: PublicationEntry, manuscript: Manuscript, changed: ReadonlySet<string>): LibraryIndex
}

/** Of the index as it was judged; `see` knows entries of it from before. */
export function createLiveIndex(index: LibraryIndex, see: Sight): LiveIndex {
  const slice = createSlicer(index, see)
  const kept = new Map<PublicationEntry, LibraryIndex>()
  const judged: LiveIndex['judged'] = (entry) => {
    const own = kept.get(entry) ?? slice(entry)
    kept.set(entry, own)
    return own
  }
  return {
    judged,
    edited: (entry, manuscript, changed) => {
      const now = editedEntry(entry, manuscript, changed)
      if (isSameData(askedOf(entry), askedOf(now))) return judged(entry)
      const folder = publicationFolder(entry)
      const publications = index.publications.map((one) => (publicationFolder(one) === folder ? now : one))
      return createSlicer({publications}, see)(now)
    }
  }
}

/** With the places and links of edited documents; what their records say is as it was judged, since schemas have a part in that. */
function editedEntry(
  entry: PublicationEntry,
  manuscript: Manuscript,
  changed: ReadonlySet<string>
): PublicationEntry {
  const edited = manuscript.documents.filter(({path}) => changed.has(path))
  const indexed = new Map(
    indexManuscript({...manuscript, documents: edited}).documents.map((one) => [one.path, one])
  )
  return {
    ...entry,
    documents: entry.documents.map((known) => {
      const now = indexed.get(known.path)
      return now === undefined ? known : {...known, links: now.links, anchors: anchorsOf(now, known)}
    })
  }
}

function anchorsOf(now: DocumentEntry, known: DocumentEntry): DocumentEntry['anchors'] {
  const records = new Map(known.anchors.flatMap((one) => (one.kind === 'record' ? [[one.id, one]] : [])))
  return now.anchors.flatMap((one) => (one.kind === 'record' ? (records.get(one.id) ?? []) : one))
}

/** All of its documents that decides what it has to know, and what is known of them: not where links stand. */
function askedOf({documents}: PublicationEntry): unknown {
  return documents.map(({anchors, links}) => [anchors, links.map(({place: _, ...link}) => link)])
}
