/** Reads the objects of a git repository, loose or packed, without running git. */
import {readdir} from 'node:fs/promises'
import path from 'node:path'
import {inflateSync} from 'node:zlib'
import {locate} from '../locate.ts'
import {readProjectFile} from '../read-file.ts'
import {applyDelta} from './apply-delta.ts'
import {entryAt, mostObjectBytes, offsetIn} from './pack.ts'

/** What all objects together may inflate to. */
const mostBytes = 512 * 1024 * 1024
/** Deltas on deltas; git makes chains of 50. */
const longestChain = 300

/** The bytes of a commit or tree by its id; undefined when the repository does not have it. Throws when it is damaged. */
export type ReadObject = (id: string) => Promise<Buffer | undefined>

/** Reads below the folder that git keeps objects in. */
export async function createObjectReader(commonFolder: string): Promise<ReadObject> {
  const packs = await packsIn(commonFolder)
  let left = mostBytes
  const counted = (bytes: Buffer): Buffer => {
    left -= bytes.length
    if (left < 0) throw new RangeError('the objects of the repository hold too much')
    return bytes
  }

  const packed = async (id: string, depth: number): Promise<Buffer | undefined> => {
    for (const pack of packs) {
      const offset = await offsetIn(`${pack}.idx`, id)
      if (offset !== undefined) return entry(`${pack}.pack`, offset, {idBytes: id.length / 2, depth})
    }
    return undefined
  }
  const entry = async (
    pack: string,
    offset: number,
    {idBytes, depth}: {readonly idBytes: number; readonly depth: number}
  ): Promise<Buffer> => {
    if (depth > longestChain) throw new RangeError('an object of the repository is built on too many others')
    const found = await entryAt(pack, offset, idBytes)
    counted(found.bytes)
    if (found.kind === 'whole') return found.bytes
    const base =
      typeof found.base === 'number'
        ? await entry(pack, found.base, {idBytes, depth: depth + 1})
        : await object(found.base, depth + 1)
    if (base === undefined) throw new RangeError('an object of the repository lacks its base')
    return counted(applyDelta(base, found.bytes, mostObjectBytes))
  }
  const object = async (id: string, depth: number): Promise<Buffer | undefined> =>
    (await loose(commonFolder, id)) ?? (await packed(id, depth))
  return (id) => object(id, 0)
}

async function loose(commonFolder: string, id: string): Promise<Buffer | undefined> {
  const file = `objects/${id.slice(0, 2)}/${id.slice(2)}`
  const read = await readProjectFile(commonFolder, file, mostObjectBytes)
  if (!read.ok) return undefined
  const object = inflateSync(read.value, {maxOutputLength: mostObjectBytes})
  // `tree 123`, a zero byte, and the object.
  return object.subarray(object.indexOf(0) + 1)
}

/** The paths of packs without their endings; none that a symbolic link leads out to. */
async function packsIn(commonFolder: string): Promise<readonly string[]> {
  const folder = locate(commonFolder, 'objects/pack')
  if (!folder.ok) return []
  const names = (await readdir(folder.value)).filter((name) => name.endsWith('.idx')).sort()
  const packs: string[] = []
  for (const name of names) {
    const stem = name.slice(0, -'.idx'.length)
    const both = ['.idx', '.pack'].map((ending) => locate(commonFolder, `objects/pack/${stem}${ending}`))
    if (both.every(({ok}) => ok)) packs.push(path.join(folder.value, stem))
  }
  return packs
}
