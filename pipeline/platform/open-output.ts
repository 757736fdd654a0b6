/** Opens an output for reading: regular files inside it alone, and nothing is written. */
import path from 'node:path'
import {compareStrings} from '../model/diagnostic.ts'
import type {OpenOutput} from '../model/world.ts'
import {locate} from './locate.ts'
import {fileParts} from './output/file-parts.ts'
import {filesBelow} from './output/files-below.ts'
import {readProjectFile} from './read-file.ts'

/** The files below `root`, a path of the system; all names count, and nothing is kept in memory. */
export function openOutput(root: string): OpenOutput {
  return {
    parts: async (file) => {
      // What can't be read is told before the first walk.
      const opened = await readProjectFile(root, file, Infinity, () => new Uint8Array())
      if (!opened.ok) return opened
      const located = locate(root, file)
      if (!located.ok) return located
      return {ok: true, value: {[Symbol.iterator]: () => fileParts(located.value, file)}}
    },
    open: (file, limit) => readProjectFile(root, file, limit),
    list: async (folder) => {
      const located = locate(root, folder)
      if (!located.ok) return []
      const names = await filesBelow(located.value)
      return names.map((name) => path.posix.join(folder, name)).sort(compareStrings)
    }
  }
}
