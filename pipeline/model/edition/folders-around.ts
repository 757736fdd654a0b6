/** Lists the folders that a file lies in. */

/** Outer ones first: `a` and `a/b` of `a/b/c`. */
export function foldersAround(file: string): readonly string[] {
  const parts = file.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
