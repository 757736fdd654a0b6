/** Describes what steps note of a document, for steps after them and for what asks of others: all of it is plain data, which is kept while the text itself is not opened. */
import type {LeftId, ContentsEntry} from '../../model/publication/publication.ts'
import type {JsonObject} from '../../model/publication/front-matter.ts'
import type {LettersIn} from '../../model/tree/letters.ts'
import type {Destination, Formula, Listed, ReferenceOrigin} from '../../model/tree/nodes.ts'
import type {Held} from '../../model/tree/holds.ts'
import type {Counts} from '../neighbours/counts.ts'

export interface Noted {
  /** Records in its text and notes; none where no list asks for records. */
  readonly records: readonly NotedRecord[]
  /** What lists of figures, tables and equations name; none where there is no such list. */
  readonly captions: readonly NotedCaption[]
  /** What references call its blocks, by their ids: labels of figures, tables and equations, numbers of paragraphs. */
  readonly names: ReadonlyMap<string, string>
  /** Of its code. */
  readonly languages: readonly string[]
  /** The words of its title; links without words in it have theirs at the end. */
  readonly titleText: string
  /** Its sections. */
  readonly contents: readonly ContentsEntry[]
  /** The paths of its images. */
  readonly images: readonly string[]
  /** Of its title and its text. */
  readonly letters: readonly LettersIn[]
  /** Ids of blocks that stand in other documents today, or are gone. */
  readonly former?: readonly LeftId[]
  /** What its text holds as it was read, for steps make no other of what they look for; at the end, what it shows. */
  readonly holds: ReadonlySet<Held>
  /** The id of the heading that is its title. */
  readonly titleId?: string
  /** Among the documents, where they are numbered. */
  readonly number?: string
  /** Up to where it counted; absent where it has nothing that is counted through the publication. */
  readonly counts?: Counts
  /** What its code is told from other code by; absent where it has none that may be coloured. */
  readonly code?: string
}

/** A record as a list shows it. */
export interface NotedRecord {
  readonly kind: string
  /** The words of the label alone: its notes and links stand at the record. */
  readonly label: string
  /** When it is not the list's. */
  readonly language?: string
  readonly data: JsonObject
  readonly to: Destination
  /** Of a record of another publication. */
  readonly from?: ReferenceOrigin
}

/** A block that lists name. */
export interface NotedCaption {
  readonly kind: Listed
  readonly label: string
  /** Of a figure or table, the words of its caption. */
  readonly caption: string
  /** Of an equation. */
  readonly formulas: readonly Pick<Formula, 'alt' | 'mathml'>[]
  /** The language of its words. */
  readonly lang: string
  readonly to: Destination & {readonly block: string}
}

/** Of a document as it was read. */
export const nothingNoted: Noted = {
  records: [],
  captions: [],
  names: new Map(),
  languages: [],
  titleText: '',
  contents: [],
  images: [],
  letters: [],
  holds: new Set()
}
