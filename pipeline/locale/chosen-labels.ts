/** Describes the labels that were chosen for a publication. */
import type {Conventions} from './cldr.ts'
import type {Labels as Words} from './labels.ts'

/** The words of a language, and how it writes dates and numbers. */
export type Labels = Words & Conventions

export interface ChosenLabels {
  readonly labels: Labels
  /** The primary subtag of the labels' own language: `en` when the publication's has none. */
  readonly language: string
}
