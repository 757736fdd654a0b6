/** Reads the files of the library back, and compares them with its publications. */
import {furnishLibrary} from '../../transform/furnish/library/index.ts'
import {verifyCatalogue} from '../../verify/index.ts'
import type {CatalogueJob, CatalogueResult} from '../jobs.ts'

export async function verifyLibrary({library, artifacts}: CatalogueJob): Promise<CatalogueResult> {
  const files = new Map(artifacts.map(({path, bytes}) => [path, bytes]))
  const open = async (path: string): Promise<Uint8Array | undefined> => files.get(path)
  const furnished = {contents: library, furniture: furnishLibrary(library)}
  const verdict = await verifyCatalogue(furnished, {paths: new Set(files.keys()), open})
  return {kind: 'catalogue', verdict, diagnostics: []}
}
