/** Makes the files of the library as a whole: the catalogue, the pages of a publication's languages, the index. */
import {publicSchemas, type Schemas} from '../../check/index.ts'
import {libraryParts} from '../../editions/index.ts'
import type {Artifact} from '../../model/edition/edition.ts'
import {editionNames} from '../../model/publication/front-matter.ts'
import {furnishLibrary} from '../../transform/furnish/library/index.ts'
import type {World} from '../../model/world.ts'
import type {LibraryJob, LibraryResult} from '../jobs.ts'

/** The library part of each edition of the set, in the order of rendering. */
export async function makeLibrary(
  {contents, editions: set, recordTypes}: LibraryJob,
  schemas: Schemas,
  world: World
): Promise<LibraryResult> {
  const library = {...contents, recordSchemas: publicSchemas(schemas, recordTypes)}
  const furniture = furnishLibrary(library)
  const artifacts: Artifact[] = []
  for (const name of editionNames.filter((one) => set.includes(one))) {
    const renderLibrary = await libraryParts[name]?.()
    artifacts.push(...((await renderLibrary?.(library, furniture, world)) ?? []))
  }
  return {kind: 'library', artifacts, diagnostics: []}
}
