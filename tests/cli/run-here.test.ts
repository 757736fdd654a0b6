/** What is done in the command's own thread, which no limit ends, and what is left to workers. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {runHere} from '../../pipeline/cli/project/run-here.ts'
import type {Job, Result} from '../../pipeline/driver/index.ts'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import {diskFiles} from '../../pipeline/platform/cache/disk-files.ts'
import {createTurns, turnOf} from '../../pipeline/platform/workers/turns.ts'
import {createWorld} from '../../pipeline/platform/world.ts'
import {readProject} from '../../pipeline/read/read-project.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-here-'))
afterAll(() => rmSync(folder, {recursive: true}))

/** The kinds of jobs that workers are asked for, after the jobs of a project are run. */
async function leftToWorkers(
  name: string,
  files: Readonly<Record<string, string>>
): Promise<readonly string[]> {
  const root = path.join(folder, name)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), {recursive: true})
    writeFileSync(path.join(root, file), text)
  }
  const world = createWorld({files: diskFiles(root), limits: defaultLimits})
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const [source] = project.publications
  if (source === undefined) throw new Error('expected a publication')
  const asked: string[] = []
  const run = async ({kind}: Job): Promise<Result> => {
    asked.push(kind)
    return {kind: 'schemas', digest: '', diagnostics: []}
  }
  const here = runHere(
    {root, project, earlier: path.join(root, 'output'), turn: turnOf(createTurns(), 0)},
    () => ({run, atOnce: 1, close: async () => undefined})
  )
  for (const job of [{kind: 'schemas'}, {kind: 'read', source}] satisfies Job[]) await here.run(job)
  await here.close()
  return asked
}

const alpha = '---\nlanguage: en\ndate: 2026-01-01\n---\n\n# Alpha\n\nBravo.\n'

test('documents alone are done here', async () => {
  expect(await leftToWorkers('plain', {'source/alpha.md': alpha})).toEqual([])
})

test('a schema may take long, so that workers judge by it, and do all that follows', async () => {
  const files = {'source/alpha.md': alpha, 'schemas/front-matter/charlie.schema.json': '{"type": "object"}'}
  expect(await leftToWorkers('schema', files)).toEqual(['schemas', 'read'])
})

test.each([
  ['a drawing', {'source/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>'}, '![Delta](a.svg)'],
  ['a long output', {'output/alpha/en/ids.json': ' '.repeat(70_000)}, '']
])('%s is left to workers', async (name, files, text) => {
  expect(await leftToWorkers(name, {'source/alpha.md': `${alpha}\n${text}\n`, ...files})).toEqual(['read'])
})
