/** Reads and writes files under their own checksum: what was cut or changed is as if it were not there. */
import {sha256Of} from '../../model/values/sha256-of.ts'
import {readRegular, writeAtomically} from './atomic-file.ts'

const newline = 10

/** The bytes of a file that `writeSealedBytes` wrote; undefined for everything else. */
export async function readSealedBytes(file: string): Promise<Uint8Array | undefined> {
  const all = await readRegular(file)
  const end = all?.indexOf(newline) ?? -1
  if (all === undefined || end === -1) return undefined
  const bytes = all.subarray(end + 1)
  return all.toString('latin1', 0, end) === sha256Of(bytes) ? bytes : undefined
}

export async function writeSealedBytes(file: string, bytes: Uint8Array): Promise<void> {
  await writeAtomically(file, Buffer.concat([Buffer.from(`${sha256Of(bytes)}\n`), bytes]))
}

/** The value of a file that `writeSealed` wrote; undefined for everything else. */
export async function readSealed(file: string): Promise<unknown> {
  const bytes = await readSealedBytes(file)
  if (bytes === undefined) return undefined
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
  return value
}

export async function writeSealed(file: string, value: unknown): Promise<void> {
  await writeSealedBytes(file, new TextEncoder().encode(JSON.stringify(value)))
}
