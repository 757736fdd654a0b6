/** Builds the JSON editions of a project in memory, as two versions are compared by them. */
import type {Listed} from '../../pipeline/diff/index.ts'
import {build} from '../../pipeline/driver/index.ts'
import {readEdition} from '../../pipeline/reader/index.ts'
import {memoryCache, memoryOutput, memoryProject, type MemoryOutput} from '../driver/memory-host.ts'
import {usualBuild} from '../driver/usual-build.ts'

/** Of its files, by path; blocks keep the ids that they have in the output. */
export async function libraryOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  output: MemoryOutput = memoryOutput()
): Promise<readonly Listed[]> {
  const {host, project} = await memoryProject(files, output, undefined, memoryCache(output))
  const result = await build(host, project, {
    ...usualBuild,
    allOrNothing: true,
    cache: false,
    editions: ['json']
  })
  if (result.kind !== 'built') throw new Error(JSON.stringify(result))
  return result.publications.map(({publication: {id, language, editions}}) => {
    const [edition] = editions
    const bytes = output.files.get(edition?.path ?? '')
    if (bytes === undefined) throw new Error('the publication has its JSON edition')
    return {id, language, bytes: async () => bytes, parse: readEdition}
  })
}
