/** The same source gives the same bytes: in another folder, time zone, locale, with other permissions, and once more; so does the program's own. */
import {cpSync, mkdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {buildInPlace, filesBelow, isShown, root, tetrapla} from './support/build.ts'
import {run} from './support/run.ts'
import {readFiles} from '../platform/temporary-folder.ts'
import {temporaryFolder} from './support/temporary-folder.ts'

/** The one file that may differ: it says of which revision and when. */
const mayDiffer = new Set(['provenance.json'])

function copyOf(name: string): string {
  const folder = path.join(temporaryFolder(), name)
  mkdirSync(folder, {recursive: true})
  for (const part of ['source', 'schemas', 'tetrapla.yaml']) {
    cpSync(path.join(root, part), path.join(folder, part), {recursive: true, filter: isShown})
  }
  return folder
}

test('two builds of the same source are the same, byte by byte', async () => {
  const here = copyOf('alpha')
  const there = copyOf(path.join('bravo charlie', 'дельта'))
  const first = await buildInPlace(here, {env: {TZ: 'Asia/Tokyo', LC_ALL: 'C'}})
  const mask = process.umask(0o077)
  const second = await buildInPlace(there, {env: {TZ: 'America/St_Johns', LC_ALL: 'de_DE.UTF-8'}}).finally(
    () => process.umask(mask)
  )
  expect(second.files).toEqual(first.files)
  expect(filesBelow(first.output).length).toBeGreaterThan(10)
  const different = first.files.filter((file) => {
    if (mayDiffer.has(path.basename(file))) return false
    const bytes = readFileSync(path.join(first.output, file))
    return !bytes.equals(readFileSync(path.join(second.output, file)))
  })
  expect(different).toEqual([])
})

test('a build over its own output, with nothing kept, leaves the same bytes', async () => {
  const {output, files} = await buildInPlace(copyOf('alpha'))
  const before = files.map((file) => readFileSync(path.join(output, file)))
  const again = await tetrapla(['build', path.dirname(output), '--quiet', '--no-cache'])
  expect(again.status, again.stderr).toBe(0)
  expect(filesBelow(output)).toEqual(files)
  const different = files.filter(
    (file, index) =>
      !mayDiffer.has(path.basename(file)) &&
      before[index]?.equals(readFileSync(path.join(output, file))) !== true
  )
  expect(different).toEqual([])
})

test('the program is the same whenever it is made of the same sources', async () => {
  const folder = temporaryFolder()
  const rolldown = path.join(root, 'node_modules/rolldown/bin/cli.mjs')
  const words = [rolldown, '--config', '--log-level', 'silent', '--dir', folder]
  const {status, stderr} = await run(process.execPath, words, {cwd: root})
  expect(status, stderr).toBe(0)
  expect(await readFiles(folder)).toEqual(await readFiles(path.join(root, 'dist/program')))
})
