/** How many files of a publication are written at once. */
import {expect, test} from 'vitest'
import {build} from '../../pipeline/driver/index.ts'
import type {Artifact} from '../../pipeline/model/edition/edition.ts'
import {memoryOutput, memoryProject} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

test('a publication of many files has some of them written at a time', async () => {
  const files = {'tetrapla.yaml': 'language: en\n', 'source/alpha.md': '# Alpha\n\nBravo.\n'}
  const output = memoryOutput()
  const counts = {now: 0, most: 0}
  const counting = {
    ...output,
    stage: async (file: Parameters<typeof output.stage>[0]) => {
      counts.now += 1
      counts.most = Math.max(counts.most, counts.now)
      await Promise.resolve()
      return output.stage(file).finally(() => (counts.now -= 1))
    }
  }
  const more = Array.from({length: 200}, (_, index): Artifact => ({
    path: `alpha/en/more/${index}.txt`,
    mediaType: 'text/plain',
    bytes: new Uint8Array(1)
  }))
  const {host, project} = await memoryProject(files, counting, async (job, real) => {
    const result = await real(job)
    return result.kind === 'make' ? {...result, artifacts: [...result.artifacts, ...more]} : result
  })
  const result = await build(host, project, {...usualBuild, editions: ['json']})
  expect(result.kind).toBe('built')
  expect([...output.files.keys()].filter((path) => path.startsWith('alpha/en/more/'))).toHaveLength(200)
  expect(counts.most).toBeGreaterThan(1)
  expect(counts.most).toBeLessThanOrEqual(64)
})
