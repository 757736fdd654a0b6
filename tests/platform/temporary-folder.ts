/** Folders for tests, removed after them. */
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, onTestFinished} from 'vitest'
import {filesBelow} from '../../pipeline/platform/output/files-below.ts'

/** The path of an empty folder for one test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await makeFolder()
  onTestFinished(() => remove(folder))
  return folder
}

/** The path of an empty folder for all tests of a file: what it holds is made once. */
export async function sharedFolder(): Promise<string> {
  const folder = await makeFolder()
  afterAll(() => remove(folder))
  return folder
}

function makeFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'tetrapla-test-'))
}

function remove(folder: string): Promise<void> {
  return rm(folder, {recursive: true, force: true})
}

/** Writes files below a folder, by their paths. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), {recursive: true})
    await writeFile(path.join(folder, name), content)
  }
}

/** The texts of all files below a folder, by path, in order of path. */
export async function readFiles(folder: string): Promise<Record<string, string>> {
  const names = (await filesBelow(folder)).sort()
  const texts = names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const)
  return Object.fromEntries(await Promise.all(texts))
}
