/** What check finds in a project in memory. */
import {
  applySettings,
  checkLibrary,
  checkManuscript,
  completeEntry,
  loadSchemas
} from '../../pipeline/check/index.ts'
import type {Diagnostic} from '../../pipeline/model/diagnostic.ts'
import {indexManuscript, readManuscript, readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'

/** With the project's severities; what read finds, in the project and in its documents, comes with it when that is asked for. */
export async function foundIn(
  files: Readonly<Record<string, string | Uint8Array>>,
  {withRead = false}: {readonly withRead?: boolean} = {}
): Promise<readonly Diagnostic[]> {
  const world = memoryWorld(files)
  const read = await readProject(world, {source: 'source', schemas: 'schemas'})
  const {value: project} = read
  const schemas = await loadSchemas(project, world)
  const readings = await Promise.all(
    project.publications.map((source) => readManuscript(source, project, world))
  )
  const manuscripts = readings.map(({value}) => value)
  const found = await Promise.all(
    manuscripts.map((manuscript) =>
      checkManuscript(manuscript, {schemas: schemas.value, world, from: project.from})
    )
  )
  const index = {
    publications: manuscripts.map((one) => completeEntry(indexManuscript(one), one, schemas.value))
  }
  const ofRead = withRead ? [...read.diagnostics, ...readings.flatMap(({diagnostics}) => diagnostics)] : []
  const all = [...ofRead, ...schemas.diagnostics, ...found.flat(), ...checkLibrary(index, project)]
  return applySettings(all, project, {strict: false})
}
