/** The files of a fixture's project, as a world in memory takes them. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

/** Every file below a folder, by its path from there, with `/` between names. */
export function filesBelow(folder: string): Record<string, Uint8Array> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)]
    })
  )
}
