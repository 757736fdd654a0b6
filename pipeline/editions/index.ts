/** Lists the editions: each is loaded, with its libraries, only when it is made. */
import type {LibraryIndexMaker, LibraryPart} from '../model/edition/edition.ts'
import type {EditionName} from '../model/publication/front-matter.ts'
import {erasePrepared, type AnyEdition} from '../model/edition/erase-prepared.ts'

export const editions: {readonly [name in EditionName]: () => Promise<AnyEdition>} = {
  json: async () => erasePrepared((await import('./json/edition.ts')).json),
  pdf: async () => erasePrepared((await import('./pdf/edition.ts')).pdf),
  epub: async () => erasePrepared((await import('./epub/edition.ts')).epub),
  html: async () => erasePrepared((await import('./html/edition.ts')).html)
}

/**
 * What editions make for the library as a whole, in the order of rendering. The library is made in every build, also in
 * one that changes no publication, which loads no more than this.
 */
export const libraryParts: {readonly [name in EditionName]?: () => Promise<LibraryPart>} = {
  json: async () => (await import('./json/render-library.ts')).renderLibrary,
  html: async () => (await import('./html/library/render-library.ts')).renderLibrary
}

/** The index of the words that publications keep for it, which is made beside them: no job has the words of a whole library. */
export const libraryIndex = async (): Promise<LibraryIndexMaker> =>
  (await import('./html/search/library-index.ts')).createLibraryIndex
