/** Lists what links of a library may have been meant to name. */
import {posix} from 'node:path'
import {compareStrings} from '../../model/diagnostic.ts'
import type {DocumentEntry, LibraryIndex, PublicationEntry} from '../../model/publication/library.ts'
import {nearestAmong} from '../../model/tree/nearest.ts'
import {addTo} from '../../model/values/group-by.ts'
import {idsOfLikeWords, type IdsOfLikeWords} from './ids-of-like-words.ts'

export interface Names {
  /** Of the names of the documents' files in a folder, the nearest. */
  readonly nearestInFolder: (folder: string, name: string) => string | undefined
  /** Of the ids in a document or publication, the nearest. */
  readonly nearestId: (holder: DocumentEntry | PublicationEntry, id: string) => string | undefined
  readonly idsOfLikeWords: IdsOfLikeWords
  /** The first path, in order, by the name of its file. */
  readonly byName: ReadonlyMap<string, string>
  /** The ids of publications by the former ones that they claim. */
  readonly heirs: ReadonlyMap<string, string>
  /** The ids of records by their type. */
  readonly records: ReadonlyMap<string, ReadonlySet<string>>
  /** Whether a document has a place of an id: a long one has thousands, and as many links that miss. */
  readonly hasId: (document: DocumentEntry, id: string) => boolean
}

/** Takes time in proportion to the library. */
export function namesIn({publications}: LibraryIndex): Names {
  const paths = publications.flatMap(({documents}) => documents.map(({path}) => path))
  const byFolder = new Map<string, string[]>()
  const byName = new Map<string, string>()
  for (const path of paths.sort(compareStrings)) {
    const [folder, name] = [posix.dirname(path), posix.basename(path)]
    addTo(byFolder, folder, name)
    if (!byName.has(name)) byName.set(name, path)
  }
  const heirs = new Map<string, string>()
  for (const {id, status, moved = []} of publications)
    for (const {text} of status === 'draft' ? [] : moved) if (!heirs.has(text)) heirs.set(text, id)
  const records = new Map<string, Set<string>>()
  const add = (type: string | undefined, id: string): void => {
    if (type !== undefined) records.set(type, (records.get(type) ?? new Set()).add(id))
  }
  for (const {documents} of publications)
    for (const {name, record, anchors} of documents) {
      add(record?.type, name)
      for (const anchor of anchors) add(anchor.record, anchor.id)
    }
  const nearestInFolder = nearestBy((folder: string) => byFolder.get(folder) ?? [])
  const nearestId = nearestBy((holder: DocumentEntry | PublicationEntry) =>
    'documents' in holder ? holder.documents.flatMap(idsOf) : idsOf(holder)
  )
  return {
    nearestInFolder,
    nearestId,
    idsOfLikeWords: idsOfLikeWords(),
    byName,
    heirs,
    records,
    hasId: idsByDocument()
  }
}

function idsOf({anchors}: DocumentEntry): readonly string[] {
  return anchors.map(({id}) => id)
}

/** Looks through the names of a group once, and not before the first is asked for. */
function nearestBy<Group>(
  namesOf: (group: Group) => readonly string[]
): (group: Group, name: string) => string | undefined {
  const known = new Map<Group, ReturnType<typeof nearestAmong>>()
  return (group, name) => {
    const find = known.get(group) ?? nearestAmong(namesOf(group))
    known.set(group, find)
    return find(name)
  }
}

/** Looks through the ids of a document once, and not before the first is asked for. */
function idsByDocument(): Names['hasId'] {
  const known = new Map<DocumentEntry, ReadonlySet<string>>()
  return (document, id) => {
    const ids = known.get(document) ?? new Set(document.anchors.map((anchor) => anchor.id))
    known.set(document, ids)
    return ids.has(id)
  }
}
