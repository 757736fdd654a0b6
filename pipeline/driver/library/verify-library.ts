/** Reads the files of the library back, and compares them with its publications. */
import type {OpenMemo} from '../../model/memo.ts'
import {furnishLibrary} from '../../transform/furnish/library/index.ts'
import {verifyCatalogue} from '../../verify/index.ts'
import type {CatalogueJob, CatalogueResult} from '../jobs.ts'

/** Its findings are in the verdict. `memo` has what was found right before. */
export async function verifyLibrary(
  {library, artifacts}: CatalogueJob,
  memo?: OpenMemo
): Promise<CatalogueResult> {
  const files = new Map(artifacts.map(({path, bytes}) => [path, bytes]))
  const open = async (path: string): Promise<Uint8Array | undefined> => files.get(path)
  const furnished = {contents: library, furniture: furnishLibrary(library)}
  const verdict = await verifyCatalogue(furnished, {paths: new Set(files.keys()), open}, memo)
  const made = memo?.pack()
  return {kind: 'catalogue', verdict, diagnostics: [], ...(made === undefined ? {} : {made})}
}
