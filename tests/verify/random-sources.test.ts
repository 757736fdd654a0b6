/** Random sources, as authors write them: each is built, and its editions are found to say the same. */
import {test} from '@fast-check/vitest'
import {expect} from 'vitest'
import {build} from '../../pipeline/driver/index.ts'
import {editionNames} from '../../pipeline/model/publication/front-matter.ts'
import {memoryOutput, memoryProject} from '../driver/memory-host.ts'
import {project, projectImages, type ProjectFiles} from '../support/arbitrary/markdown/project.ts'
import {runsOf} from '../support/runs-of.ts'
import {usualBuild} from '../driver/usual-build.ts'

const runs = process.env['RUNS']
const images = await projectImages()

/** Every error of a build, as a line. */
async function errorsOf(files: ProjectFiles): Promise<readonly string[]> {
  const {host, project} = await memoryProject({...files, ...images}, memoryOutput())
  const result = await build(host, project, {
    ...usualBuild,
    allOrNothing: true,
    cache: false,
    editions: [...editionNames]
  })
  if (result.kind === 'unknown') throw new Error('expected a build')
  return result.diagnostics
    .filter(({severity}) => severity === 'error')
    .map(({ruleId, message, place}) => `${place.path}:${String(place.start.line)}: ${message} [${ruleId}]`)
}

test.prop([project], {numRuns: runsOf(5), endOnFailure: runs !== undefined})(
  'builds, whatever its author writes',
  async (files) => {
    expect(await errorsOf(files)).toEqual([])
  },
  3_600_000
)
