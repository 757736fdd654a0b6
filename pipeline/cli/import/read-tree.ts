/** Reads a folder that is imported: its files' paths, and the text of those that are asked for. */
import {readdir, readFile, stat} from 'node:fs/promises'
import path from 'node:path'
import {compareStrings} from '../../model/diagnostic.ts'
import type {SourceTree} from '../../import/source-tree.ts'
import {systemReason} from '../../platform/errors.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {decodeUtf8} from '../../model/values/decode-utf8.ts'

/** What tools and systems make for themselves. */
const leftOut = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  '.tetrapla',
  '.venv',
  '__pycache__',
  'target'
])

/** A folder with more files is not one of documents. */
const mostFiles = 200_000

/** Text of one file that is read: a document has at most 4 MiB. */
export const mostBytes = 4 * 1024 * 1024

/** Symbolic links are not followed: what they lead to may lie anywhere. Throws `UsageFailure`. */
export async function readTree(folder: string): Promise<SourceTree> {
  const paths: string[] = []
  await walk(folder, '', paths)
  paths.sort(compareStrings)
  const known = new Set(paths)
  return {
    paths,
    has: (file) => known.has(file),
    async text(file) {
      if (!known.has(file)) return undefined
      const real = path.join(folder, file)
      if ((await stat(real)).size > mostBytes) return undefined
      return decodeUtf8(await readFile(real))
    }
  }
}

async function walk(real: string, folder: string, paths: string[]): Promise<void> {
  for (const entry of await entriesOf(real)) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory() && !leftOut.has(entry.name)) await walk(path.join(real, entry.name), name, paths)
    else if (entry.isFile()) paths.push(name)
    if (paths.length > mostFiles)
      throw new UsageFailure(
        `\`${real}\` holds more than ${mostFiles} files`,
        'name the folder of the documents'
      )
  }
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, {withFileTypes: true})
  } catch (error) {
    throw new UsageFailure(`cannot read \`${folder}\`: ${systemReason(error)}`)
  }
}
