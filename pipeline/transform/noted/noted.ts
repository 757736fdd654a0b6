/** Describes what steps note of a document for those after them, which would have to look through the texts of all documents else. */
import type {LeftId, ContentsEntry} from '../../model/publication/publication.ts'
import type {JsonObject} from '../../model/publication/front-matter.ts'
import type {LettersIn} from '../../model/tree/letters.ts'
import type {Destination, Figure, Paragraph, ReferenceOrigin, Table} from '../../model/tree/nodes.ts'

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
  readonly node: Figure | Table | Paragraph
  /** The language of its words. */
  readonly lang: string
  readonly to: Destination
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
  letters: []
}
