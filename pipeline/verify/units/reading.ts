/** Describes an edition as its reader saw it. */
import type {InDocuments} from './in-documents.ts'
import type {SaidAddresses} from '../../model/edition/said-addresses.ts'
import type {DocumentBlocks, Unexpected, Unit} from './unit.ts'

export interface Reading {
  /** Where a key stands is a file with the id behind `#`, or `page 4`; of a PDF, with an empty key, how long it is. */
  readonly units: InDocuments<string>
  /** The lines of the contents list, from documents down; how deep it goes is the edition's choice. Absent where their reader found that they agree. */
  readonly contents: Iterable<Unit> | undefined
  readonly unexpected: readonly Unexpected[]
  /** JSON: where it says that keys stand in the other editions. */
  readonly said?: SaidAddresses | undefined
}

/** What is read of a document of an edition; without units where there is none. */
export interface DocumentRead<Beside> {
  readonly units?: DocumentBlocks<string>
  readonly beside: Beside
}
