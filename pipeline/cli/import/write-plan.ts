/** Writes what an import plans, and never over a file that says something else. */
import {lstat, readFile, writeFile} from 'node:fs/promises'
import {OutputFailure} from '../../model/host.ts'
import {systemCode, systemReason} from '../../platform/errors.ts'
import {placeBelow} from '../../platform/place-below.ts'

/** A file to be written: `bytes` are asked for when they are needed. */
export interface NewFile {
  /** Relative to the project. */
  readonly path: string
  readonly bytes: () => Promise<Uint8Array>
}

export interface WrittenFiles {
  readonly written: readonly string[]
  /** Files that are as they would be written. */
  readonly unchanged: readonly string[]
  /** Files that say something else, and stay as they are. */
  readonly kept: readonly string[]
}

/** Throws `OutputFailure`. */
export async function writePlan(project: string, files: readonly NewFile[]): Promise<WrittenFiles> {
  const [written, unchanged, kept]: string[][] = [[], [], []]
  for (const {path: file, bytes} of files) {
    const target = await placeBelow(project, file)
    const content = await bytes()
    const lists = {written, unchanged, kept}
    lists[await writeNew(target, content)]?.push(file)
  }
  return {written: written ?? [], unchanged: unchanged ?? [], kept: kept ?? []}
}

async function writeNew(target: string, content: Uint8Array): Promise<'written' | 'unchanged' | 'kept'> {
  try {
    await writeFile(target, content, {flag: 'wx'})
    return 'written'
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return (await isSame(target, content)) ? 'unchanged' : 'kept'
    throw new OutputFailure(`cannot write \`${target}\`: ${systemReason(error)}`)
  }
}

async function isSame(target: string, content: Uint8Array): Promise<boolean> {
  try {
    const found = await lstat(target)
    return found.isFile() && found.size === content.length && (await readFile(target)).equals(content)
  } catch {
    return false
  }
}
