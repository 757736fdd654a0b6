/** Describes what an import makes: files, what the project has to know to read them, and what is not taken over. */
import type {ProfileName} from '../model/publication/profile.ts'
import type {Lost} from './systems/system.ts'

/** A file of the publication that is made, by its path there. */
export type PlannedFile = {readonly path: string} & (
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'bytes'; readonly bytes: Uint8Array}
  /** As it is in the folder. */
  | {readonly kind: 'copy'; readonly from: string}
)

export interface ImportPlan {
  readonly profile?: ProfileName
  /** A tag. */
  readonly language?: string
  /** Whether nothing says the language, or English, and it is what the texts are in. */
  readonly isJudged?: true
  readonly files: readonly PlannedFile[]
  /** By its place in the folder, or in the file that is made. */
  readonly lost: readonly Lost[]
}
