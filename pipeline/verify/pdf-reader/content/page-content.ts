/** Describes what is read of a page: its marked content and artifacts, and what is wrong with it. */
import type {Box} from '../box.ts'
import type {Covered} from '../occlusion.ts'

/** One marked-content sequence with an MCID. */
export interface MarkedContent {
  readonly type: 'content'
  readonly page: number
  /** Its number on the page. */
  readonly id: number
  /** What it says: ActualText where there is one, else the glyphs' text. */
  readonly text: string
  /** What its glyphs say, without regard to ActualText. */
  readonly drawn: string
  /** Whether it draws an image or lines. */
  readonly hasGraphics: boolean
  /** The structure type that the page gives it. */
  readonly tag: string
  /** Where its first letters stand; undefined when it draws none. */
  readonly start: Start | undefined
  /** What a picture is drawn in; undefined for none, and where it can't be told. */
  readonly frame: Box | undefined
  /** The image that it is; undefined for a drawing. */
  readonly picture: PictureFacts | undefined
  /** How many images are drawn, those in a drawing too. */
  readonly images: number
  /** Where its words stand. */
  readonly lines: readonly Line[]
  /** The same words by what they say, in the order in which they are read. */
  readonly pieces: readonly Piece[]
}

/** Words that stand one behind the other on the page, or that one replacement text stands for. */
export interface Piece {
  readonly said: string
  /** The letters of its glyphs from left to right. */
  readonly seen: string
  /** Where it begins; undefined when nothing is drawn. */
  readonly place: Start | undefined
  /** Where the pen is behind it; behind its first letters where a replacement text stands for it. */
  readonly right: number
}

/** Words that stand one behind the other, in the order in which they are drawn. */
export interface Line {
  readonly y: number
  readonly size: number
  readonly left: number
  readonly right: number
}

/** What can be told of an image by its stream (ISO 32000-1 §8.9.5). */
export interface PictureFacts {
  readonly width: number
  readonly height: number
  /** SHA-256, in hexadecimal, of a JPEG, which lies in a PDF as it is. */
  readonly digest: string | undefined
}

/** Where letters stand on a page, and how large they are. */
export interface Start {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** Words that belong to no block: running heads, page numbers, the heads of tables again. */
export interface ArtifactText {
  readonly page: number
  /** Its type and subtype, such as `Pagination/Footer`. */
  readonly kind: string
  readonly text: string
}

export type PageFindingKind =
  | 'untagged text'
  | 'glyph without text'
  | 'text off the page'
  | 'invisible text'
  | Covered['kind']
  | 'content that says more'
  | 'content with the number of another'
  | 'content outside the tree'

export interface PageFinding {
  readonly kind: PageFindingKind
  readonly page: number
  readonly text: string
  /** The number of the marked content that it is in. */
  readonly content?: number | undefined
  /** The id of the block that it is in, where that can be told. */
  readonly at?: string
}

export interface PageContent {
  /** What elements of the structure tree take, each once: the first content of each number. */
  readonly marked: Map<number, MarkedContent>
  readonly artifacts: readonly ArtifactText[]
  readonly findings: readonly PageFinding[]
}
