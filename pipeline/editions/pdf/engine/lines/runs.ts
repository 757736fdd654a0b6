/** Describes runs of text, the looks and tags that they have, and the links that they belong to. */
import type {PdfFontName} from '../file/font-name.ts'
import type {FormulaFonts} from '../../formulas/formula-fonts.ts'
import type {FormulaPiece, WordsMark} from '../../formulas/marks.ts'
import type {TextTarget} from '../pages/text-target.ts'
import type {Footnote} from '../pages/footnote.ts'
import type {EmbeddedImage} from '../images/embedded-image.ts'
import type {StructureElement} from '../tags/structure.ts'

/** How text looks; sizes in points. */
export interface TextStyle {
  readonly family: 'serif' | 'sans' | 'mono'
  readonly weight: 'light' | 'regular' | 'semibold'
  readonly italic: boolean
  readonly size: number
  readonly lead: number
  readonly colour: string
  readonly figures: 'old' | 'lining' | 'tabular'
  /** How far the baseline is raised. */
  readonly rise?: number
  readonly underline?: string
  readonly strike?: boolean
  /** A colour behind the words. */
  readonly ground?: string
}

/** What is drawn and says nothing: page furniture, leaders, the head of a table repeated. */
export type ArtifactKind = 'Layout' | 'Pagination' | 'Header' | 'Footer'

export type Tag = StructureElement | ArtifactKind

/** Where a link leads: a destination of this file, or an address. */
export type PdfLink =
  {readonly kind: 'destination'; readonly name: string} | {readonly kind: 'address'; readonly url: string}

/** What keeps its direction, and is one sign to what is around it: an object of its own for each. */
export interface Isolate {
  /** `auto` is that of its first letter. */
  readonly direction: 'ltr' | 'rtl' | 'auto'
}

/** Writes letters that begin at a place. */
export type WriteLetters = (
  content: TextTarget,
  place: {readonly x: number; readonly baseline: number}
) => void

/** A piece of a formula, which reaches below the line's baseline. */
interface FormulaPicture {
  readonly kind: 'formula'
  readonly depth: number
  /** White space behind it, unless its line ends there. */
  readonly space: number
  /** Of its letters. */
  readonly size: number
  readonly piece: FormulaPiece
  readonly colour: string
  readonly fonts: FormulaFonts
  /** Write letters in fonts of the text. */
  readonly letters: ReadonlyMap<WordsMark, WriteLetters>
}

/** Something in a line that is not text. */
export type Picture = {readonly width: number; readonly height: number} & (
  | {
      readonly kind: 'image'
      readonly image: EmbeddedImage
      /** The colour of a hairline within its edges. */
      readonly outline?: string
    }
  | {readonly kind: 'svg'; readonly svg: string; readonly family: string}
  | {readonly kind: 'rule'; readonly colour: string}
  | FormulaPicture
)

/** The places in a word, in code units, where it may be hyphenated. */
export type Hyphenate = (word: string) => readonly number[]

/** Words with their reading. */
export interface Ruby {
  /** Both, one behind the other, for a column that is narrower than the reading. */
  readonly behind: readonly Run[]
}

export interface Run {
  readonly text: string
  readonly font: PdfFontName
  readonly textStyle: TextStyle
  readonly tag: Tag
  readonly link?: PdfLink
  readonly note?: Footnote
  /** Destinations that begin here. */
  readonly anchors?: readonly string[]
  readonly picture?: Picture
  readonly hyphenate?: Hyphenate
  /** Around it, the innermost last. */
  readonly isolates?: readonly Isolate[]
  /** What is meant, where something else is drawn. */
  readonly actualText?: string
  /** Words and what is set above them are one in this: an object of its own for each. */
  readonly ruby?: Ruby
  /** Is set above the words of its `ruby`. */
  readonly isReading?: boolean
  /** Keeps white space at a line's start. */
  readonly preserve?: boolean
  /** Is drawn as shapes, and is no text to a reader. */
  readonly isShape?: boolean
  /** pdfmake's: the run is one piece. */
  readonly noWrap?: boolean
}
