/** Describes what a reader is told beside the bytes: where the publication stands, so that addresses can be resolved. */
import type {Agreement} from '../compare/agreement.ts'
import type {Colophon} from '../units/colophon.ts'
import type {OwnLabels} from '../../locale/index.ts'
import type {BookFurniture} from '../../model/publication/book-furniture.ts'
import type {Memo} from '../../model/memo.ts'
import type {Furnish} from '../../model/publication/furniture.ts'
import type {EditionSchema} from '../json-reader/edition-file.ts'
import type {Items} from '../../model/put-by/items.ts'
import type {PutBy} from '../../model/world.ts'
import type {Facts, Unit} from '../units/unit.ts'

/** Where a publication stands, and what its project brings. */
export interface Whereabouts {
  /** `<id>/<language>`: the publication's folder below the output's root. */
  readonly folder: string
  /** The web address of the output's root, when the project has one. */
  readonly baseUrl?: string | undefined
  readonly labels?: OwnLabels | undefined
}

export interface ReadingContext extends Whereabouts {
  /** The names of the publication's documents, in order: their pages are named after them. */
  readonly documents: readonly string[]
  /** What the publication says of itself: every page and file that says it again has to agree. */
  readonly facts: Facts
  /** The lines of its contents. */
  readonly contents: Items<Unit>
  /** What stands around the texts of pages; absent where the publication itself is not at hand. */
  readonly furnish?: Furnish | undefined
  /** What stands around the chapters of a book; absent where the publication itself is not at hand. */
  readonly book?: BookFurniture | undefined
  readonly colophon: Colophon
  /** What a JSON edition has to be; absent where none is read. */
  readonly isEdition?: EditionSchema | undefined
  /** The JSON edition, which a PDF may carry. */
  readonly json?: {readonly name: string; readonly bytes: () => Uint8Array}
  /** What of a PDF has no names in it; absent where none is read. */
  readonly unnamed?: (() => UnnamedInPdf) | undefined
  /** By key, where blocks stand in the PDF (`page 4`), and how many pages it has; absent where it is not known. */
  readonly pages?: ReadonlyMap<string, string> | undefined
  /** Takes documents, one after the other; one that holds all where it is absent. */
  readonly found?: Agreement
  /** Puts by what is said of other editions and lists of all, where documents are many. */
  readonly putBy?: PutBy | undefined
  /** What was read of parts of an edition before; nothing is kept without it. */
  readonly memo?: Memo | undefined
  /** The scripts that pages may load, by their paths in the library. */
  readonly scripts?: ReadonlySet<string> | undefined
}

export interface UnnamedInPdf {
  /** The titles of links, by which a PDF describes them. */
  readonly titles?: readonly string[]
  /** By key, the names of the pictures that a PDF shows there, in order. */
  readonly pictures?: ReadonlyMap<string, readonly string[]>
}

/** What parts of a PDF are read with. */
export type PartContext = Pick<ReadingContext, 'baseUrl' | 'labels' | 'documents'> &
  UnnamedInPdf &
  Pick<Colophon, 'assets'>
