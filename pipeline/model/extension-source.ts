/** Describes the extensions that a project names. */
import type {Place} from './place.ts'

/** An extension as tetrapla.yaml names it: `./extensions/house.mjs`, or a package. */
export interface ExtensionName {
  readonly name: string
  readonly place: Place
}

/** An extension whose files are known. */
export interface ExtensionSource extends ExtensionName {
  /** The file that is loaded, from the project's root. */
  readonly entry: string
  /** SHA-256 over all files that it may be made of. */
  readonly digest: string
}
