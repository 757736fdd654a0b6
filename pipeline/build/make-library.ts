/** Makes what belongs to the library as a whole: the catalogue, the pages of a publication's languages, the index. */
import {publicSchemas, type Schemas} from '../check/index.ts'
import {editions} from '../editions/index.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Artifact} from '../model/edition.ts'
import {editionNames} from '../model/front-matter.ts'
import type {World} from '../model/world.ts'
import {verifyCatalogue} from '../verify/index.ts'
import type {CatalogueJob, CatalogueResult, LibraryJob, LibraryResult} from './jobs.ts'

/** The library part of each edition of the set, in the order of rendering. */
export async function makeLibrary(
  {contents, editions: set, recordTypes}: LibraryJob,
  schemas: Schemas,
  world: World
): Promise<LibraryResult> {
  const library = {...contents, recordSchemas: publicSchemas(schemas, recordTypes)}
  const artifacts: Artifact[] = []
  const diagnostics: Diagnostic[] = []
  for (const name of editionNames.filter((one) => set.includes(one))) {
    const made = await (await editions[name]()).library(library, world)
    artifacts.push(...made.value)
    diagnostics.push(...made.diagnostics)
  }
  return {kind: 'library', artifacts, diagnostics}
}

/** Reads what was made for the library back, and compares it with what publications say. */
export async function verifyLibrary({library, artifacts}: CatalogueJob): Promise<CatalogueResult> {
  const files = new Map(artifacts.map(({path, bytes}) => [path, bytes]))
  const open = async (path: string): Promise<Uint8Array | undefined> => files.get(path)
  const verdict = await verifyCatalogue(library, {paths: new Set(files.keys()), open})
  return {kind: 'catalogue', verdict, diagnostics: []}
}
