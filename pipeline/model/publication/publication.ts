/** Defines a publication: documents arranged to be published under one id in one language. */
import type {Diagnostic} from '../diagnostic.ts'
import type {BlockAddress} from './former-ids.ts'
import type {Asset} from './asset.ts'
import type {Matter} from './document.ts'
import type {EditionName, JsonObject, Metadata} from './front-matter.ts'
import type {Held} from '../tree/holds.ts'
import type {LettersIn} from '../tree/letters.ts'
import type {Destination, Flow, Inline} from '../tree/nodes.ts'
import type {Place} from '../place.ts'
import type {UnitState} from './translation.ts'
import type {FontName} from '../world.ts'

/** A document, arranged. */
export interface PublishedDocument {
  readonly name: string
  readonly path: string
  readonly language: string
  /** From 1, when sections are numbered and the publication has more than one document. */
  readonly number?: string
  readonly matter?: Matter
  readonly title: readonly Inline[]
  readonly titleText: string
  /** The id of the heading that gave the title; absent when front matter or the file's name did. */
  readonly titleId?: string
  readonly summary?: string
  /** What its front matter says beyond the built-in keys, without what is private. */
  readonly data: JsonObject
  /** What it is as a record, when its front matter names a type. */
  readonly record?: {readonly type: string; readonly data: JsonObject}
  readonly children: readonly Flow[]
  /** What its title and its text hold: what is not in it need not be looked for. */
  readonly holds: readonly Held[]
  /** Of its title and its text. */
  readonly letters: readonly LettersIn[]
  /** Ids of blocks that stand in other documents today, or are gone. */
  readonly former?: readonly LeftId[]
  readonly digest: string
  /** Of one that could not be read: the rule that it breaks. What it holds is a mark, and nothing of its file. */
  readonly unread?: Diagnostic['ruleId']
}

/** An id that a document had, and the block elsewhere that it leads to; none where nothing took the place of the one that is gone. */
export interface LeftId {
  readonly id: string
  readonly to?: BlockAddress
}

/** A line of the contents: a document or, below it, a section. */
export interface ContentsEntry {
  readonly document: string
  /** The heading's id; absent for a document. */
  readonly block?: string
  readonly number?: string
  /** Of a document. */
  readonly matter?: Matter
  readonly title: string
  readonly children: readonly ContentsEntry[]
}

/** The same publication in another language. */
export interface Translation {
  readonly language: string
  readonly title: string
  /** The names of its documents, in order. */
  readonly documents: readonly string[]
  readonly editions: readonly EditionName[]
}

/** How far a translation follows its original. */
export interface PublishedTranslation {
  /** The original's language. */
  readonly language: string
  /** By block key; `of` is that of the original's block. */
  readonly blocks: ReadonlyMap<string, {readonly state: UnitState; readonly of?: string}>
  /** Keys of the original's blocks that have no counterpart. */
  readonly missing: readonly string[]
}

/** What takes the place of a withdrawn publication. */
export type Replacement =
  | {readonly kind: 'external'; readonly url: string}
  | {readonly kind: 'internal'; readonly to: Destination; readonly title: string}

/** What stays to be said of a withdrawn publication. */
export interface Notice {
  /** `YYYY-MM-DD`. */
  readonly date?: string
  readonly reason?: string
  readonly replacement?: Replacement
}

export interface Publication {
  readonly id: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly metadata: Metadata
  /** Of a withdrawn publication: its editions say this, and nothing of its documents. */
  readonly notice?: Notice
  /** The date that editions carry: `modified`, else `date`, else SOURCE_DATE_EPOCH's; `YYYY-MM-DD`. */
  readonly date?: string
  readonly documents: readonly PublishedDocument[]
  readonly contents: readonly ContentsEntry[]
  /** The images in use, by their path in the project. */
  readonly assets: ReadonlyMap<string, Asset>
  readonly translations: readonly Translation[]
  /** Of a translation that says what it is from. */
  readonly translatedFrom?: PublishedTranslation
  /** What the project says for all its publications. */
  readonly project: ProjectFacts
  /** Where a finding that concerns the whole publication is placed. */
  readonly place: Place
}

/** The part of tetrapla.yaml that editions use. */
export interface ProjectFacts {
  readonly publisher?: string
  /** With a slash at its end. */
  readonly baseUrl?: string
  readonly brand?: Brand
  readonly pdf?: PdfSettings
  readonly json?: JsonSettings
  readonly fonts?: FontSettings
  readonly labels?: OwnLabels
  readonly footer: readonly FooterLink[]
}

/** By language tag, the project's own words for those that Tetrapla writes, by their paths: `callouts.note`. */
export interface OwnLabels {
  readonly [tag: string]: {readonly [path: string]: string}
}

export interface Brand {
  readonly colour?: string
  /** In place of the publisher's name at the head of a web page. */
  readonly logo?: Logo
  /** CSS that web pages load after their own. */
  readonly stylesheet?: ProjectFile
  readonly fonts?: BrandFonts
}

/** What stands for the publisher's name. */
export interface Logo {
  /** On light grounds, and on paper. */
  readonly light: ProjectFile
  /** On dark grounds; where it is absent, the other stands on a light plate there. */
  readonly dark?: ProjectFile
}

/** Fonts of the project's own, for the PDF and for covers. */
export interface BrandFonts {
  /** In place of those that come with Tetrapla. */
  readonly faces: {readonly [name in FontName]?: ProjectFile}
  /** Asked in order for characters that the faces lack, before the fonts behind them that come with Tetrapla. */
  readonly more: readonly MoreFont[]
}

export interface MoreFont {
  readonly regular: ProjectFile
  readonly semibold?: ProjectFile
}

/** How the PDF edition is set. */
export interface PdfSettings {
  /** Paragraphs end their lines where their words do, the default, or fill them. */
  readonly text?: 'ragged' | 'justified'
  /** What its pages are as large as: A4 by default. */
  readonly paper?: 'a4' | 'letter'
}

/** Fonts of pages and books. */
export interface FontSettings {
  /** Whether they bring letters of scripts that the design's fonts lack, of free fonts that are installed in the project: by default. */
  readonly web?: boolean
}

/** What the JSON edition holds beside the data. */
export interface JsonSettings {
  /** Whether documents and sections also have their HTML. */
  readonly html?: boolean
}

/** A file of the project, as it was when the project was read. */
export interface ProjectFile {
  /** Relative to the project's root. */
  readonly path: string
  /** SHA-256, in hexadecimal; of an image as it is cleaned. */
  readonly digest: string
}

export interface FooterLink {
  readonly label: string
  readonly url: string
}

/** Whether a publication of several documents, with a page for each. */
export function hasSeveralDocuments(publication: Pick<Publication, 'documents'>): boolean {
  return publication.documents.length > 1
}
