/** Gives the files of a project on the disk. */
import type {ProjectFiles} from '../../model/cache.ts'
import {listFiles} from '../list-files.ts'
import {readProjectFile} from '../read-file.ts'

/** `root` is a path of the system; nothing outside it is read. */
export function diskFiles(root: string): ProjectFiles {
  return {
    read: (path, limit, room) => readProjectFile(root, path, limit, room),
    list: (folder) => listFiles(root, folder)
  }
}
