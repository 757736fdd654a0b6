/** Says what is merged into a translation, and what comes of it. */
import type {Manuscript} from '../model/publication/manuscript.ts'
import type {Token} from './line.ts'
import type {Side} from './pair-stretches.ts'
import type {Stretch} from './stretch.ts'

/** What is to be written, by the path of the original and the key of the stretch. */
export type Targets = ReadonlyMap<string, ReadonlyMap<string, readonly Token[]>>

/** Reads a publication again with other text in some of its files, by path; its blocks keep their ids. */
export type ReadAgain = (before: Manuscript, files: ReadonlyMap<string, string>) => Promise<Side>

export interface Merging {
  readonly original: Side
  /** Absent where nothing is translated yet. */
  readonly translation?: Side
  readonly language: string
  readonly targets: Targets
  readonly readAgain: ReadAgain
}

export interface Merged {
  /** By path, with `\n` as line ending: all files of the translation that are made or changed. */
  readonly files: ReadonlyMap<string, string>
  /** Stretches of the original that have a translation and no place in the document that is there. */
  readonly homeless: readonly {readonly path: string; readonly stretch: Stretch}[]
  /** Stretches of the original that stand in a new document as they are. */
  readonly kept: readonly {readonly path: string; readonly stretch: Stretch}[]
}
