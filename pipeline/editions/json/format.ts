/**
 * The JSON edition as data: what schemas/formats/edition.schema.json describes, in types.
 * `content` holds what stands in a line, `children` holds blocks, `text` holds the words of `content` alone.
 */
import type {
  Author,
  EditionName,
  Identifiers,
  JsonObject,
  Licence,
  Metadata
} from '../../model/front-matter.ts'
import type {Align, CalloutKind} from '../../model/nodes.ts'
import type {ImageFile, WordsFile} from './format-inline.ts'

export interface EditionFile {
  readonly $schema: string
  readonly formatVersion: '1.0'
  readonly id: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly date?: string
  readonly metadata: MetadataFile
  readonly translations: readonly TranslationFile[]
  readonly editions: EntriesFile
  readonly contents: readonly ContentsFile[]
  readonly documents: readonly DocumentFile[]
  readonly records: {readonly [type: string]: readonly RecordFile[]}
  readonly assets: readonly AssetFile[]
}

export interface MetadataFile {
  readonly type: string
  readonly title: string
  readonly summary?: string
  readonly version?: string
  readonly date?: string
  readonly modified?: string
  readonly authors: readonly Author[]
  readonly publisher?: string
  readonly licence?: Licence
  readonly identifiers: Identifiers
  readonly status: Metadata['status']
  readonly cover?: string
  readonly paragraphs: Metadata['paragraphs']
  readonly numbering: Metadata['numbering']
  readonly sections: Metadata['sections']
  readonly data: JsonObject
}

export interface TranslationFile {
  readonly language: string
  readonly title: string
  readonly editions: EntriesFile
}

export type EntriesFile = {readonly [edition in EditionName]?: EntryFile}

export interface EntryFile {
  readonly entry: string
  readonly url?: string
  readonly pages?: number
}

export interface ContentsFile {
  readonly key: string
  readonly number?: string
  readonly title: string
  readonly children: readonly ContentsFile[]
}

interface AddressFile {
  readonly href: string
  readonly url?: string
}

/** A file, and a place in it: of the web edition, or inside the book. */
interface ElementAddressFile extends AddressFile {
  readonly path: string
  readonly fragment?: string
}

interface PageAddressFile extends AddressFile {
  readonly destination: string
  readonly page: number
}

export interface AddressesFile {
  readonly html?: ElementAddressFile
  readonly epub?: ElementAddressFile
  readonly pdf?: PageAddressFile
}

export interface SourcePlaceFile {
  readonly line: number
  readonly column: number
}

export interface AssetFile {
  readonly name: string
  /** When the web edition is made too, which has the image. */
  readonly path?: string
  readonly mediaType: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  readonly sha256: string
}

export interface DocumentFile {
  readonly name: string
  readonly key: string
  readonly language: string
  readonly number?: string
  readonly title: WordsFile & {readonly id?: string; readonly key?: string}
  readonly summary?: string
  readonly data: JsonObject
  readonly source: {readonly path: string; readonly sha256: string}
  readonly digest: string
  readonly addresses: AddressesFile
  readonly html?: string
  readonly children: readonly FlowFile[]
}

/** A record where others of its type are: what it says, without how it is written. */
export interface RecordFile extends BlockBaseFile {
  readonly document: string
  readonly label: string
  readonly data: JsonObject
  /** The words of its blocks, a line each. */
  readonly text: string
}

/** What every block has. */
export interface BlockBaseFile {
  readonly id: string
  readonly key: string
  readonly lang?: string
  readonly source: SourcePlaceFile
  readonly addresses: AddressesFile
}

interface ListItemFile {
  readonly type: 'listItem'
  readonly checked?: boolean
  readonly children: readonly BlockFile[]
}

export interface ListFile {
  readonly ordered: boolean
  readonly start: number
  readonly spread: boolean
  readonly records?: string
  readonly children: readonly ListItemFile[]
}

/** What numbers and names a figure or table. */
export interface CaptionFile {
  readonly number?: number
  readonly label?: string
  readonly caption?: WordsFile
}

export interface TableCellFile extends WordsFile {
  readonly type: 'tableCell'
  readonly role: 'data' | 'columnHeader' | 'rowHeader'
  readonly columnSpan: number
  readonly rowSpan: number
  readonly align: Align | null
}

export interface TableRowFile {
  readonly type: 'tableRow'
  readonly children: readonly TableCellFile[]
}

export interface TableFile extends CaptionFile {
  readonly align: readonly (Align | null)[]
  readonly headRows: number
  readonly records?: string
  readonly children: readonly TableRowFile[]
}

export interface FigureFile extends CaptionFile {
  readonly children: readonly ImageFile[]
}

export interface HeadingFile extends BlockBaseFile, WordsFile {
  readonly type: 'heading'
  readonly depth: number
  readonly number?: string
}

export type DefinitionPartFile =
  | ({readonly type: 'definitionTerm'} & WordsFile)
  | {readonly type: 'definitionDescription'; readonly children: readonly BlockFile[]}

export type BlockFile =
  | (BlockBaseFile & WordsFile & {readonly type: 'paragraph'; readonly number?: number})
  | HeadingFile
  | (BlockBaseFile & {readonly type: 'thematicBreak'})
  | (BlockBaseFile & {readonly type: 'blockquote' | 'division'; readonly children: readonly BlockFile[]})
  | (BlockBaseFile & ListFile & {readonly type: 'list'})
  | (BlockBaseFile & TableFile & {readonly type: 'table'})
  | (BlockBaseFile & {
      readonly type: 'code'
      readonly language?: string
      readonly text: string
    })
  | (BlockBaseFile & FigureFile & {readonly type: 'figure'})
  | (BlockBaseFile & {
      readonly type: 'callout'
      readonly kind: CalloutKind
      readonly title?: WordsFile
      readonly children: readonly BlockFile[]
    })
  | (BlockBaseFile & {
      readonly type: 'details'
      readonly summary: WordsFile
      readonly children: readonly BlockFile[]
    })
  | (BlockBaseFile & {
      readonly type: 'record'
      readonly kind: string
      readonly label?: WordsFile
      readonly data: JsonObject
      readonly children: readonly BlockFile[]
      readonly facts?: DefinitionListFile
    })
  | DefinitionListFile

export interface DefinitionListFile extends BlockBaseFile {
  readonly type: 'definitionList'
  readonly children: readonly DefinitionPartFile[]
}

export interface NoteFile extends BlockBaseFile {
  readonly type: 'note'
  readonly number: number
  readonly references: readonly string[]
  readonly children: readonly BlockFile[]
}

export interface SectionFile {
  readonly type: 'section'
  readonly digest: string
  readonly heading: HeadingFile
  readonly html?: string
  readonly children: readonly FlowFile[]
}

export type FlowFile =
  BlockFile | SectionFile | {readonly type: 'noteGroup'; readonly children: readonly NoteFile[]}

/** A line of the passages. */
export interface PassageFile {
  readonly id: string
  readonly publication: string
  readonly language: string
  readonly key: string
  readonly headings: readonly string[]
  readonly text: string
  readonly digest: string
  readonly addresses: AddressesFile
}
