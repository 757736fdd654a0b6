/** Keeps what V8 compiled of the program's files for later commands, in a folder beside the program (docs/decisions/011). */
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {threadId} from 'node:worker_threads'
import {crc32} from 'node:zlib'

export interface KeptCode {
  /** Undefined where there is none, or it is of another text or damaged. */
  take(name: string, source: Uint8Array): Buffer | undefined
  /** For later commands; where it can't be written, it is not kept, without a word. */
  keep(name: string, source: Uint8Array, code: Uint8Array): void
}

/** How many versions of the engine, or sets of its values, have code: each takes up to 9 MB. */
const mostVersions = 6

/** Two sums, of the source in its place and of the code, 4 bytes each. */
const headLength = 8

/**
 * In `.compiled` of a package, for each `version` of the engine. It runs in place of the source's, and nothing in it says who wrote it: beside the program it is trusted as
 * the program is, since whoever may write there may change that. Undefined where the package belongs to another user, and where `NODE_DISABLE_COMPILE_CACHE` asks for none.
 */
export function openKeptCode(ownPackage: string, version: string): KeptCode | undefined {
  if (process.env['NODE_DISABLE_COMPILE_CACHE'] !== undefined || !isOwn(ownPackage)) return undefined
  const all = path.join(ownPackage, '.compiled')
  const folder = path.join(all, version)
  // V8 of Node 20 takes the place of a file from its code: a package that was copied would name the other's in stack traces.
  const place = crc32(ownPackage)
  return {
    take(name, source) {
      try {
        const file = readFileSync(path.join(folder, name))
        const code = file.subarray(headLength)
        const isSame = file.readUInt32LE(0) === crc32(source, place) && file.readUInt32LE(4) === crc32(code)
        return isSame ? code : undefined
      } catch {
        return undefined
      }
    },
    keep(name, source, code) {
      const head = Buffer.alloc(headLength)
      head.writeUInt32LE(crc32(source, place), 0)
      head.writeUInt32LE(crc32(code), 4)
      const file = path.join(folder, name)
      const aside = `${file}.${process.pid}-${threadId}`
      try {
        if (mkdirSync(path.dirname(file), {recursive: true, mode: 0o700}) === folder) removeOldest(all)
        writeFileSync(aside, Buffer.concat([head, code]), {mode: 0o600})
        renameSync(aside, file)
      } catch {
        remove(aside)
      }
    }
  }
}

function removeOldest(all: string): void {
  const folders = readdirSync(all).map((name) => path.join(all, name))
  const ages = folders.map((folder) => ({folder, since: statSync(folder).mtimeMs}))
  const oldest = ages.sort((one, other) => other.since - one.since).slice(mostVersions)
  for (const {folder} of oldest) rmSync(folder, {recursive: true, force: true})
}

/** Where the folder can't be written, this may fail as that did. */
function remove(file: string): void {
  try {
    rmSync(file, {force: true})
  } catch {
    // Nothing was written there.
  }
}

/** What one user left in another's folder would stand in the way of its owner. */
function isOwn(folder: string): boolean {
  try {
    return statSync(folder).uid === (process.getuid?.() ?? 0)
  } catch {
    return false
  }
}
