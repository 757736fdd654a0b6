/** Describes a file of the catalogue, and what it is compared with. */
import type {Paths} from '../../model/kept/find-once.ts'
import type {Unexpected} from '../units/unit.ts'

/** Which file it is, and what else there is. */
export interface ListingPlace {
  readonly file: string
  readonly paths: Paths
}

export interface Listing {
  readonly file: string
  /** All that it is compared with: plain data. */
  readonly wanted: unknown
  readonly compare: (text: string, paths: Paths) => readonly Unexpected[]
}
