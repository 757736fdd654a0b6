/** Lists the files of a project's folder, in an order that does not depend on the disk. */
import {readdir, realpath} from 'node:fs/promises'
import path from 'node:path'
import {compareStrings} from '../model/diagnostic.ts'
import {ProjectFailure} from '../model/world.ts'
import {systemCode, systemReason} from './errors.ts'
import {locate} from './locate.ts'
import {isFolder} from './is-folder.ts'

/**
 * Every file below `folder`, as paths relative to `root` in NFC, in order of code units. Names that begin with `_` or
 * `.` are left out, but for `_index.md`, the page of a folder; where `folder` ends with `/_*`, those below folders whose names begin with `_` are listed, and no others.
 * A symbolic link to a folder is not followed: where Markdown files stand in it that the walk does not meet elsewhere, it is listed with `/` at its end. One to a file, or
 * one that leads out of the project, is listed, so that reading it says what is wrong. A folder that is missing or lies outside holds nothing; one that
 * cannot be read is a `ProjectFailure`.
 */
export async function listFiles(root: string, folder: string): Promise<readonly string[]> {
  const normal = path.posix.normalize(folder)
  const isOfUnderscored = path.posix.basename(normal) === '_*'
  const at = isOfUnderscored ? path.posix.dirname(normal) : normal
  const located = locate(root, at)
  if (!located.ok) return []
  const found: string[] = []
  const top = located.value
  await (isOfUnderscored ? seek : walk)(top, at === '.' ? '' : at, {top, found})
  return found.sort(compareStrings)
}

interface Walk {
  /** The folder that is listed, on the disk. */
  readonly top: string
  readonly found: string[]
}

/** Walks the folders whose names begin with `_`. */
async function seek(real: string, folder: string, walked: Walk): Promise<void> {
  for (const entry of await entriesOf(real, folder)) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue
    const name = path.posix.join(folder, entry.name.normalize('NFC'))
    await (entry.name.startsWith('_') ? walk : seek)(path.join(real, entry.name), name, walked)
  }
}

async function walk(real: string, folder: string, {top, found}: Walk): Promise<void> {
  for (const entry of await entriesOf(real, folder)) {
    if (/^[_.]/.test(entry.name) && !/^_index\.(?:md|markdown)$/.test(entry.name)) continue
    const name = path.posix.join(folder, entry.name.normalize('NFC'))
    if (entry.isDirectory()) await walk(path.join(real, entry.name), name, {top, found})
    else if (!entry.isSymbolicLink() || !(await isFolder(path.join(real, entry.name)))) found.push(name)
    else if (await hidesDocuments(path.join(real, entry.name), name, top)) found.push(`${name}/`)
  }
}

/** Whether a link, `shown` as messages call it, leads to a folder with Markdown files in it that is neither below what is listed nor around it. */
async function hidesDocuments(link: string, shown: string, top: string): Promise<boolean> {
  const [target, listed] = [await realpath(link), await realpath(top)]
  if (`${target}/`.startsWith(`${listed}/`) || `${listed}/`.startsWith(`${target}/`)) return false
  return (await entriesOf(target, shown)).some(({name}) => /^[^_.].*\.(?:md|markdown)$/i.test(name))
}

async function entriesOf(real: string, folder: string) {
  try {
    return await readdir(real, {withFileTypes: true})
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    if (code === 'ENOTDIR') return []
    const message = `cannot read the folder \`${folder}\`: ${systemReason(error)}`
    throw new ProjectFailure(message, 'look at its permissions', {cause: error})
  }
}
