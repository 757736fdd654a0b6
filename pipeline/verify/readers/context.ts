/** What a reader is told beside the bytes: where the publication stands, so that addresses can be understood. */
import type {Strings} from '../known-strings.ts'

export interface ReadingContext {
  /** `<id>/<language>`: the publication's folder below the output's root. */
  readonly folder: string
  /** The names of the publication's documents, in order: their pages are named after them. */
  readonly documents: readonly string[]
  /** The web address of the output's root, when the project has one. */
  readonly baseUrl?: string
  /** What units may share; nothing else is to be known by it. */
  readonly strings?: Strings
}
