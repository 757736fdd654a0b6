/** Long lists are found and walked on the disk as they would be in memory. */
import path from 'node:path'
import {fc} from '@fast-check/vitest'
import {expect, test} from 'vitest'
import {writeList} from '../../pipeline/platform/line-list.ts'
import {createAsides, pathsBeside} from '../../pipeline/platform/output/path-list.ts'
import {temporaryFolder} from './temporary-folder.ts'

type Entry = readonly [path: string, text: string]

function isEntry(value: unknown): value is Entry {
  return Array.isArray(value) && value.every((part) => typeof part === 'string')
}

test('entries of many blocks are walked in order and found by their paths, and folders by what lies in them', async () => {
  const folder = await temporaryFolder()
  const entries = Array.from({length: 5000}, (_, index): Entry => [
    `alpha-${String(index).padStart(5, '0')}/en/bravo.html`,
    'charlie\n'.repeat(10)
  ])
  const opened = writeList(path.join(folder, 'list'), entries, isEntry)
  if (opened === undefined) throw new Error('they are in order')
  const {list, close} = opened
  expect([...list]).toEqual(entries)
  for (const index of [0, 1, 2500, 4999, 700, 0]) {
    const entry = entries[index]
    expect(list.get(entry?.[0] ?? '')).toEqual(entry)
  }
  // In their order, twice each, from beginning to end.
  for (const entry of entries) expect([list.get(entry[0]), list.get(entry[0])]).toEqual([entry, entry])
  for (const other of ['', 'alpha', 'alpha-00700/en/bravo', 'alpha-00700/en/bravo.html2', 'zulu'])
    expect(list.has(other)).toBe(false)
  const folders = ['alpha-00000', 'alpha-04999/en', 'alpha-0499', 'alpha-00700/de', 'zulu']
  expect(folders.map((one) => list.reaches(one))).toEqual([true, true, false, false, false])
  close()
})

test('what is in another order is no list', async () => {
  const file = path.join(await temporaryFolder(), 'list')
  expect(writeList(file, [['bravo', ''] as const, ['alpha', ''] as const], isEntry)).toBeUndefined()
})

test.each([3, 70_000])('%i paths of an output are found whether they are held or not', async (count) => {
  const folder = await temporaryFolder()
  const paths = Array.from(
    {length: count},
    (_, index) => `alpha/${String(index).padStart(5, '0')}/bravo.html`
  )
  const asides = createAsides(path.join(folder, 'paths-'))
  const list = asides.put(paths)
  if (list === undefined) throw new Error('they are in order')
  expect([...list].length).toBe(count)
  expect([...list].at(-1)).toEqual([paths.at(-1)])
  expect([paths[0] ?? '', paths.at(-1) ?? '', 'alpha', 'alpha/00001'].map((one) => list.has(one))).toEqual([
    true,
    true,
    false,
    false
  ])
  const folders = ['alpha', 'alpha/00001', 'alpha/0000', 'alpha/00001/bravo.html', 'bravo']
  expect(folders.map((one) => list.reaches(one))).toEqual([true, true, false, false, false])
  asides.close()
})

test('paths are put in order as long as they are held, each once', async () => {
  const asides = createAsides(path.join(await temporaryFolder(), 'paths-'))
  const list = asides.put(['bravo', 'alpha/b', 'alpha/a', 'bravo'])
  expect([...(list ?? [])]).toEqual([['alpha/a'], ['alpha/b'], ['bravo']])
  const many = Array.from({length: 70_000}, (_, index) => `bravo-${String(index).padStart(5, '0')}`)
  expect(asides.put([...many, 'alpha'])).toBeUndefined()
  asides.close()
})

test('what one list has beside another is what it would have in memory', () => {
  const lists = fc
    .uniqueArray(fc.string({maxLength: 2}))
    .map((paths) => paths.sort((a, b) => (a < b ? -1 : 1)))
  fc.assert(
    fc.property(lists, lists, (one, other) => {
      const listed = (paths: readonly string[]) => paths.map((file) => [file] as const)
      expect([...pathsBeside(listed(one), listed(other))]).toEqual(
        one.filter((file) => !other.includes(file))
      )
    })
  )
})
