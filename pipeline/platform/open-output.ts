/** Opens an output for reading: regular files inside it alone, and nothing is written. */
import path from 'node:path'
import {compareStrings} from '../model/diagnostic.ts'
import type {World} from '../model/world.ts'
import {locate} from './locate.ts'
import {filesBelow} from './output/files-below.ts'
import {readProjectFile} from './read-file.ts'

/** The files below `root`, a path of the system; all names count, and nothing is kept in memory. */
export function openOutput(root: string): Pick<World, 'open' | 'list'> {
  return {
    open: (file, limit) => readProjectFile(root, file, limit),
    list: async (folder) => {
      const located = locate(root, folder)
      if (!located.ok) return []
      const names = await filesBelow(located.value)
      return names.map((name) => path.posix.join(folder, name)).sort(compareStrings)
    }
  }
}
