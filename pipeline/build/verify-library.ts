/** Reads what was made for the library back, and compares it with what publications say. */
import {verifyCatalogue} from '../verify/index.ts'
import type {CatalogueJob, CatalogueResult} from './jobs.ts'

export async function verifyLibrary({library, artifacts}: CatalogueJob): Promise<CatalogueResult> {
  const files = new Map(artifacts.map(({path, bytes}) => [path, bytes]))
  const open = async (path: string): Promise<Uint8Array | undefined> => files.get(path)
  const verdict = await verifyCatalogue(library, {paths: new Set(files.keys()), open})
  return {kind: 'catalogue', verdict, diagnostics: []}
}
