/** Counts the web pages of a publication, and how long they are together. */
import {publicationFolder, type LibraryPublication} from '../../model/edition/edition.ts'
import type {WrittenFile} from '../../model/host.ts'

/** Of its files; as it is where the page that a reader opens is the only one. */
export function countPages(
  publication: LibraryPublication,
  files: readonly WrittenFile[]
): LibraryPublication {
  const folder = `${publicationFolder(publication)}/`
  const found = files.filter(({path, mediaType}) => mediaType === 'text/html' && path.startsWith(folder))
  if (found.length < 2) return publication
  const all = {pages: found.length, bytes: found.reduce((sum, {bytes}) => sum + bytes, 0)}
  return {
    ...publication,
    editions: publication.editions.map((one) => (one.edition === 'html' ? {...one, all} : one))
  }
}
