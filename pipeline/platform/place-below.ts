/** Finds where a file of a project is written: below its root and nowhere else, whatever links lie there. */
import {mkdir, stat} from 'node:fs/promises'
import path from 'node:path'
import {OutputFailure} from '../model/host.ts'
import {systemReason} from './errors.ts'
import {locate} from './locate.ts'
import {makeFolders} from './make-folders.ts'

/**
 * The real path of `file`, which is relative to `root` with forward slashes, with the folders around it made. Throws `OutputFailure` where
 * the path, or a link on it, leads out of the root or to nothing, and where something else than a file is there.
 */
export async function placeBelow(root: string, file: string): Promise<string> {
  try {
    await makeFolders(root)
    const found = existing(root, file)
    if (found !== undefined) {
      if ((await stat(found)).isFile()) return found
      throw new OutputFailure(`cannot write \`${file}\`: something else is there`)
    }
    const folder = await folderBelow(root, path.posix.dirname(path.posix.normalize(file)), file)
    return path.join(folder, path.posix.basename(file))
  } catch (error) {
    if (error instanceof OutputFailure) throw error
    throw new OutputFailure(`cannot write \`${file}\`: ${systemReason(error)}`)
  }
}

/** Made where it is missing. */
async function folderBelow(root: string, folder: string, file: string): Promise<string> {
  const found = existing(root, folder, file)
  if (found !== undefined) return found
  const around = await folderBelow(root, path.posix.dirname(folder), file)
  const made = path.join(around, path.posix.basename(folder))
  await mkdir(made)
  return made
}

/** Undefined for what is not there; `told` is the file that an error names. */
function existing(root: string, file: string, told = file): string | undefined {
  const found = locate(root, file)
  if (found.ok) return found.value
  if (found.failure.kind === 'missing') return undefined
  const {failure} = found
  throw new OutputFailure(
    `cannot write \`${told}\`: ${failure.kind === 'unreadable' ? failure.reason : 'a link leads out of the project'}`
  )
}
