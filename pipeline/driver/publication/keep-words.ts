/** Gathers the words for the library's search index, from memory for new publications and from the output for unchanged ones. */
import {keptWordsFile, publicationFolder, type KeptWords} from '../../model/edition/edition.ts'
import type {Output} from '../../model/host.ts'
import {atMost} from '../../model/values/at-most.ts'
import type {Made} from '../make-all.ts'
import type {PublicationManifest} from '../library/manifest.ts'

/** Of each publication that has words, in the order given; its text is not read. */
export async function keepWords(
  publications: readonly PublicationManifest[],
  made: readonly Made[],
  output: Pick<Output, 'previous'>
): Promise<readonly KeptWords[]> {
  const known = new Map(made.flatMap(({words}) => (words === undefined ? [] : [[words.folder, words]])))
  const folders = publications.flatMap(({publication, files}) => {
    const folder = publicationFolder(publication)
    return files.some(({path}) => path === wordsOf(folder)) ? [folder] : []
  })
  const kept = await atMost(mostOpen, folders, async (folder): Promise<KeptWords | undefined> => {
    const bytes = known.get(folder)?.bytes ?? (await output.previous(wordsOf(folder)))
    return bytes === undefined ? undefined : {folder, bytes}
  })
  return kept.filter((one) => one !== undefined)
}

/** So many files are open at once: a system allows a process 256 at least. */
const mostOpen = 64

function wordsOf(folder: string): string {
  return `${folder}/${keptWordsFile}`
}
