/** Checks whether every edition asked for was made, in its place, with nothing in another's. */
import type {Diagnostic} from '../model/diagnostic.ts'
import {publicationFolder, type Addresses, type EditionFile} from '../model/edition/edition.ts'
import {sizeOfFile} from '../model/edition/edition-file.ts'
import {finding} from '../model/finding.ts'
import type {EditionName} from '../model/publication/front-matter.ts'
import type {Publication} from '../model/publication/publication.ts'

/** Nothing for a whole publication; a finding is a fault of ours, not the author's. */
export function checkWhole(
  publication: Publication,
  addresses: ReadonlyMap<EditionName, Pick<Addresses, 'entry'>>,
  artifacts: ReadonlyMap<EditionName, readonly EditionFile[]>
): readonly Diagnostic[] {
  const folder = publicationFolder(publication)
  const faults: string[] = []
  const seen = new Map<string, EditionFile>()
  for (const [name, {entry}] of addresses) {
    const files = artifacts.get(name) ?? []
    if (!files.some((file) => file.path === `${folder}/${entry}` && sizeOfFile(file) > 0)) {
      faults.push(`the ${name} edition lacks \`${folder}/${entry}\``)
    }
    for (const file of files) faults.push(...faultsOf(file, folder, seen))
  }
  return faults.map((fault) => finding('edition/is-whole', publication.place, fault))
}

function faultsOf(file: EditionFile, folder: string, seen: Map<string, EditionFile>): readonly string[] {
  const before = seen.get(file.path)
  seen.set(file.path, file)
  return [
    // What is drawn later is read then, and of what is empty nothing is read.
    ...(!('draw' in file) && sizeOfFile(file) === 0 ? [`\`${file.path}\` is empty`] : []),
    ...(isInPlace(file, folder) ? [] : [`\`${file.path}\` lies outside its publication's folder`]),
    ...(before !== undefined && !isSame(before, file) ? [`two files have the path \`${file.path}\``] : [])
  ]
}

function isInPlace({path, shared}: EditionFile, folder: string): boolean {
  if (path.split('/').includes('..')) return false
  return shared === true ? /^(?:assets|schemas)\//.test(path) : path.startsWith(`${folder}/`)
}

/** A shared file may be made by several editions. */
function isSame(a: EditionFile, b: EditionFile): boolean {
  return a.shared === true && b.shared === true && sizeOfFile(a) === sizeOfFile(b)
}
