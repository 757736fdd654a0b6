/** Makes the files of a library as the build does: furnished first, then drawn. */
import {renderLibrary as drawPages} from '../../pipeline/editions/html/library/render-library.ts'
import {renderLibrary as drawData} from '../../pipeline/editions/json/render-library.ts'
import type {Artifact, LibraryContents} from '../../pipeline/model/edition/edition.ts'
import type {World} from '../../pipeline/model/world.ts'
import {furnishLibrary} from '../../pipeline/transform/furnish/library/index.ts'

/** Its pages, and what a site has at its root. */
export async function renderPages(contents: LibraryContents, world: World): Promise<readonly Artifact[]> {
  return drawPages(contents, furnishLibrary(contents), world)
}

/** index.json and the schemas. */
export async function renderData(contents: LibraryContents, world: World): Promise<readonly Artifact[]> {
  return drawData(contents, furnishLibrary(contents), world)
}
