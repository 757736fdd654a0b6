/** Ships one digest over all files of the program, which names it where results of it are kept: to look at each takes longer than all else. */
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Plugin} from 'rolldown'
import {digestOfFolder, programDigestFile} from '../pipeline/platform/program-digest.ts'

export const nameProgram: Plugin = {
  name: 'name-program',
  // When all files are written.
  async writeBundle({dir}) {
    if (dir === undefined) throw new Error('expected a folder for the program')
    await writeFile(path.join(dir, programDigestFile), `${await digestOfFolder(dir)}\n`)
  }
}
