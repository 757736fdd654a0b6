/** Defines the furniture of a page: what stands around its text, as plain values that editions draw and the proof reads back. */
import type {EditionName, JsonObject} from './front-matter.ts'
import type {Destination} from '../tree/nodes.ts'

/** Where a link leads: to documents and blocks, to files of the publication, or out of the library. */
export type Target =
  | {readonly kind: 'catalogue'}
  /** The search of the catalogue. */
  | {readonly kind: 'search'}
  /** The main content of the page itself. */
  | {readonly kind: 'main'}
  | {readonly kind: 'place'; readonly to: Destination}
  /** The list of a publication's languages. */
  | {readonly kind: 'languages'; readonly id: string}
  /** In the publication's folder; a PDF opens at its page. */
  | {readonly kind: 'file'; readonly name: string; readonly page?: number}
  /** A file of the output, from its root. */
  | {readonly kind: 'path'; readonly path: string}
  | {readonly kind: 'url'; readonly url: string}

export interface Item {
  /** What stands before the words and apart from them: a number, a kind. */
  readonly label?: string
  readonly words: string
  readonly target?: Target
  readonly isCurrent?: boolean
  /** Of the words, where they are in one of their own. */
  readonly language?: string
  /** What stands below the words: a summary. */
  readonly more?: string
  /** Of a document among others that stand in no part. */
  readonly isInPart?: true
  readonly items?: readonly Item[]
}

export interface Navigation {
  /** What a screen reader calls it. */
  readonly name: string
  readonly items: readonly Item[]
}

/** A way to another edition. */
export interface EditionItem extends Item {
  readonly label: string
  readonly mediaType: string
  /** What `words` are made of, one after the other; the last is the size, where it is known. */
  readonly details: readonly string[]
  readonly hasSize: boolean
}

export interface EditionsBar extends Navigation {
  readonly items: readonly EditionItem[]
}

export type FactName =
  | 'authors'
  | 'publisher'
  | 'published'
  | 'dated'
  | 'updated'
  | 'version'
  | 'languages'
  | 'translation'
  | 'review'
  | 'identifier'
  | 'licence'

export interface FactValue extends Item {
  /** `YYYY-MM-DD`, where the words are a day. */
  readonly date?: string
}

export interface Fact {
  readonly name: FactName
  readonly label: string
  readonly values: readonly FactValue[]
}

/** A reference in the format of a reference manager, as a file. */
export interface ReferenceFile {
  readonly format: string
  readonly mediaType: string
  /** In the publication's folder. */
  readonly name: string
  readonly text: string
}

/** How a publication is cited: by whom, title, issue, address. */
export interface Citation {
  readonly heading: string
  readonly by?: string
  readonly title: string
  readonly issue?: string
  readonly address?: string
  readonly hint: string
  readonly references: readonly ReferenceFile[]
}

export interface HeadLink {
  readonly rel: string
  readonly href: string
  readonly type?: string
  readonly hreflang?: string
  readonly title?: string
}

/** What a page says to programs. */
export interface Head {
  readonly title: string
  readonly description?: string
  /** Whether search engines are asked to leave the page out: a document of its publication could not be read. */
  readonly isUnlisted?: true
  readonly links: readonly HeadLink[]
  /** The Open Graph protocol, and a card; empty where the project is not on the web. */
  readonly card: readonly (readonly [property: string, content: string])[]
  /** For indexes of scholarly works. */
  readonly scholar: readonly (readonly [name: string, content: string])[]
  /** JSON-LD. */
  readonly data: JsonObject
}

/** What stands between the bar and the text. */
export interface Opening {
  readonly kicker: {readonly words: string; readonly isOurs: boolean}
  /** Of a publication's first page that holds no text; elsewhere the title is the document's. */
  readonly title?: string
  readonly lead?: string
  /** When the publication was issued, on the page of one document of several. */
  readonly dated?: {readonly label: string; readonly words: string; readonly date: string}
  readonly editions?: EditionsBar
  readonly facts?: readonly Fact[]
}

/** What stands for blocks that are elsewhere today, or gone: those who come by their addresses read it. */
export interface FormerPart extends Item {
  readonly ids: readonly string[]
}

export interface PageFurniture {
  readonly head: Head
  readonly skip: Item
  /** Who publishes, else the word for the library, which is ours. */
  readonly owner: Item & {readonly isOurs: boolean}
  /** To the search of the library. */
  readonly search: Item
  readonly languages?: Navigation
  readonly breadcrumb?: Navigation
  /** The contents at the side. */
  readonly contents?: Navigation
  readonly opening: Opening
  readonly former?: readonly FormerPart[]
  /** The contents on the first page of several, and on the page that has those of many; their name is the heading above them. */
  readonly parts?: Navigation
  readonly pager?: Navigation
  readonly citation?: Citation
  readonly foot: {readonly issue?: string; readonly links: readonly Item[]}
}

/** Another edition of the publication, as its pages lead to it. */
export interface EditionBeside {
  readonly edition: EditionName
  /** In the publication's folder. */
  readonly file: string
  /** 0 when it is not known. */
  readonly bytes: number
  /** Of the PDF: how many, and on which each document begins. */
  readonly pages?: number
  readonly starts?: ReadonlyMap<string, number>
}

/** The picture that cards of a page show. */
export interface Preview {
  /** From the output's root. */
  readonly path: string
  readonly mediaType: string
  readonly width: number
  readonly height: number
}

/** What stands around the text of a document's page; of that of the whole contents by its own name; without a name, of the first page of several. */
export type Furnish = (page?: string, preview?: Preview) => PageFurniture

/** What stands around the notice that a publication is withdrawn. */
export type NoticeFurniture = Pick<PageFurniture, 'skip' | 'owner' | 'search' | 'languages' | 'foot'> &
  Required<Pick<PageFurniture, 'breadcrumb'>> &
  Pick<Opening, 'kicker'> &
  Required<Pick<Opening, 'facts'>>
