/** Describes letters of one script that a document's text or images have and no font has. */
import type {Place} from '../../../model/place.ts'
import type {Script} from '../../../model/scripts.ts'

export interface MissingLetters {
  readonly script: Script
  /** Of the first. */
  readonly place: Place
  readonly hint: string
  readonly letters: Set<string>
}
