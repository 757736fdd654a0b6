/** Describes what an earlier output had at its addresses, as far as it tells: plain data, so that it can go to a worker. */
import type {EditionName} from './front-matter.ts'

/** A block, a note, or a place in a line that links could lead to. */
export interface EarlierBlock {
  readonly id: string
  /** Its words, or those of its caption or title; empty where it has none of its own. */
  readonly text: string
}

export interface EarlierDocument {
  readonly name: string
  readonly title: string
  /** SHA-256 of its source. */
  readonly digest: string
  /** Its page, from the output's root; absent without an HTML edition. */
  readonly page?: string
  /** In reading order. */
  readonly blocks: readonly EarlierBlock[]
}

export interface EarlierPublication {
  readonly id: string
  readonly language: string
  readonly status?: 'withdrawn'
  /** The file that a reader opens, by edition, from the output's root. */
  readonly editions: readonly {readonly edition: EditionName; readonly path: string}[]
  /** Web pages in its folder, from the output's root; those that lead on are none of them. */
  readonly pages: readonly string[]
  /** Absent when there is no JSON edition that says. */
  readonly documents?: readonly EarlierDocument[]
}

export interface EarlierLibrary {
  readonly publications: readonly EarlierPublication[]
  /** The pages that lead on, and where they led. */
  readonly redirects: readonly {readonly from: string; readonly to: string}[]
}
