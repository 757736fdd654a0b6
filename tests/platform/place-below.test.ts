/** Where files of a project are written: no link leads out of it. */
import {mkdir, readdir, realpath, symlink, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {placeBelow} from '../../pipeline/platform/place-below.ts'
import {sharedFolder} from './temporary-folder.ts'

async function project(): Promise<string> {
  const folder = await realpath(await sharedFolder())
  const root = path.join(folder, 'project')
  await mkdir(path.join(root, 'source/real'), {recursive: true})
  await mkdir(path.join(folder, 'victim'))
  await writeFile(path.join(folder, 'victim/alpha.md'), 'precious')
  await writeFile(path.join(root, 'source/real/alpha.md'), 'alpha')
  await symlink('../../victim', path.join(root, 'source/out'))
  await symlink('../../victim/alpha.md', path.join(root, 'source/alpha.md'))
  await symlink('../../victim/new.md', path.join(root, 'source/new.md'))
  await symlink('../../victim/new', path.join(root, 'source/gone'))
  await symlink('real', path.join(root, 'source/inside'))
  return root
}

test.each([
  ['source/real/alpha.md', 'source/real/alpha.md'],
  ['source/inside/alpha.md', 'source/real/alpha.md'],
  ['source/inside/de/bravo.md', 'source/real/de/bravo.md'],
  ['fresh/one/two.md', 'fresh/one/two.md'],
  ['bravo.json', 'bravo.json']
])('%s is at %s', async (file, place) => {
  const root = await project()
  expect(await placeBelow(root, file)).toBe(path.join(root, place))
  expect(await realpath(path.dirname(path.join(root, place)))).toBe(path.dirname(path.join(root, place)))
})

test.each([
  'source/alpha.md',
  'source/new.md',
  'source/out/alpha.md',
  'source/out/bravo.md',
  'source/out/deep/bravo.md',
  'source/gone/bravo.md',
  'source/real',
  '../victim/alpha.md',
  '../victim/bravo.md'
])('%s is refused, and nothing is made outside', async (file) => {
  const root = await project()
  await expect(placeBelow(root, file)).rejects.toThrow('cannot write')
  expect(await readdir(path.join(root, '../victim'), {recursive: true})).toEqual(['alpha.md'])
})
