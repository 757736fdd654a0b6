/** Defines an edition: a publication in one format, addressed first and rendered then. */
import type {BlockAddresses} from './block-addresses.ts'
import type {CatalogueWords} from './catalogue-words.ts'
import type {ImagePiece} from '../publication/asset.ts'
import type {Diagnostic, Outcome} from '../diagnostic.ts'
import type {EditionName, JsonObject} from '../publication/front-matter.ts'
import type {BookFurniture} from '../publication/book-furniture.ts'
import type {Furnish, NoticeFurniture} from '../publication/furniture.ts'
import type {LibraryFurniture} from '../publication/library-furniture.ts'
import type {Brand, FontSettings, OwnLabels, Publication} from '../publication/publication.ts'
import type {Items} from '../put-by/items.ts'
import type {Shelf} from '../shelf.ts'
import type {TakeBytes} from '../take-bytes.ts'
import type {World} from '../world.ts'

/** One file of an edition; `path` is relative to the output's root. */
export interface Artifact extends FileFacts {
  readonly bytes: Uint8Array
}

/** A file that holds images of the project, which are read when it is written: plain data, however large they are. */
export interface PiecedArtifact extends FileFacts {
  /** One after the other, they are the file. */
  readonly pieces: readonly Piece[]
}

/** A file that lies in the store which machines share, and goes from there to the output. */
export interface StoredArtifact extends FileFacts {
  /** In hexadecimal; the store has it by this name. */
  readonly sha256: string
  readonly size: number
}

/** A file that lists all of a library: its text is given part by part, as often as it is asked for. */
export interface ListArtifact extends FileFacts {
  readonly texts: () => Iterable<string>
}

/** A file that is drawn when it is asked for, each time anew: all of many would be too much to hold. */
export interface DrawnArtifact extends FileFacts {
  readonly draw: () => Uint8Array
}

/** A file that was put by as it was made: any of its parts can be had alone. */
export interface PutByArtifact extends DrawnArtifact {
  /** In bytes. */
  readonly size: number
  /** One after the other, they are the file. */
  readonly parts: Items<Uint8Array>
  /** The same, some together: whoever wants all of it has it from fewer places. */
  readonly blocks: readonly TakeBytes[]
}

/** A file that comes in pieces while it is written: each is held until the next is asked for. Walking throws where the rest does not come. */
export interface ArrivingArtifact extends FileFacts {
  readonly arriving: AsyncIterable<Uint8Array>
}

export type Piece = Uint8Array | ImagePiece

/** Plain data. */
export type HeldFile = Artifact | PiecedArtifact

export type EditionFile = HeldFile | DrawnArtifact | PutByArtifact

export interface FileFacts {
  readonly path: string
  readonly mediaType: string
  /** Whether other publications write the same file (a font, a stylesheet), named by its digest. */
  readonly shared?: boolean
}

/** Where everything of a publication stands in one edition. */
export interface Addresses {
  readonly edition: EditionName
  /** The file a reader opens, relative to the publication's folder: `index.html`, `scope.en.pdf`. */
  readonly entry: string
  readonly blocks: BlockAddresses
  /** Pages of the PDF. */
  readonly pages?: number
}

/** What is known of the other editions of the set when one is rendered. */
export interface Others {
  readonly addresses: ReadonlyMap<EditionName, Addresses>
  /** Of the editions rendered before: JSON, then PDF, then EPUB, then HTML. */
  readonly artifacts: ReadonlyMap<EditionName, readonly EditionFile[]>
  /** What stands around the texts of pages: it tells of the editions rendered before. */
  readonly furnish: Furnish
  /** What stands around the chapters of the book, where one is in the set. */
  readonly book?: BookFurniture
}

/** What stands around the texts of the editions, as far as it is known. */
export type Around = Partial<Pick<Others, 'furnish' | 'book'>>

/** A publication that says why it is withdrawn. */
export type Withdrawn = Publication & Required<Pick<Publication, 'notice'>>

/** What stays of an edition at the address of a withdrawn publication: a page for people, a file for programs. */
export interface Tombstone {
  /** The file that a reader opens, relative to the publication's folder. */
  readonly entry: string
  readonly artifacts: readonly Artifact[]
}

export interface Addressed<P> {
  readonly addresses: Addresses
  readonly prepared: P
}

/** What another worker makes of an edition: plain data, by the digests of all that it is made of. */
export type Parts = ReadonlyMap<string, unknown>

export interface Edition<P> {
  readonly name: EditionName
  /** Lays the publication out as far as needed to say where each block will stand. Where another worker makes `parts`, they are asked for late. */
  address(
    publication: Publication,
    world: World,
    parts?: () => Promise<Parts>
  ): Promise<Outcome<Addressed<P>>>
  /** Makes parts for the worker that makes the edition; without it that makes all. */
  share?(publication: Publication, world: World): Promise<Parts>
  /** Makes what needs nothing of other editions, while those are waited for; without it all is made when it is rendered. */
  ready?(prepared: P, world: World): Promise<unknown>
  /** Makes the edition's files. */
  render(prepared: P, others: Others, world: World): Promise<Outcome<readonly EditionFile[]>>
  /** Makes what stays at the edition's address of a withdrawn publication; without it nothing does. */
  withdraw?(publication: Withdrawn, furniture: NoticeFurniture, world: World): Promise<Outcome<Tombstone>>
}

/** What an edition makes for the library as a whole: the catalogue, the languages' pages, the index. */
export type LibraryPart = (
  library: LibraryContents,
  furniture: LibraryFurniture,
  world: World
) => Promise<readonly Artifact[]>

/** An index of the words of a library, which is as large as that. */
export interface LibraryIndex {
  /** Takes the words of a publication, as its file has them; publications come in the order of the library. */
  add(publication: LibraryPublication, words: Uint8Array | string): void
  /** Whether anything can be searched. */
  isSearched(): boolean
  /** Its files, each made when it is asked for; none where no publication has words. */
  files(): Iterable<Artifact>
}

/** What is gathered may be put by. */
export type LibraryIndexMaker = (shelf?: Shelf) => LibraryIndex

/** A page that leads on to another; both from the output's root. */
export interface Redirect {
  readonly from: string
  readonly to: string
}

/** A redirect, and the publication that it leads to. */
export interface TitledRedirect extends Redirect {
  /** Of a publication that is withdrawn: the page leads to its notice. */
  readonly status?: 'withdrawn'
  readonly language: string
  readonly title: string
}

/** What a catalogue says of one publication in one language. */
export interface LibraryPublication {
  readonly id: string
  readonly language: string
  readonly title: string
  readonly summary?: string
  readonly type: string
  readonly date?: string
  readonly version?: string
  /** Absent for what is in force. */
  readonly status?: 'withdrawn'
  /** Its documents that could not be read, for which marks stand; absent where there are none. */
  readonly unread?: readonly UnreadDocument[]
  /** Pages elsewhere in the output that lead to it. */
  readonly redirects?: readonly Redirect[]
  /** The editions present, with the file a reader opens (relative to the output's root) and its size. */
  readonly editions: readonly PresentEdition[]
  /** The cover's file for the web, relative to the output's root. */
  readonly cover?: string
}

/** A document that could not be read. */
export interface UnreadDocument {
  readonly name: string
  /** Of its source file, relative to the project. */
  readonly path: string
  /** The rule that it breaks. */
  readonly rule: Diagnostic['ruleId']
}

export interface PresentEdition {
  readonly edition: EditionName
  /** The file that a reader opens. */
  readonly path: string
  readonly bytes: number
  /** Of paper. */
  readonly pages?: number
  /** Web pages, where there are several: how many, and what all of them have. */
  readonly all?: {readonly pages: number; readonly bytes: number}
}

export interface LibraryContents {
  readonly publisher?: string
  /** With a slash at its end. */
  readonly baseUrl?: string
  /** The project's language: the interface language of the catalogue. */
  readonly language: string
  readonly footer: readonly {readonly label: string; readonly url: string}[]
  /** The project's own words for it. */
  readonly catalogue?: CatalogueWords
  readonly brand?: Brand
  readonly fonts?: FontSettings
  readonly labels?: OwnLabels
  /** Pages of the publications in force, with the publications' dates; needed where `baseUrl` is. */
  readonly pages?: readonly {readonly path: string; readonly date?: string}[]
  /** The pages that lead on, each once; none of them is a page of a publication. */
  readonly redirects?: readonly TitledRedirect[]
  /** In order of id, then language. */
  readonly publications: readonly LibraryPublication[]
  /** Whether there is an index of the words of its publications. */
  readonly isSearched?: boolean
  /** What the schemas of the project's record types say of the data in editions, by type. */
  readonly recordSchemas?: ReadonlyMap<string, JsonObject>
}

/** Where a publication keeps its words for the index of the library, in its folder. */
export const keptWordsFile = 'search/words.json'

/** `<document>/<block>`, or the document's name for its start. */
export function blockKey(document: string, block?: string): string {
  return block === undefined ? document : `${document}/${block}`
}

/** The folder of a publication in the output, without a slash at its end. */
export function publicationFolder(publication: {readonly id: string; readonly language: string}): string {
  return `${publication.id}/${publication.language.toLowerCase()}`
}

/** The name of a one-file edition: `countering-terrorism.en.pdf`. */
export function editionFile(
  publication: {readonly id: string; readonly language: string},
  ending: string
): string {
  const name = publication.id.slice(publication.id.lastIndexOf('/') + 1)
  return `${name}.${publication.language.toLowerCase()}.${ending}`
}

/** The passages beside a JSON edition: `countering-terrorism.en.passages.jsonl`. */
export function passagesFile(jsonFile: string): string {
  return jsonFile.replace(/\.json$/, '.passages.jsonl')
}
