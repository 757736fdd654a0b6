/** Writes a file of the cache in one step: whoever reads it sees it whole, whenever a command is ended. */
import {randomUUID} from 'node:crypto'
import {mkdir, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'

/** The beginning of names of files that are not whole yet. */
export const unfinished = 'unfinished-'

/** Two that write the same file at once leave one of both. */
export async function writeAtomically(file: string, bytes: Uint8Array | string): Promise<void> {
  const folder = path.dirname(file)
  await mkdir(folder, {recursive: true})
  const aside = path.join(folder, `${unfinished}${randomUUID()}`)
  try {
    await writeFile(aside, bytes, {flag: 'wx'})
    await rename(aside, file)
  } catch (error) {
    await rm(aside, {force: true})
    throw error
  }
}
