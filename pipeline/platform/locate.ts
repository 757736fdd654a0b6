/** Locates a project file below the root and nowhere else, whatever its path or its symbolic links say. */
import {existsSync, lstatSync, readdirSync, readlinkSync, realpathSync} from 'node:fs'
import path from 'node:path'
import type {ReadFailure, ReadResult} from '../model/world.ts'
import {systemCode, systemReason} from './errors.ts'

/**
 * The real path of `file`, which is relative to `root` with forward slashes.
 * `outside` when the path or a symbolic link leads out of the root, `unreadable` when the file is a link that leads nowhere. Names are
 * compared in NFC, so a file whose name the disk keeps decomposed is found by its composed name.
 */
export function locate(root: string, file: string): ReadResult<string> {
  const normal = path.posix.normalize(file)
  if (file.includes('\0') || path.isAbsolute(file) || normal === '..' || normal.startsWith('../')) {
    return failed({kind: 'outside'})
  }
  let realRoot = root
  try {
    realRoot = realpathSync.native(root)
    const real = realpathOf(realRoot, normal)
    return isInside(realRoot, real) ? {ok: true, value: real} : failed({kind: 'outside'})
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return failed(missing(realRoot, normal))
    return failed({kind: 'unreadable', reason: systemReason(error)})
  }
}

/** Where a link leads is said only of one that lies in the project itself. */
function missing(root: string, file: string): ReadFailure {
  const link = path.join(root, file)
  try {
    const isLink = lstatSync(link, {throwIfNoEntry: false})?.isSymbolicLink() === true
    if (isLink && isInside(root, realpathSync.native(path.dirname(link))))
      return {kind: 'unreadable', reason: `it is a link to \`${readlinkSync(link)}\`, where nothing is`}
  } catch (error) {
    if (systemCode(error) === undefined) throw error
  }
  return {kind: 'missing'}
}

/** Whether a real path is `root` or below it. */
export function isInside(root: string, real: string): boolean {
  const relative = path.relative(root, real)
  return (
    relative === '' ||
    (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative))
  )
}

function realpathOf(root: string, file: string): string {
  try {
    return realpathSync.native(path.join(root, file))
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || !/[^ -~]/u.test(file)) throw error
    return realpathSync.native(composedPath(root, file))
  }
}

/** The same path with its letters as the disk keeps them, whatever its links say; as it is given where nothing is there. */
export function pathOnDisk(root: string, file: string): string {
  const given = path.join(root, file)
  if (existsSync(given)) return given
  try {
    return composedPath(root, file)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return given
  }
}

/** The path on the disk whose segments equal those of `file` in NFC. */
function composedPath(root: string, file: string): string {
  let folder = root
  for (const segment of file.split('/')) {
    const wanted = segment.normalize('NFC')
    const names = readdirSync(folder)
    folder = path.join(folder, names.find((name) => name.normalize('NFC') === wanted) ?? segment)
  }
  return folder
}

function failed(failure: ReadFailure): {ok: false; failure: ReadFailure} {
  return {ok: false, failure}
}
