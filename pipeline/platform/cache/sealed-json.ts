/** Reads and writes JSON under its own checksum: what was cut or changed is as if it were not there. */
import {sha256Of} from '../../model/values/sha256-of.ts'
import {readRegular, writeAtomically} from './atomic-file.ts'

/** The value of a file that `writeSealed` wrote; undefined for everything else. */
export async function readSealed(file: string): Promise<unknown> {
  const text = (await readRegular(file))?.toString('utf8') ?? ''
  const end = text.indexOf('\n')
  const json = text.slice(end + 1)
  if (end === -1 || text.slice(0, end) !== digestOf(json)) return undefined
  const value: unknown = JSON.parse(json)
  return value
}

export async function writeSealed(file: string, value: unknown): Promise<void> {
  const json = JSON.stringify(value)
  await writeAtomically(file, `${digestOf(json)}\n${json}`)
}

function digestOf(text: string): string {
  return sha256Of(text)
}
