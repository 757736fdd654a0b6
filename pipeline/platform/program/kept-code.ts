/** Keeps what V8 compiled of the program's files for later commands, in a folder beside the program (docs/decisions/011). */
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {threadId} from 'node:worker_threads'
import {crc32} from 'node:zlib'

/** Code of a file, and the works that it was kept after: numbers of 32 bits. */
export interface Kept {
  readonly code: Uint8Array
  readonly works: readonly number[]
}

export interface KeptCode {
  /** What tells the text of a file from others, in its place. */
  sumOf(source: Uint8Array): number
  /** Undefined where there is none, or it is of another text or damaged. */
  take(name: string, sum: number): Kept | undefined
  /** For later commands; where it can't be written, it is not kept, without a word. */
  keep(name: string, sum: number, kept: Kept): void
}

/** How many versions of the engine, or sets of its values, have code: each takes up to 9 MB. */
const mostVersions = 6

/** How many works a file's code can be kept after. */
export const mostWorks = 15

/** Two sums, of the source in its place and of all that follows, how many works there are, and these, 4 bytes each: V8 takes code at a multiple of 8 as it stands. */
const headLength = 4 * (3 + mostWorks)

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
    sumOf: (source) => crc32(source, place),
    take(name, sum) {
      try {
        const file = readFileSync(path.join(folder, name))
        if (file.readUInt32LE(0) !== sum || file.readUInt32LE(4) !== crc32(file.subarray(8))) return undefined
        const works = Array.from({length: file.readUInt32LE(8)}, (_, at) => file.readUInt32LE(12 + 4 * at))
        return {code: file.subarray(headLength), works}
      } catch {
        return undefined
      }
    },
    keep(name, sum, {code, works}) {
      const bytes = Buffer.concat([Buffer.alloc(headLength), code])
      for (const [at, value] of [works.length, ...works].entries()) bytes.writeUInt32LE(value, 8 + 4 * at)
      bytes.writeUInt32LE(sum, 0)
      bytes.writeUInt32LE(crc32(bytes.subarray(8)), 4)
      const file = path.join(folder, name)
      const aside = `${file}.${process.pid}-${threadId}`
      try {
        if (mkdirSync(path.dirname(file), {recursive: true, mode: 0o700}) === folder) removeOldest(all)
        writeFileSync(aside, bytes, {mode: 0o600})
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
