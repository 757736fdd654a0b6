/** Tells whether the cache's folder is the project's own, and marks it as one that can be made again. */
import {lstat, realpath, stat} from 'node:fs/promises'
import path from 'node:path'
import {systemCode} from '../errors.ts'
import {writeAtomically} from './atomic-file.ts'

/** Whether a folder below the root is none of a link, or not there yet. */
export async function isOwn(folder: string, root: string): Promise<boolean> {
  if (folder === root) return true
  const real = await realpath(folder).catch((error: unknown) =>
    systemCode(error) === 'ENOENT' ? undefined : ''
  )
  if (real !== undefined) return real === folder
  const isLink = await lstat(folder).then(
    () => true,
    () => false
  )
  return !isLink && isOwn(path.dirname(folder), root)
}

/** Keeps what is no source out of repositories and backups (https://bford.info/cachedir/). */
export async function announce(tetrapla: string): Promise<void> {
  const notes = {
    '.gitignore': '# Made by Tetrapla, and made again when it is gone.\n*\n',
    'cache/CACHEDIR.TAG':
      'Signature: 8a477f597d28d172789f06886806bc55\n# The cache of Tetrapla, which is made again when it is gone.\n'
  }
  for (const [name, text] of Object.entries(notes)) {
    const file = path.join(tetrapla, name)
    const isThere = await stat(file).then(
      () => true,
      () => false
    )
    if (!isThere) await writeAtomically(file, text)
  }
}
