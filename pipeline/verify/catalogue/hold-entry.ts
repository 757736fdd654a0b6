/** Holds what is listed of a publication to what the publication says itself, and to its files. */
import {publicationFolder, type LibraryPublication, type PresentEdition} from '../../model/edition.ts'
import type {CatalogueDifference} from './catalogue-difference.ts'
import {compareFacts} from './compare-listings.ts'
import {entryFacts} from './entry-facts.ts'

/** What a publication says of itself. */
export interface Said extends Omit<LibraryPublication, 'editions' | 'cover'> {
  /** The file that a reader opens, of each edition that was made. */
  readonly editions: readonly Omit<PresentEdition, 'bytes'>[]
}

/** `sizes` has the bytes of each file of the publication; the entry stands in `file`. */
export function holdEntry(
  entry: LibraryPublication,
  said: Said,
  {sizes, file}: {readonly sizes: ReadonlyMap<string, number>; readonly file: string}
): readonly CatalogueDifference[] {
  const folder = publicationFolder(said)
  const cover = [...sizes.keys()].find((path) => path.startsWith(`${folder}/assets/cover.`))
  const wanted = entryFacts({
    ...said,
    editions: said.editions.map((one) => ({...one, bytes: sizes.get(one.path)})),
    ...(cover === undefined ? {} : {cover})
  })
  return compareFacts(folder, wanted, entryFacts(entry)).map((one) => ({file, ...one}))
}
