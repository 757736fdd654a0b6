/**
 * Defines the nodes of a document: mdast's, closed to those that every edition can show, with ours beside them.
 * Blocks and inlines are different types. `read` makes them; fields marked "transform" are absent until then.
 */
import type {Attachment} from '../attachments/attachment.ts'
import type {SourcePosition} from '../place.ts'
import type {Fields} from '../publication/front-matter.ts'
import type {MathNode} from './mathml.ts'
import type {RecordPresentation} from '../publication/record-type.ts'

/** What every node of a document has. */
interface Placed {
  readonly position: SourcePosition
}

/** What every block has: an id that is unique in its document and the same in all editions. */
interface BlockBase extends Placed {
  readonly id: string
  /** BCP 47 tag, when the block's language is not its document's. */
  readonly lang?: string
}

/** mdast `paragraph`. */
export interface Paragraph extends BlockBase {
  readonly type: 'paragraph'
  readonly children: readonly Inline[]
  /** Transform: the paragraph's number, from 1, when the publication's paragraphs are numbered. */
  readonly number?: number
  /** Of a formula that stands by itself, when its author wants it numbered. */
  readonly equation?: true
  /** What stands at the end of an equation, such as `(3)`: its author's, else given by transform. */
  readonly label?: string
}

/** mdast `heading`. */
export interface Heading extends BlockBase {
  readonly type: 'heading'
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
  readonly children: readonly Inline[]
  /** Transform: the section's number, such as `2.1`, when the publication's sections are numbered. */
  readonly number?: string
}

/** mdast `thematicBreak`. */
export interface ThematicBreak extends BlockBase {
  readonly type: 'thematicBreak'
}

/** mdast `blockquote`. */
export interface Blockquote extends BlockBase {
  readonly type: 'blockquote'
  readonly children: readonly Block[]
}

/** mdast `list`. */
export interface List extends BlockBase {
  readonly type: 'list'
  readonly ordered: boolean
  /** The first item's number; 1 for a bulleted list, and for one whose items have labels. */
  readonly start: number
  /** Whether the items stand apart, as paragraphs do. */
  readonly spread: boolean
  /** Of a list that transform makes of records. */
  readonly records?: RecordQuery
  /** Of a list that transform makes of the publication's figures, tables or equations. */
  readonly listed?: Listed
  readonly children: readonly ListItem[]
}

/** What there are lists of beside records. */
export type Listed = 'figure' | 'table' | 'equation'

/** mdast `listItem`: part of a list, with no id of its own (its first paragraph has one). */
export interface ListItem extends Placed {
  readonly type: 'listItem'
  /** For a task: whether it is done. */
  readonly checked?: boolean
  /** The author's own, such as `(a)`, `12 bis.`; shown as it is, and the list counts nothing. */
  readonly label?: string
  readonly children: readonly Block[]
}

export type Align = 'left' | 'center' | 'right'

/** mdast `table`, with what HTML tables have more. */
export interface Table extends BlockBase {
  readonly type: 'table'
  /** One entry a column. */
  readonly align: readonly (Align | null)[]
  /** How many of the rows, from the first, are the head. */
  readonly headRows: number
  readonly caption?: readonly Inline[]
  /** Transform: the table's number in its publication; only tables with a caption have one. */
  readonly number?: number
  /** Transform: what stands before the caption, such as `Table 2`. */
  readonly label?: string
  /** Of a table that transform makes of records. */
  readonly records?: RecordQuery
  readonly children: readonly TableRow[]
}

/** mdast `tableRow`. */
export interface TableRow extends Placed {
  readonly type: 'tableRow'
  readonly children: readonly TableCell[]
}

/** mdast `tableCell`. */
export interface TableCell extends Placed {
  readonly type: 'tableCell'
  readonly role: 'data' | 'columnHeader' | 'rowHeader'
  /** At least 1. */
  readonly columnSpan: number
  /** At least 1. */
  readonly rowSpan: number
  /** The cell's own alignment, else its column's. */
  readonly align: Align | null
  readonly children: readonly Inline[]
}

/** A run of a code line in one colour role. */
export interface CodeToken {
  readonly kind: CodeTokenKind
  readonly text: string
}

export type CodeTokenKind =
  'plain' | 'keyword' | 'string' | 'number' | 'comment' | 'function' | 'type' | 'variable' | 'punctuation'

/** mdast `code`. */
export interface Code extends BlockBase {
  readonly type: 'code'
  /** The first word of the info string. */
  readonly language?: string
  /** Without the last line ending. */
  readonly value: string
  /** Transform: the lines of `value`, in coloured runs; absent for a language without a grammar. */
  readonly tokens?: readonly (readonly CodeToken[])[]
}

/** One image or several with one caption; a paragraph that is one image alone is a figure without caption. */
export interface Figure extends BlockBase {
  readonly type: 'figure'
  readonly caption?: readonly Inline[]
  /** Transform: the figure's number in its publication; only figures with a caption have one. */
  readonly number?: number
  /** Transform: what stands before the caption, such as `Figure 1`. */
  readonly label?: string
  readonly children: readonly Image[]
}

export type CalloutKind = 'note' | 'tip' | 'important' | 'warning' | 'caution'

/** A boxed remark. */
export interface Callout extends BlockBase {
  readonly type: 'callout'
  readonly kind: CalloutKind
  /** The author's title; transform fills in the kind's name in the publication's language. */
  readonly title?: readonly Inline[]
  readonly children: readonly Block[]
}

/** Blocks held together, for their language or because HTML had them so. */
export interface Division extends BlockBase {
  readonly type: 'division'
  readonly children: readonly Block[]
}

/** HTML `details`: shown whole where nothing can be folded. */
export interface Details extends BlockBase {
  readonly type: 'details'
  readonly summary: readonly Inline[]
  readonly children: readonly Block[]
}

/** A word of an attribute, with its place. */
export interface PlacedWord extends Placed {
  readonly value: string
}

/** Which records of the publication a list or table is made of, as `::records` says it. */
export interface RecordQuery {
  /** The name of a schema. */
  readonly record: PlacedWord
  /** Whose records: the document's, the publication's, or all of the library's. */
  readonly from: 'document' | 'publication' | 'library'
  /** Fields by which they are sorted, a `-` before those of which the largest comes first; `label` is the label. */
  readonly sort: readonly PlacedWord[]
  /** Fields that a table shows beside the label. */
  readonly columns: readonly PlacedWord[]
}

/** A typed block, judged by a schema of the project. */
export interface RecordBlock extends BlockBase {
  readonly type: 'record'
  /** The name of its schema. */
  readonly kind: string
  /** What it is called. */
  readonly label?: readonly Inline[]
  /** Transform: its place in the sequence of its type, when that has numbers. */
  readonly number?: number
  /** As written; transform gives them the types of their schema, and leaves out what is private. */
  readonly fields: Fields
  /** What is written of it. */
  readonly children: readonly Block[]
  /** Transform: the fields for readers; absent when none is shown. */
  readonly facts?: DefinitionList
  /** Transform: how its type is shown. */
  readonly presentation?: RecordPresentation
}

/** HTML `dl`. */
export interface DefinitionList extends BlockBase {
  readonly type: 'definitionList'
  /** Whether it has the fields of front matter: it is drawn as those of a record are. */
  readonly isOfFrontMatter?: true
  readonly children: readonly (DefinitionTerm | DefinitionDescription)[]
}

/** HTML `dt`. */
export interface DefinitionTerm extends Placed {
  readonly type: 'definitionTerm'
  readonly children: readonly Inline[]
}

/** HTML `dd`. */
export interface DefinitionDescription extends Placed {
  readonly type: 'definitionDescription'
  readonly children: readonly Block[]
}

/** A block as an author writes it. */
export type Block =
  | Paragraph
  | Heading
  | ThematicBreak
  | Blockquote
  | List
  | Table
  | Code
  | Figure
  | Callout
  | Division
  | Details
  | RecordBlock
  | DefinitionList

/** Transform: a heading of the document's top level and all that belongs to it; the heading is the first child. */
export interface Section {
  readonly type: 'section'
  readonly heading: Heading
  readonly children: readonly Flow[]
}

/** Transform: the notes first referred to in the block before it. */
export interface NoteGroup {
  readonly type: 'noteGroup'
  readonly children: readonly Note[]
}

/** Transform: a footnote in its place. */
export interface Note extends Placed {
  readonly type: 'note'
  /** Unique in the document: `fn-` and the author's identifier. */
  readonly id: string
  /** From 1, through the document. */
  readonly number: number
  /** Ids of the references to it, in order: where its back links lead. */
  readonly references: readonly string[]
  readonly children: readonly Block[]
}

/** What an arranged document consists of. */
export type Flow = Block | Section | NoteGroup

/** mdast `text`. */
export interface Text extends Placed {
  readonly type: 'text'
  readonly value: string
}

/** mdast `emphasis`. */
export interface Emphasis extends Placed {
  readonly type: 'emphasis'
  readonly children: readonly Inline[]
}

/** mdast `strong`. */
export interface Strong extends Placed {
  readonly type: 'strong'
  readonly children: readonly Inline[]
}

/** mdast `delete`. */
export interface Delete extends Placed {
  readonly type: 'delete'
  readonly children: readonly Inline[]
}

/** mdast `inlineCode`. */
export interface InlineCode extends Placed {
  readonly type: 'inlineCode'
  readonly value: string
}

/** mdast `break`. */
export interface Break extends Placed {
  readonly type: 'break'
}

/** Where a link leads. */
export type LinkTarget =
  /**
   * `read`: a path or fragment as the author wrote it, to be found among the project's documents; as if it stood elsewhere,
   * when it comes from a record of another document.
   */
  | {readonly kind: 'reference'; readonly from?: ReferenceOrigin}
  /** `https:`, `http:`, `mailto:` and `tel:` addresses, serialised by the URL standard. */
  | {readonly kind: 'external'; readonly url: string}
  /** `(#)`: the author has yet to say where. */
  | {readonly kind: 'placeholder'}
  /** Transform: a block (or, without one, a document or a publication's start) of this publication or another. */
  | {readonly kind: 'internal'; readonly to: Destination}
  /** `read`: a file beside the text, published with it. */
  | ({readonly kind: 'attachment'} & Attachment)
  /** Transform: a target that does not exist and may not by the project's severities; shown as its text. */
  | {readonly kind: 'missing'}

/** Where a link stands. */
export interface ReferenceOrigin {
  /** The publication's id. */
  readonly publication: string
  readonly language: string
  /** The document's path in the project. */
  readonly documentPath: string
}

/** A place of the library. */
export interface Destination {
  readonly publication: string
  readonly language: string
  /** Absent: the publication's start. */
  readonly document?: string
  /** A block's id; absent: the document's start. */
  readonly block?: string
}

/** mdast `link` and `linkReference`. */
export interface Link extends Placed {
  readonly type: 'link'
  /** As written. */
  readonly url: string
  readonly target: LinkTarget
  readonly title?: string
  /** Empty for a cross-reference that transform fills in. */
  readonly children: readonly Inline[]
}

/** mdast `image` and `imageReference`. */
export interface Image extends Placed {
  readonly type: 'image'
  /** As written. */
  readonly url: string
  /** The image's path in the project; absent when the address is not one that can be read. */
  readonly path?: string
  readonly alt: string
  /** Whether the author said that the image says nothing. */
  readonly decorative: boolean
  /** How wide its author wants it: `50%` of the text, or `300px`. */
  readonly width?: string
  readonly title?: string
}

/** mdast `footnoteReference`. */
export interface FootnoteReference extends Placed {
  readonly type: 'footnoteReference'
  /** Normalized as in mdast. */
  readonly identifier: string
  /** Transform: the reference's own id (`fnref-…`), the note's id and its number. */
  readonly id?: string
  readonly note?: string
  readonly number?: number
}

/** Words in another language or direction, or a place that can be linked to (HTML `span`, `bdi`, `a id`). */
export interface Span extends Placed {
  readonly type: 'span'
  readonly id?: string
  readonly lang?: string
  /** Whether its direction is kept from its surroundings (HTML `bdi`). */
  readonly isolate?: boolean
  readonly children: readonly Inline[]
}

export type PhraseKind =
  | 'subscript'
  | 'superscript'
  | 'keyboard'
  | 'mark'
  | 'abbreviation'
  | 'insertion'
  | 'citation'
  | 'quotation'
  | 'small'
  | 'sample'
  | 'variable'
  | 'definition'
  | 'underline'

/** Words with a meaning that Markdown has no mark for (HTML `sub`, `sup`, `kbd`, `mark`, `abbr`, …). */
export interface Phrase extends Placed {
  readonly type: 'phrase'
  readonly kind: PhraseKind
  /** What an abbreviation stands for. */
  readonly title?: string
  readonly children: readonly Inline[]
}

/** Words with how they are pronounced, set small above them (HTML `ruby`): one reading for all of them. */
export interface Ruby extends Placed {
  readonly type: 'ruby'
  /** On one line, without marks. Never empty. */
  readonly reading: string
  /** The words, none of which has a reading of its own. */
  readonly children: readonly Inline[]
}

/** A formula (HTML `math`), as MathML Core has it. */
export interface Formula extends Placed {
  readonly type: 'formula'
  /** Whether it stands on a line of its own. */
  readonly display: 'inline' | 'block'
  /** What it says in words: its author's (`alttext`), else its letters and signs in a line. Never empty. */
  readonly alt: string
  /** Transform: what is heard of it, where that is more than its signs: its words in the language of the text around it. */
  readonly spoken?: string
  readonly mathml: readonly MathNode[]
  /** What its author calls it, such as `(A)`; the paragraph that it stands in shows it. */
  readonly tag?: string
}

/** What stands in a line. */
export type Inline =
  | Text
  | Emphasis
  | Strong
  | Delete
  | InlineCode
  | Break
  | Link
  | Image
  | FootnoteReference
  | Span
  | Phrase
  | Ruby
  | Formula

/** Every node of a document. */
export type DocumentNode =
  Flow | Note | Inline | ListItem | TableRow | TableCell | DefinitionTerm | DefinitionDescription
