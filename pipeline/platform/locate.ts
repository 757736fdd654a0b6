/** Locates a project file below the root and nowhere else, whatever its path or its symbolic links say. */
import {realpathSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import path from 'node:path'
import type {ReadFailure, ReadResult} from '../model/world.ts'
import {systemCode, systemReason} from './errors.ts'

/**
 * The real path of `file`, which is relative to `root` with forward slashes.
 * `outside` when the path or a symbolic link leads out of the root. Names are compared in NFC, so a file whose name
 * the disk keeps decomposed is found by its composed name.
 */
export async function locate(root: string, file: string): Promise<ReadResult<string>> {
  const normal = path.posix.normalize(file)
  if (file.includes('\0') || path.isAbsolute(file) || normal === '..' || normal.startsWith('../')) {
    return failed({kind: 'outside'})
  }
  try {
    const realRoot = realpathSync.native(root)
    const real = await realpathOf(realRoot, normal)
    return isInside(realRoot, real) ? {ok: true, value: real} : failed({kind: 'outside'})
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return failed({kind: 'missing'})
    return failed({kind: 'unreadable', reason: systemReason(error)})
  }
}

/** Whether a real path is `root` or below it. */
export function isInside(root: string, real: string): boolean {
  const relative = path.relative(root, real)
  return (
    relative === '' ||
    (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative))
  )
}

async function realpathOf(root: string, file: string): Promise<string> {
  try {
    return realpathSync.native(path.join(root, file))
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || !/[^ -~]/u.test(file)) throw error
    return realpathSync.native(await composedPath(root, file))
  }
}

/** The path on the disk whose segments equal those of `file` in NFC. */
async function composedPath(root: string, file: string): Promise<string> {
  let folder = root
  for (const segment of file.split('/')) {
    const wanted = segment.normalize('NFC')
    const names = await readdir(folder)
    folder = path.join(folder, names.find((name) => name.normalize('NFC') === wanted) ?? segment)
  }
  return folder
}

function failed(failure: ReadFailure): {ok: false; failure: ReadFailure} {
  return {ok: false, failure}
}
