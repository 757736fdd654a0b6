/** Reads and writes files that end with their own checksum: what was cut or changed is as if it were not there. */
import {createHash} from 'node:crypto'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {readRegular, writeAtomically} from './atomic-file.ts'

/** Bytes of a checksum, in hexadecimal. */
const sealLength = 64

/** The bytes of a file that was sealed; undefined for everything else. */
export async function readSealedBytes(file: string): Promise<Uint8Array | undefined> {
  const all = await readRegular(file)
  if (all === undefined || all.length < sealLength) return undefined
  const end = all.length - sealLength
  const bytes = all.subarray(0, end)
  return all.toString('latin1', end) === sha256Of(bytes) ? bytes : undefined
}

/** In the place of the file at once: who reads meanwhile has the one before. */
export async function writeSealedBytes(file: string, bytes: Uint8Array): Promise<void> {
  await writeAtomically(file, sealed([bytes]))
}

function* sealed(parts: Iterable<Uint8Array>): Generator<Uint8Array> {
  const hash = createHash('sha256')
  for (const part of parts) {
    hash.update(part)
    yield part
  }
  yield Buffer.from(hash.digest('hex'))
}

/** The value of a file that `writeSealed` wrote; undefined for everything else. */
export async function readSealed(file: string): Promise<unknown> {
  const bytes = await readSealedBytes(file)
  if (bytes === undefined) return undefined
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
  return value
}

/** The same of a value, as JSON. */
export async function writeSealed(file: string, value: unknown): Promise<void> {
  await writeSealedBytes(file, new TextEncoder().encode(JSON.stringify(value)))
}
