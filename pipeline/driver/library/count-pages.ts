/** Counts the web pages of a publication, and how long they are together. */
import {publicationFolder, type LibraryPublication} from '../../model/edition/edition.ts'
import type {WrittenFile} from '../../model/host.ts'
import type {DocumentEntry} from '../../model/publication/library.ts'
import {pageNames} from '../../model/publication/pages.ts'
import {pageFile, startPage} from '../../model/publication/web-address.ts'

/** Of its documents, its start and its contents, among its files; as it is where the page that a reader opens is the only one. What stands beside them, and what extensions add, is none. */
export function countPages(
  publication: LibraryPublication,
  documents: readonly Pick<DocumentEntry, 'name'>[],
  files: readonly WrittenFile[]
): LibraryPublication {
  const folder = publicationFolder(publication)
  const names = [startPage, ...pageNames({documents}).map(pageFile)]
  const pages = new Set(names.map((file) => `${folder}/${file}`))
  const found = files.filter(({path}) => pages.has(path))
  if (found.length < 2) return publication
  const all = {pages: found.length, bytes: found.reduce((sum, {bytes}) => sum + bytes, 0)}
  return {
    ...publication,
    editions: publication.editions.map((one) => (one.edition === 'html' ? {...one, all} : one))
  }
}
