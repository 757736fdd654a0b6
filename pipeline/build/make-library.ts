/** Makes what belongs to the library as a whole: the catalogue, the pages of a publication's languages, the index. */
import {editions} from '../editions/index.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Artifact} from '../model/edition.ts'
import {editionNames} from '../model/front-matter.ts'
import type {World} from '../model/world.ts'
import type {LibraryJob, LibraryResult} from './jobs.ts'

/** The library part of each edition of the set, in the order of rendering. */
export async function makeLibrary(
  {contents, editions: set}: LibraryJob,
  world: World
): Promise<LibraryResult> {
  const artifacts: Artifact[] = []
  const diagnostics: Diagnostic[] = []
  for (const name of editionNames.filter((one) => set.includes(one))) {
    const made = await (await editions[name]()).library(contents, world)
    artifacts.push(...made.value)
    diagnostics.push(...made.diagnostics)
  }
  return {kind: 'library', artifacts, diagnostics}
}
