/** Keys of a mapping that are judged together: most often one. */
import type {Schema} from './kinds.ts'
import type {Entry, Target} from './written.ts'

export interface Part {
  /** Of the mapping. */
  readonly schema: Schema
  readonly entries: readonly Entry[]
  readonly faults: readonly PartFault[]
}

/** Other entries, with one mistake. */
export interface PartFault {
  readonly name: string
  readonly entries: readonly Entry[]
  /** What the finding stands at; the beginning of the mapping when there is none. */
  readonly target: Target | undefined
  /** The finding is where the target begins, and no more. */
  readonly isStart?: true
  /** The finding stands at the last of them in the text. */
  readonly among?: readonly Entry[]
  /** An entry whose mistake no text can have. */
  readonly inYaml?: Entry
  /** The entry, here or below, that has the key of another one. */
  readonly second?: Entry
}
