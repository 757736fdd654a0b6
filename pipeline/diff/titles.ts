/** Describes how fields are called: by their schemas, else as readers see them. */
import type {TitlesOf} from './compare/compare-fields.ts'

export interface Titles {
  /** Of the fields of a type of records or front matter, such as `instrument`. */
  readonly ofType: (type: string) => TitlesOf
  /** Of what a publication says of itself. */
  readonly ofMetadata: TitlesOf
}

/** Nobody says. */
export const noTitles: Titles = {ofType: () => () => undefined, ofMetadata: () => undefined}
