/** Gathers the words for the library's search index, from memory for new publications and from the output for unchanged ones. */
import {keptWordsFile, publicationFolder, type KeptWords} from '../../model/edition/edition.ts'
import type {Output} from '../../model/host.ts'
import type {Made} from '../make-all.ts'
import type {PublicationManifest} from '../library/manifest.ts'

/** Of each publication that has words, in the order given; its text is not read. */
export async function keepWords(
  publications: readonly PublicationManifest[],
  made: readonly Made[],
  output: Pick<Output, 'previous'>
): Promise<readonly KeptWords[]> {
  const known = new Map(made.flatMap(({words}) => (words === undefined ? [] : [[words.folder, words]])))
  const kept = await Promise.all(
    publications.map(async ({publication, files}): Promise<KeptWords | undefined> => {
      const folder = publicationFolder(publication)
      const path = `${folder}/${keptWordsFile}`
      if (!files.some((file) => file.path === path)) return undefined
      const bytes = known.get(folder)?.bytes ?? (await output.previous(path))
      return bytes === undefined ? undefined : {folder, bytes}
    })
  )
  return kept.filter((one) => one !== undefined)
}
