/** The other editions of a publication, as its pages lead to them. */
import {sizeOfFile} from '../model/edition-file.ts'
import type {EditionFile, PresentEdition} from '../model/edition.ts'
import type {EditionName} from '../model/front-matter.ts'

export interface EditionBeside {
  readonly edition: EditionName
  /** The file that a reader opens, in the publication's folder. */
  readonly file: string
  readonly bytes: number
}

/** Those among the files of all editions; undefined where there is one edition alone, of which nothing can be told. */
export function editionsAmong(
  artifacts: ReadonlyMap<EditionName, readonly EditionFile[]>
): readonly EditionBeside[] | undefined {
  if (artifacts.size < 2) return undefined
  return [...artifacts].flatMap(([edition, [first]]) =>
    edition === 'html' || first === undefined
      ? []
      : [{edition, file: fileName(first.path), bytes: sizeOfFile(first)}]
  )
}

/** Those that a manifest lists. */
export function editionsListed(editions: readonly PresentEdition[]): readonly EditionBeside[] {
  return editions
    .filter(({edition}) => edition !== 'html')
    .map(({edition, path, bytes}) => ({edition, file: fileName(path), bytes}))
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
