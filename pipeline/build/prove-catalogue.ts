/** Holds what manifests say of a publication, from which every catalogue is made, to the publication. */
import type {Diagnostic} from '../model/diagnostic.ts'
import {sizeOfFile} from '../model/edition-file.ts'
import {
  publicationFolder,
  type Addresses,
  type EditionFile,
  type LibraryPublication
} from '../model/edition.ts'
import type {EditionName} from '../model/front-matter.ts'
import type {Publication} from '../model/publication.ts'
import {holdEntry, saidBy} from '../verify/index.ts'
import {differenceFound} from './catalogue-findings.ts'

/** What was made of a publication. */
export interface MadeEditions {
  readonly addresses: ReadonlyMap<EditionName, Pick<Addresses, 'entry' | 'pages'>>
  readonly artifacts: ReadonlyMap<EditionName, readonly EditionFile[]>
}

/** Empty unless the entry says something else, which is a fault of ours. */
export function proveEntry(
  entry: LibraryPublication,
  publication: Publication,
  {addresses, artifacts}: MadeEditions
): readonly Diagnostic[] {
  const sizes = new Map([...artifacts.values()].flat().map((file) => [file.path, sizeOfFile(file)]))
  const file = `${publicationFolder(publication)}/manifest.json`
  const differences = holdEntry(entry, saidBy(publication, addresses), {sizes, file})
  return differences.map((difference) => differenceFound(difference, publication.place.path))
}
