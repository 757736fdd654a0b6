/** What is compiled of the program is kept beside it, where that is the user's own. */
import {chownSync, existsSync, statSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {keepCompiled} from '../../pipeline/cli/keep-compiled.ts'
import {temporaryFolder} from '../platform/temporary-folder.ts'

/** A `node:module` that is asked to keep code, and what it was asked. */
function asked() {
  const folders: string[] = []
  return {folders, builtinModules: [], enableCompileCache: (folder: string) => folders.push(folder)}
}

test('is kept in a folder of the package that nobody else may read', async () => {
  const folder = `${await temporaryFolder()}${path.sep}`
  const system = asked()
  keepCompiled(system, folder)
  expect(system.folders).toEqual([`${folder}.compiled`])
  expect(statSync(`${folder}.compiled`).mode & 0o777).toBe(0o700)
})

test('is not kept where there is no package, or where Node keeps nothing', async () => {
  const folder = await temporaryFolder()
  const system = asked()
  keepCompiled(system, path.join(folder, 'absent/'))
  keepCompiled({builtinModules: []}, `${folder}${path.sep}`)
  expect(system.folders).toEqual([])
  expect(existsSync(path.join(folder, '.compiled'))).toBe(false)
})

test.skipIf(process.getuid === undefined || process.getuid() !== 0)(
  'is not kept in the folder of another user',
  async () => {
    const folder = await temporaryFolder()
    chownSync(folder, 65534, 65534)
    const system = asked()
    keepCompiled(system, `${folder}${path.sep}`)
    expect(system.folders).toEqual([])
  }
)
