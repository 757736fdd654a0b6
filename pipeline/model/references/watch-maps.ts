/** Tells what of a library a reference was looked for by: an edit of anything else leaves where it leads as it is. */
import {publicationFolder} from '../edition/edition.ts'
import type {LibraryMaps} from './library-maps.ts'

/** What is looked up, one after the other. */
export interface Lookups {
  /** A publication, or a document of it, by its path. */
  readonly found: (folder: string, document?: string) => void
  /** A name by which there is nothing, or of which there may be several: what comes to have it, or has it no longer, may lead elsewhere. */
  readonly asked: (name: SoughtName) => void
}

/** A path, the id of a publication or of a record, the folder of a publication in one language, or a type of records. */
export type SoughtName = `${'path' | 'id' | 'record' | 'folder' | 'type'}:${string}`

/** The same maps, which tell what is looked up. */
export function watchMaps(maps: LibraryMaps, {found, asked}: Lookups): LibraryMaps {
  const watched = <T>(all: Pick<ReadonlyMap<string, T>, 'get'>, kind: 'id' | 'record' | 'folder') => ({
    get: (name: string): T | undefined => {
      asked(`${kind}:${name}`)
      return all.get(name)
    }
  })
  return {
    documentAt: (path) => {
      const located = maps.documentAt(path)
      if (located === undefined) asked(`path:${path}`)
      else found(publicationFolder(located.publication), located.document.name)
      return located
    },
    publicationsByPath: {
      get: (path) => {
        const publication = maps.publicationsByPath.get(path)
        if (publication === undefined) asked(`path:${path}`)
        else found(publicationFolder(publication))
        return publication
      }
    },
    publications: watched(maps.publications, 'folder'),
    languagesOf: watched(maps.languagesOf, 'id'),
    records: watched(maps.records, 'record'),
    documents: watched(maps.documents, 'record')
  }
}
