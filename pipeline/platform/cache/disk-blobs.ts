/** Keeps bytes in a folder, each piece in a file that its SHA-256 names. */
import {createHash, type Hash} from 'node:crypto'
import {readdir, rm} from 'node:fs/promises'
import path from 'node:path'
import type {Blobs} from '../../model/cache.ts'
import type {KeptFile} from '../../model/kept-file.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {readRegular, unfinished, writeAtomically, writeNamed} from './atomic-file.ts'
import {openLineFile, type LineFile} from './line-file.ts'

export interface DiskBlobs extends Blobs {
  /** Where they lie, or would. */
  fileOf(sha256: string): KeptFile
  putPieces(pieces: AsyncIterable<Uint8Array>): Promise<string>
  /** The same of text. */
  putTexts(texts: Iterable<string>): Promise<string>
  /** Opens what was put as lines; undefined when it is not there, or not what its name says. */
  openLines(sha256: string): LineFile | undefined
  /** Removes all but those that are named, and what a command that was ended left half written. */
  keepOnly(named: ReadonlySet<string>): Promise<void>
}

/** What a file holds is hashed when it is read: one that was damaged is as if it were not there. The folder is made when something is put. */
export function createDiskBlobs(folder: string): DiskBlobs {
  const fileOf = (sha256: string): KeptFile => ({file: path.join(folder, sha256), sha256})
  const get = (sha256: string): Promise<Uint8Array | undefined> => readKept(fileOf(sha256))
  const putPieces = async (pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<string> => {
    const hash = createHash('sha256')
    let sha256 = ''
    await writeNamed(folder, hashed(pieces, hash), () => (sha256 = hash.digest('hex')))
    return sha256
  }
  return {
    get,
    put: async (bytes) => {
      const sha256 = sha256Of(bytes)
      if ((await get(sha256)) === undefined) await writeAtomically(path.join(folder, sha256), bytes)
      return sha256
    },
    fileOf,
    putPieces,
    putTexts: (texts) => putPieces(partsOf(texts)),
    openLines: (sha256) => openLineFile(path.join(folder, sha256), sha256),
    keepOnly: async (named) => {
      for (const name of await readdir(folder)) {
        const isOurs = /^[0-9a-f]{64}$/.test(name) || name.startsWith(unfinished)
        if (isOurs && !named.has(name)) await rm(path.join(folder, name), {force: true})
      }
    }
  }
}

/** What lies there; undefined where that is nothing, or not what its digest says. */
export async function readKept({file, sha256}: KeptFile): Promise<Uint8Array | undefined> {
  const bytes = await readRegular(file)
  return bytes !== undefined && sha256Of(bytes) === sha256 ? bytes : undefined
}

/** Letters that are written at once. */
const partLength = 64 * 1024

function* partsOf(texts: Iterable<string>): Generator<Uint8Array> {
  let gathered = ''
  const taken = (): Uint8Array => {
    const part = Buffer.from(gathered)
    gathered = ''
    return part
  }
  for (const text of texts) {
    gathered += text
    if (gathered.length >= partLength) yield taken()
  }
  if (gathered !== '') yield taken()
}

async function* hashed(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  hash: Hash
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}
