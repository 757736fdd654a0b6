/** Says where a file of the system stands in a project. */
import path from 'node:path'

/** Its path from the root as the project lists it: with `/` between names, and letters composed (NFC), which some disks keep apart. */
export function pathInProject(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/').normalize('NFC')
}
