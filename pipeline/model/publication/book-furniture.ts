/** Says what stands around the text of a book as plain values: the EPUB draws them, and the proof reads them back. */
import type {Fact, Item, Navigation} from './furniture.ts'

/** The day given to a book without a date: `dcterms:modified` is required (EPUB 3.3 §5.5.6). */
export const standInDate = '1980-01-01'

/** What the package document states: an element of Dublin Core (`dc:title`), a property, or the relation of a link. */
export interface Statement {
  readonly name: string
  readonly value: string
  readonly id?: string | undefined
  /** The id of the statement that this one is about. */
  readonly refines?: string | undefined
  /** The vocabulary that the value is taken from. */
  readonly scheme?: string | undefined
  /** Of the value, where it is said. */
  readonly language?: string | undefined
}

/** A place that reading systems offer, by its word of the EPUB structural semantics vocabulary. */
export interface BookLandmark extends Item {
  readonly kind: 'cover' | 'titlepage' | 'toc' | 'bodymatter'
}

/** Where a page of the PDF edition begins. */
export interface PageBreak {
  readonly page: number
  readonly document: string
  /** Absent: at the document's start. */
  readonly block?: string
  /** The marker's id, unique in its document. */
  readonly id: string
}

/** What stands before and around the chapters. */
export interface BookFurniture {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  /** What the cover's picture says. */
  readonly cover: string
  readonly titlePage: {
    readonly publisher?: string
    readonly summary?: string
    readonly facts: readonly Fact[]
  }
  /** Of documents and their sections; `depth` counts how many items stand in each other. */
  readonly contents: Navigation & {readonly depth: number}
  readonly landmarks: {readonly name: string; readonly items: readonly BookLandmark[]}
  /** Absent where there is no PDF edition. */
  readonly pages?: {readonly name: string; readonly breaks: readonly PageBreak[]}
  /** The identifier that reading systems tell the book by comes first. */
  readonly statements: readonly Statement[]
}
