/** Builds that share a store: another machine takes what one made, and what a store does not do is done anyway. */
import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {filesBelow} from '../../pipeline/platform/output/files-below.ts'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {tetrapla} from './run-command.ts'

const files = {
  'tetrapla.yaml': 'language: en\neditions: [html, json]\n',
  'source/alpha.md': '# Alpha\n\nSee [bravo](bravo.md).\n',
  'source/bravo.md': '# Bravo\n\nCharlie.\n'
}
const environment = {TETRAPLA_STORE_KEY: 'k'.repeat(32)}

test('a machine that has only the sources makes the same of a store', async () => {
  const folder = await temporaryFolder()
  const store = path.join(folder, 'store')
  const machine = async (name: string, words: readonly string[]) => {
    await writeFiles(path.join(folder, name), files)
    const run = tetrapla(path.join(folder, name), ['build', '--quiet', ...words], environment)
    expect(run).toEqual({code: 0, out: '', err: ''})
    return readFile(path.join(folder, name, 'output/SHA256SUMS'), 'utf8')
  }
  const sums = await machine('one', ['--cache', store])
  const kept = await filesBelow(store)
  expect(await machine('two', ['--cache', store, '--cache-read-only'])).toBe(sums)
  expect(await machine('three', ['--no-cache'])).toBe(sums)
  // The second made nothing, or it would have kept it: it wrote to no store at all.
  expect(await filesBelow(store)).toEqual(kept)
  expect(kept.length).toBeGreaterThan(4)
})

test('a store that does not work is told, and the output is whole', async () => {
  const folder = await temporaryFolder()
  await writeFiles(folder, files)
  await writeFile(path.join(folder, 'store'), '')
  const run = tetrapla(folder, ['build', '--quiet', '--cache', 'store'], environment)
  expect(run.code).toBe(0)
  expect(run.err).toContain(
    'warning: the store `store`: nothing more is kept there: a part of its path is a file'
  )
  expect(await filesBelow(path.join(folder, 'output'))).toContain('SHA256SUMS')
})

test.each([
  ['--cache store --no-cache', 'contradict each other'],
  ['--cache-read-only', 'needs a store'],
  ['--cache ftp://store', 'is no store']
])('build %s is refused', async (words, message) => {
  const folder = await temporaryFolder()
  await writeFiles(folder, files)
  const run = tetrapla(folder, ['build', ...words.split(' ')], environment)
  expect(run.code).toBe(2)
  expect(run.err).toContain(message)
})
