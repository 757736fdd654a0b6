/** Holds a folder in memory, for the tests of import. */
import type {SourceTree} from '../../pipeline/import/source-tree.ts'

export function memoryTree(files: Readonly<Record<string, string>>): SourceTree {
  return {
    paths: Object.keys(files).sort(),
    has: (path) => Object.hasOwn(files, path),
    text: (path) => Promise.resolve(files[path])
  }
}
