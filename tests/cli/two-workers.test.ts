/** The command with one worker and with two, which share a long book: the same files, and the same words. */
import path from 'node:path'
import {expect, test} from 'vitest'
import {openProject} from '../../pipeline/cli/project/open-project.ts'
import {projectFolders} from '../../pipeline/cli/project/project-folders.ts'
import {readFiles, temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {isWhole} from '../support/runs-of.ts'
import {tetrapla} from './run-command.ts'

/** Long, and quickly read: comments are in no edition. */
const comment = `<!--\n${'Left out of all editions.\n'.repeat(11_000)}-->\n`

const book = {
  'tetrapla.yaml': 'language: en\n',
  'source/alpha/publication.yaml': 'title: Alpha\n',
  'source/alpha/bravo.md': `# Bravo\n\nSee [charlie](charlie.md#delta)[^1].\n\n[^1]: A note.\n\n${comment}`,
  'source/alpha/charlie.md': `# Charlie\n\n#### Delta\n\nEcho.\n\n${comment}`
}

test('a book is the same, whether one worker makes it or two', async () => {
  const folder = await temporaryFolder()
  await writeFiles(folder, book)
  const build = (output: string, ...jobs: readonly string[]): ReturnType<typeof tetrapla> =>
    tetrapla(folder, ['build', '--no-cache', ...jobs, '--output', output])
  const one = build('output-1', '--jobs', '1')
  expect(one).toMatchObject({code: 0})
  expect(one.err).toContain('heading/levels-do-not-skip')
  const two = build('output-2', '--jobs', '2')
  expect({...two, out: two.out.replaceAll('output-2', 'output-1')}).toEqual(one)
  const first = await readFiles(path.join(folder, 'output-1'))
  expect(Object.keys(first)).toContain('alpha/en/alpha.en.pdf')
  expect(await readFiles(path.join(folder, 'output-2'))).toEqual(first)
  if (!isWhole) return
  // As many as there are cores for.
  const usual = build('output-3')
  expect({...usual, out: usual.out.replaceAll('output-3', 'output-1')}).toEqual(one)
  expect(await readFiles(path.join(folder, 'output-3'))).toEqual(first)
})

test('two share a publication that has a PDF and what flows, by what is asked for or what the project has', async () => {
  const folder = await temporaryFolder()
  await writeFiles(folder, book)
  const isShared = async (given: object = {}): Promise<boolean> => {
    const folders = await projectFolders({project: folder})
    return 'pair' in (await openProject({jobs: 2, limits: undefined, ...given}, folders))
  }
  expect(await isShared()).toBe(true)
  expect(await isShared({jobs: 1})).toBe(false)
  expect(await isShared({editions: ['html', 'json']})).toBe(false)
  await writeFiles(folder, {'tetrapla.yaml': 'language: en\neditions: [html, json]\n'})
  expect(await isShared()).toBe(false)
  expect(await isShared({editions: ['html', 'pdf']})).toBe(true)
})

test.each([
  [1, true],
  [4, false]
])('a publication %i times as long is shared: %s', async (times, isShared) => {
  const folder = await temporaryFolder()
  await writeFiles(folder, {...book, 'source/alpha/delta.md': `# Delta\n\n${comment.repeat(times * 2)}`})
  const folders = await projectFolders({project: folder})
  const {project, pair} = await openProject({jobs: 2, limits: undefined}, folders)
  expect(project.publications.map((source) => pair?.isFor(source))).toEqual([isShared])
})
