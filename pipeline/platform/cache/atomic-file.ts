/** Reads and writes files of the cache: a write is one step, so that whoever reads sees a file whole, whenever a command is ended. */
import {randomUUID} from 'node:crypto'
import {constants} from 'node:fs'
import {open, rename, rm, type FileHandle} from 'node:fs/promises'
import path from 'node:path'
import {makeFolders} from '../make-folders.ts'

/** The bytes of a regular file; undefined for everything else: somebody may have put a pipe or a link there, and nothing waits for it. */
export async function readRegular(file: string): Promise<Buffer | undefined> {
  let handle: FileHandle | undefined
  try {
    handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
    return (await handle.stat()).isFile() ? await handle.readFile() : undefined
  } catch {
    return undefined
  } finally {
    await handle?.close()
  }
}

/** The beginning of names of files that are not whole yet. */
export const unfinished = 'unfinished-'

type Content = Uint8Array | string | Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** Two that write the same file at once leave one of both. */
export async function writeAtomically(file: string, bytes: Content): Promise<void> {
  await writeNamed(path.dirname(file), bytes, () => path.basename(file))
}

/** By a name that is asked for when all is written. */
export async function writeNamed(folder: string, bytes: Content, nameOf: () => string): Promise<void> {
  await makeFolders(folder)
  const aside = path.join(folder, `${unfinished}${randomUUID()}`)
  try {
    await writeNew(aside, bytes)
    await rename(aside, path.join(folder, nameOf()))
  } catch (error) {
    await rm(aside, {force: true})
    throw error
  }
}

/** Part by part, since what Yarn puts in place of Node's `writeFile` takes no parts (Yarn, Plug'n'Play). */
async function writeNew(file: string, content: Content): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    const parts = typeof content === 'string' || content instanceof Uint8Array ? [content] : content
    for await (const part of parts) await handle.writeFile(part)
  } finally {
    await handle.close()
  }
}
