/** Folders are made with those above them, and what can't be made is told and not waited for. */
import {existsSync} from 'node:fs'
import {symlink, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {makeFolders} from '../../pipeline/platform/make-folders.ts'
import {isFolder} from '../../pipeline/platform/is-folder.ts'
import {temporaryFolder} from './temporary-folder.ts'

test('those that are missing are made, at once by several, and those that are there stay', async () => {
  const folder = await temporaryFolder()
  const deep = path.join(folder, 'alpha/bravo/charlie')
  await Promise.all([deep, deep, path.join(folder, 'alpha/bravo')].map(async (one) => makeFolders(one)))
  await makeFolders(deep)
  expect(await isFolder(deep)).toBe(true)
  await symlink(deep, path.join(folder, 'link'))
  await makeFolders(path.join(folder, 'link/delta'))
  expect(await isFolder(path.join(deep, 'delta'))).toBe(true)
  await makeFolders(path.parse(folder).root)
})

test('a file that stands there is told', async () => {
  const folder = await temporaryFolder()
  const file = path.join(folder, 'file')
  await writeFile(file, '')
  await expect(makeFolders(file)).rejects.toThrow('EEXIST')
  await expect(makeFolders(path.join(file, 'alpha/bravo'))).rejects.toThrow('ENOTDIR')
})

test.skipIf(!existsSync('/proc/self'))('a folder in which nothing can be made is told', async () => {
  await expect(makeFolders('/proc/alpha')).rejects.toThrow('ENOENT')
  await expect(makeFolders('/proc/alpha/bravo')).rejects.toThrow('ENOENT')
})
