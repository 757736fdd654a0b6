/** Gathers the index of the library's words: those of new publications as they were put by, of unchanged ones from the output. */
import {libraryIndex} from '../../editions/index.ts'
import {keptWordsFile, publicationFolder, type LibraryIndex} from '../../model/edition/edition.ts'
import type {Output} from '../../model/host.ts'
import type {Made} from '../make-all.ts'
import type {PublicationManifest} from '../library/manifest.ts'

/** Publications are in the order of the library; undefined where none of them keeps words. */
export async function gatherWords(
  publications: readonly PublicationManifest[],
  made: readonly Made[],
  output: Pick<Output, 'previous' | 'shelf'>
): Promise<LibraryIndex | undefined> {
  const searched = publications.filter(hasWords)
  if (searched.length === 0) return undefined
  const index = (await libraryIndex())(output.shelf)
  const known = new Map(made.flatMap(({folder, words}) => (words === undefined ? [] : [[folder, words]])))
  const open = async ({publication}: PublicationManifest): Promise<Uint8Array | string | undefined> => {
    const folder = publicationFolder(publication)
    return known.get(folder)?.text ?? output.previous(wordsOf(folder))
  }
  for (let from = 0; from < searched.length; from += mostOpen) {
    const some = searched.slice(from, from + mostOpen)
    const files = await Promise.all(some.map(open))
    for (const [at, {publication}] of some.entries()) {
      const file = files[at]
      if (file !== undefined) index.add(publication, file)
    }
  }
  return index
}

/** So many files are open at once: a system allows a process 256 at least. */
const mostOpen = 64

function hasWords({publication, files}: PublicationManifest): boolean {
  const file = wordsOf(publicationFolder(publication))
  return files.some(({path}) => path === file)
}

function wordsOf(folder: string): string {
  return `${folder}/${keptWordsFile}`
}
