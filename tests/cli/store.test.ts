/** Builds that share a store: another machine takes what one made, and what a store does not do is done anyway. */
import {existsSync} from 'node:fs'
import {readFile, utimes, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
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
  // A worker would fail at every batch: it takes none.
  const worker = tetrapla(
    folder,
    ['worker', '--fleet', 'redis://127.0.0.1:1', '--cache', 'store'],
    environment
  )
  expect([worker.code, worker.err]).toEqual([
    3,
    expect.stringMatching(/^error: the store: a part of its path is a file$/m)
  ])
})

test.skipIf(!existsSync('/proc/self'))('a store where no folder can be made ends no build', async () => {
  const folder = await temporaryFolder()
  await writeFiles(folder, files)
  const run = tetrapla(folder, ['build', '--quiet', '--cache', '/proc/store'], environment)
  expect(run.code).toBe(0)
  expect(run.err).toContain(
    'warning: the store `/proc/store`: nothing more is kept there: there is no such place'
  )
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

test.each([
  ['--fleet redis://127.0.0.1:1', {}, 'a fleet needs a store'],
  ['--fleet 127.0.0.1:1 --cache store', environment, 'is no address of Redis'],
  ['--fleet redis://127.0.0.1:1 --cache store', {}, 'a fleet needs a key']
])('build %s is refused, and nothing is left behind in the output', async (words, env, message) => {
  const folder = await temporaryFolder()
  await writeFiles(folder, files)
  const run = tetrapla(folder, ['build', ...words.split(' ')], env)
  expect([run.code, run.err]).toEqual([2, expect.stringContaining(message)])
  expect(await filesBelow(path.join(folder, 'output'))).toEqual([])
})

test.each([
  ['--cache-read-only', environment, 'needs a store'],
  ['--cache ftp://store', environment, 'is no store'],
  ['--cache store', {TETRAPLA_STORE_KEY: 'short'}, 'has fewer than 32 characters'],
  ['--fleet redis://127.0.0.1:1', environment, 'a fleet needs a store'],
  ['--fleet 127.0.0.1:1 --cache store', environment, 'is no address of Redis'],
  ['--fleet redis://127.0.0.1:1 --cache store', {TETRAPLA_STORE_KEY: ''}, 'a fleet needs a key']
])('build %s is refused with %j where nothing is to be built, too', async (words, env, message) => {
  const folder = await temporaryFolder()
  await writeFiles(folder, files)
  expect(tetrapla(folder, ['build', '--quiet'], environment).code).toBe(0)
  const run = tetrapla(folder, ['build', '--quiet', ...words.split(' ')], env)
  expect([run.code, run.err]).toEqual([2, expect.stringContaining(message)])
})

describe('tetrapla clean', () => {
  test('tells what is old, removes it when asked, and leaves what an output was made of', async () => {
    const folder = await temporaryFolder()
    const store = path.join(folder, 'store')
    const build = async (name: string, text: string) => {
      await writeFiles(path.join(folder, name), {...files, 'source/alpha.md': text})
      const run = tetrapla(path.join(folder, name), ['build', '--quiet', '--cache', store], environment)
      expect(run).toEqual({code: 0, out: '', err: ''})
      return readFile(path.join(folder, name, 'output/SHA256SUMS'), 'utf8')
    }
    await build('one', '# Alpha\n\nDelta.\n')
    const sums = await build('two', files['source/alpha.md'])
    await writeFile(path.join(store, 'notes.txt'), 'Not ours.')
    const all = await filesBelow(store)
    const old = Date.now() / 1000 - 40 * 24 * 60 * 60
    for (const file of all) await utimes(path.join(store, file), old, old)
    const clean = (...words: readonly string[]) => {
      const run = tetrapla(folder, ['clean', 'store', ...words], environment)
      expect(run).toMatchObject({code: 0, err: ''})
      return run.out
    }

    const told = clean('--keep', 'two/output')
    expect(told).toMatch(/^ {2}to be removed: [1-9]\d* objects, /m)
    expect(told).toContain('Nothing was removed yet')
    expect(clean('--older-than', '9999d', '--yes')).toContain('removed: 0 objects')
    expect(await filesBelow(store)).toEqual(all)

    expect(clean('--keep', 'two/output', '--yes')).toMatch(/^ {2}removed: [1-9]\d* objects, /m)
    const left = await filesBelow(store)
    expect(left.length).toBeLessThan(all.length)
    expect(await build('three', files['source/alpha.md'])).toBe(sums)
    // What is taken is not put again: nothing was missing.
    expect(await filesBelow(store)).toEqual(left)

    clean('--older-than', '0h', '--yes')
    expect(await filesBelow(store)).toEqual(['notes.txt'])
  })

  test.each([
    [['--keep', 'nowhere'], 'there is no output in `nowhere`\n  hint: name the folder that `manifest.json`'],
    [
      ['--keep', 'p'],
      'there is no output in `p`\n  hint: did you mean `p/output`, the output of this project?'
    ],
    [['--keep', 'strange'], 'the store does not know what `strange` was made of'],
    [['--older-than', '3 weeks'], '`3 weeks` is no age']
  ])('%o is refused', async (words, message) => {
    const folder = await temporaryFolder()
    await writeFiles(folder, {'strange/manifest.json': '{}', 'p/output/manifest.json': '{}'})
    const run = tetrapla(folder, ['clean', 'store', '--yes', ...words], environment)
    expect(run.code).toBe(2)
    expect(run.err).toContain(message)
  })
})
