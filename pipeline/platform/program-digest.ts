/** Names the program by the bytes of its files. */
import {readFileSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {compareStrings} from '../model/diagnostic.ts'
import {sha256Of} from '../model/values/sha256-of.ts'

/** The file that the program as it is shipped has of its own digest, beside its other files. */
export const programDigestFile = 'program.sha256'

/** SHA-256, in hexadecimal, as it was when the program was joined; undefined where it runs from its sources. */
export function programDigest(): string | undefined {
  try {
    const file = path.join(path.dirname(fileURLToPath(import.meta.url)), programDigestFile)
    return /^[0-9a-f]{64}(?=\n$)/.exec(readFileSync(file, 'latin1'))?.[0]
  } catch {
    return undefined
  }
}

/** SHA-256 over the names and bytes of all files below a folder, but for types and such a digest. */
export async function digestOfFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts') && entry.name !== programDigestFile)
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort(compareStrings)
  const lines = await Promise.all(
    names.map(async (name) => `${sha256Of(await readFile(path.join(folder, name)))}  ${name}`)
  )
  return sha256Of(lines.join('\n'))
}
