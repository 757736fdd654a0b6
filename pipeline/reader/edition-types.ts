/** Types the JSON edition as schemas/formats/edition.schema.json describes it: written from it by tests/reader/types.test.ts. */

/** A publication in one language as data: its metadata, contents, documents as trees of blocks, and assets. `content` holds what stands in a line, `children` holds blocks, `text` holds the words alone. A file of this version has no other keys; programs that read it should ignore keys that a later version 1.x adds. */
export interface Edition {
  /** Where this schema stands, relative to the file; each minor version has one of its own. */
  readonly $schema: string
  /** The version of this format. A program that reads one version 1.x reads all of them. */
  readonly formatVersion: `1.${number}`
  /** The publication’s id; with the language it is unique in the library. */
  readonly id: string
  /** A BCP 47 tag, such as `en` or `pt-BR`; `und` when none is given. */
  readonly language: string
  /** In which the language is written. */
  readonly direction: 'ltr' | 'rtl'
  /** The date that all editions carry: when it was last changed, else first published. */
  readonly date?: string
  /** What the publication says of itself. */
  readonly metadata: Metadata
  /** In order of language. */
  readonly translations: readonly Translation[]
  /** Of a translation that says what it is from; its blocks say how far they follow their original. */
  readonly translatedFrom?: {
    /** The original’s. */
    readonly language: string
    /** The original’s blocks that have no counterpart, in reading order. */
    readonly missing: readonly string[]
  }
  /** The editions made together, this one among them. */
  readonly editions: Entries
  /** Documents and their sections; of a publication of one document, its sections. */
  readonly contents: readonly ContentsEntry[]
  /** In reading order. */
  readonly documents: readonly Document[]
  /** By type, in reading order; where each stands among the other blocks, its key tells. A document whose front matter names its type is one, too. */
  readonly records: {readonly [key: string]: readonly RecordEntry[]}
  /** The images in use. */
  readonly assets: readonly Asset[]
}

/** Words with their marks, and without. */
export interface Words {
  /** The words alone: an image’s alternative text stands for it, a space for a line break, nothing for a note’s number. */
  readonly text: string
  /** What stands in the line, in reading order. */
  readonly content: readonly Inline[]
}

/** A page of the HTML edition, and a place on it. */
export interface WebAddress {
  /** Relative to the folder of this file; its fragment names the place. */
  readonly href: string
  /** The same as an absolute URL, when the project has a `baseUrl`. */
  readonly url?: string
  /** The page’s file, relative to the folder of this file. */
  readonly path: string
  /** The element’s `id`, as it is; absent for the start of a document. */
  readonly fragment?: string
}

/** A file inside the EPUB, and a place in it. */
export interface BookAddress {
  /** Relative to the folder of this file; its fragment names the place. */
  readonly href: string
  /** The same as an absolute URL, when the project has a `baseUrl`. */
  readonly url?: string
  /** The file’s path inside the EPUB, from its root. */
  readonly path: string
  /** The element’s `id`, as it is; absent for the start of a document. */
  readonly fragment?: string
}

/** A named destination, and its page. */
export interface PageAddress {
  /** Relative to the folder of this file; its fragment names the place. */
  readonly href: string
  /** The same as an absolute URL, when the project has a `baseUrl`. */
  readonly url?: string
  /** Its name in the PDF: the key. */
  readonly destination: string
  /** Counted from 1. */
  readonly page: number
}

/** Where it stands in the other editions that were made together with this one. */
export interface Addresses {
  /** A page of the HTML edition, and a place on it. */
  readonly html?: WebAddress
  /** A file inside the EPUB, and a place in it. */
  readonly epub?: BookAddress
  /** A named destination, and its page. */
  readonly pdf?: PageAddress
}

/** Where it begins in its document’s source file; both count from 1, columns in UTF-16 code units. */
export interface Place {
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
  /** The file that it stands in, where its document includes it from another one. */
  readonly path?: string
}

/** Its names, its language, and where it stands. */
export interface BlockBase {
  /** Unique in its document, and the same in every edition. */
  readonly id: string
  /** Unique in the publication: the document’s name, a slash and the identifier; the name alone for a document’s start. */
  readonly key: string
  /** When the block is not in its document’s language. */
  readonly lang?: string
  /** Where it begins in its document’s source file; both count from 1, columns in UTF-16 code units. */
  readonly source: Place
  /** Where it stands in the other editions that were made together with this one. */
  readonly addresses: Addresses
  /** In a translation, how a block with words follows its original. */
  readonly translation?: TranslatedBlock
}

/** In a translation, how a block with words follows its original. */
export interface TranslatedBlock {
  /** Whether the original says what it said when the block was translated, has changed since, or has no such block. */
  readonly state: 'current' | 'outdated' | 'extra'
  /** The original’s block. */
  readonly of?: string
}

/** The file that a reader opens. */
export interface Entry {
  /** Relative to the folder of this file. */
  readonly entry: string
  /** The same as an absolute URL, when the project has a `baseUrl`. */
  readonly url?: string
  /** How many pages the PDF has. */
  readonly pages?: number
}

/** What the publication says of itself. */
export interface Metadata {
  /** The front-matter schema that judged it: `document`, or one of the project’s. */
  readonly type: string
  /** The title in words. */
  readonly title: string
  /** What it is about. */
  readonly summary?: string
  /** As its publisher counts. */
  readonly version?: string
  /** When it was first published. */
  readonly date?: string
  /** When it was last changed. */
  readonly modified?: string
  /** In their order. */
  readonly authors: readonly {
    /** As it is printed. */
    readonly name: string
    /** An ORCID iD or a page. */
    readonly url?: string
  }[]
  /** Who publishes it. */
  readonly publisher?: string
  /** On what terms it may be used. */
  readonly licence?: {
    /** As it is printed. */
    readonly name: string
    /** Its text. */
    readonly url?: string
  }
  /** Names that others know it by. */
  readonly identifiers: {
    /** Digital object identifier, without the resolver’s address. */
    readonly doi?: string
    /** By edition. */
    readonly isbn?: {
      /** Of the HTML edition. */
      readonly html?: string
      /** Of the PDF edition. */
      readonly pdf?: string
      /** Of the EPUB edition. */
      readonly epub?: string
      /** Of the JSON edition. */
      readonly json?: string
    }
  }
  /** Who translated it, and whether somebody has reviewed that; absent where nothing is said. Since 1.4. */
  readonly translation?: {
    /** In their order; none when nobody is named. */
    readonly by: readonly {
      /** As it is printed. */
      readonly name: string
      /** An ORCID iD or a page. */
      readonly url?: string
    }[]
    /** Whether a machine made it, alone or for those who corrected it. */
    readonly machine: boolean
    /** Whether somebody has compared it with the original; absent when nothing is said. */
    readonly reviewed?: boolean
    /** Who compared it with the original; none when nobody is named. */
    readonly reviewers: readonly {
      /** As it is printed. */
      readonly name: string
      /** An ORCID iD or a page. */
      readonly url?: string
    }[]
  }
  /** What its publisher claims of the EPUB edition. */
  readonly accessibility?: {
    /** What the book was found to conform to. */
    readonly conformsTo: string
    /** Who judged it. */
    readonly certifiedBy: string
    /** What entitles the evaluator. */
    readonly credential?: string
    /** Its address. */
    readonly report?: string
  }
  /** Whether it is in force. */
  readonly status: 'draft' | 'final' | 'withdrawn'
  /** The name of the asset that is its cover, when it has one of its own. */
  readonly cover?: string
  /** How paragraphs are cited: by anchors, by numbers, or not at all. */
  readonly paragraphs: 'anchors' | 'numbered' | 'none'
  /** What paragraph numbers run through. */
  readonly numbering: 'document' | 'publication'
  /** Whether sections have numbers. */
  readonly sections: 'plain' | 'numbered'
  /** The values of the project’s own front-matter schema, without those that are private. */
  readonly data: {readonly [key: string]: unknown}
}

/** The same publication in another language. */
export interface Translation {
  /** A BCP 47 tag, such as `en` or `pt-BR`; `und` when none is given. */
  readonly language: string
  /** In that language. */
  readonly title: string
  /** By format, the file that a reader opens. */
  readonly editions: Entries
}

/** A document or a section. */
export interface ContentsEntry {
  /** Unique in the publication: the document’s name, a slash and the identifier; the name alone for a document’s start. */
  readonly key: string
  /** The document’s or section’s number, such as `2.1`. */
  readonly number?: string
  /** Of a document that is none of the text itself: it stands before it, begins a part with the documents behind it, or is an annex. Since version 1.4. */
  readonly matter?: 'front' | 'part' | 'annex'
  /** In words. */
  readonly title: string
  /** What lies below it. */
  readonly children: readonly ContentsEntry[]
}

/** One source file, arranged. */
export interface Document {
  /** Its name in the publication; the first part of its blocks’ keys. */
  readonly name: string
  /** Unique in the publication: the document’s name, a slash and the identifier; the name alone for a document’s start. */
  readonly key: string
  /** A BCP 47 tag, such as `en` or `pt-BR`; `und` when none is given. */
  readonly language: string
  /** The type that its front matter names, which makes it a record: it stands in `records`, too. Since version 1.3. */
  readonly kind?: string
  /** When sections are numbered and there are several documents. */
  readonly number?: string
  /** Where it is none of the text itself: it stands before it, begins a part, or is an annex. Since version 1.4. */
  readonly matter?: 'front' | 'part' | 'annex'
  /** The text of its file could not be read: the rule that it breaks. A mark stands in its place, and `source` has the digest of no bytes. Since version 1.4. */
  readonly unread?: string
  /** Its title; with an identifier when a heading of the source gave it. */
  readonly title: {
    /** Unique in its document, and the same in every edition. */
    readonly id?: string
    /** Unique in the publication: the document’s name, a slash and the identifier; the name alone for a document’s start. */
    readonly key?: string
    /** The words alone: an image’s alternative text stands for it, a space for a line break, nothing for a note’s number. */
    readonly text: string
    /** What stands in the line, in reading order. */
    readonly content: readonly Inline[]
  }
  /** What it is about. */
  readonly summary?: string
  /** The values of the project’s own front-matter schema, without those that are private. */
  readonly data: {readonly [key: string]: unknown}
  /** The file that it was made from. */
  readonly source: {
    /** Relative to the project. */
    readonly path: string
    /** In hexadecimal digits. */
    readonly sha256: string
  }
  /** SHA-256 of its words in the normal form (docs/editions/json.md): the same as long as the words are. */
  readonly digest: string
  /** Where it stands in the other editions that were made together with this one. */
  readonly addresses: Addresses
  /** What stands here before the first section inside, as sanitised HTML; when tetrapla.yaml asks for it with `json: {html: true}`. All of them together are the document, once. */
  readonly html?: string
  /** In reading order. */
  readonly children: readonly Flow[]
}

/** An image in use. */
export interface Asset {
  /** Sixteen digits of its digest and the ending of its type; what images refer to. */
  readonly name: string
  /** The image’s file, relative to the folder of this file; absent when the web edition, which has it, was not made. */
  readonly path?: string
  /** What its content is. */
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml'
  /** In pixels; for SVG, in units of its view box. */
  readonly width: number
  /** In pixels; for SVG, in units of its view box. */
  readonly height: number
  /** Its size. */
  readonly bytes: number
  /** In hexadecimal digits. */
  readonly sha256: string
}

/** A section, a block, or the notes of the block before. */
export type Flow = Section | Block | NoteGroup

/** A heading and all that belongs to it. */
export interface Section {
  /** Says what the object is. */
  readonly type: 'section'
  /** Of its heading and all that it holds. */
  readonly digest: string
  /** Its heading. */
  readonly heading: Heading
  /** Its heading, and what follows it before the first section inside, as sanitised HTML; when tetrapla.yaml asks for it with `json: {html: true}`. */
  readonly html?: string
  /** What follows the heading, in reading order. */
  readonly children: readonly Flow[]
}

/** The footnotes first referred to in the block before. */
export interface NoteGroup {
  /** Says what the object is. */
  readonly type: 'noteGroup'
  /** In order of their numbers. */
  readonly children: readonly Note[]
}

/** A footnote. */
export interface Note extends BlockBase {
  /** Says what the object is. */
  readonly type: 'note'
  /** Through the document, from 1. */
  readonly number: number
  /** Identifiers of the references to it, in reading order. */
  readonly references: readonly string[]
  /** In reading order. */
  readonly children: readonly Block[]
}

/** What has an identifier and an address in every edition. */
export type Block =
  | Paragraph
  | Heading
  | List
  | Table
  | Code
  | Figure
  | Callout
  | Blockquote
  | ThematicBreak
  | Division
  | Details
  | RecordBlock
  | DefinitionList

/** Words. */
export interface Paragraph extends BlockBase {
  /** Says what the object is. */
  readonly type: 'paragraph'
  /** When the publication’s paragraphs are numbered; it moves when text is inserted, the identifier stays. */
  readonly number?: number
  /** What stands at the end of an equation: its number, or what its author calls it. Since 1.4. */
  readonly label?: string
  /** The words alone: an image’s alternative text stands for it, a space for a line break, nothing for a note’s number. */
  readonly text: string
  /** What stands in the line, in reading order. */
  readonly content: readonly Inline[]
}

/** The title of a section, or of a part of a block. */
export interface Heading extends BlockBase {
  /** Says what the object is. */
  readonly type: 'heading'
  /** As written: from 1 to 6. */
  readonly depth: number
  /** The section’s number, such as `2.1`. */
  readonly number?: string
  /** The words alone: an image’s alternative text stands for it, a space for a line break, nothing for a note’s number. */
  readonly text: string
  /** What stands in the line, in reading order. */
  readonly content: readonly Inline[]
}

/** A change of subject. */
export interface ThematicBreak extends BlockBase {
  /** Says what the object is. */
  readonly type: 'thematicBreak'
}

/** What another has said. */
export interface Blockquote extends BlockBase {
  /** Says what the object is. */
  readonly type: 'blockquote'
  /** In reading order. */
  readonly children: readonly Block[]
}

/** Blocks held together, for their language above all. */
export interface Division extends BlockBase {
  /** Says what the object is. */
  readonly type: 'division'
  /** In reading order. */
  readonly children: readonly Block[]
}

/** Items, numbered or not. */
export interface List extends BlockBase {
  /** Says what the object is. */
  readonly type: 'list'
  /** Whether items are numbered. */
  readonly ordered: boolean
  /** The first item’s number; 1 for a list without numbers, and for one whose items have labels. */
  readonly start: number
  /** Whether the items stand apart, as paragraphs do. */
  readonly spread: boolean
  /** The type of the records that it was made of; absent when its author wrote it. */
  readonly records?: string
  /** In order. */
  readonly children: readonly ListItem[]
}

/** An item of a list. */
export interface ListItem {
  /** Says what the object is. */
  readonly type: 'listItem'
  /** For a task: whether it is done. */
  readonly checked?: boolean
  /** The author’s own label, shown in place of a number: `(a)`, `12 bis.`. */
  readonly label?: string
  /** In reading order. */
  readonly children: readonly Block[]
}

/** Rows of cells. */
export interface Table extends BlockBase {
  /** Says what the object is. */
  readonly type: 'table'
  /** The figure’s or table’s number in its publication; only those with a caption have one. */
  readonly number?: number
  /** What stands before the caption, in the publication’s language: `Table 2`. */
  readonly label?: string
  /** The caption, without its label. */
  readonly caption?: Words
  /** One entry a column. */
  readonly align: readonly ('left' | 'center' | 'right' | null)[]
  /** How many rows, from the first, are the head. */
  readonly headRows: number
  /** The type of the records that it was made of; absent when its author wrote it. */
  readonly records?: string
  /** From the first. */
  readonly children: readonly TableRow[]
}

/** A row of a table. */
export interface TableRow {
  /** Says what the object is. */
  readonly type: 'tableRow'
  /** In the order of the columns; a column that a span covers has none. */
  readonly children: readonly TableCell[]
}

/** A cell of a table. */
export interface TableCell {
  /** Says what the object is. */
  readonly type: 'tableCell'
  /** Whether it is data or heads its column or row. */
  readonly role: 'data' | 'columnHeader' | 'rowHeader'
  /** How many columns it covers. */
  readonly columnSpan: number
  /** How many rows it covers. */
  readonly rowSpan: number
  /** To which side; null when none is given. */
  readonly align: 'left' | 'center' | 'right' | null
  /** The words alone: an image’s alternative text stands for it, a space for a line break, nothing for a note’s number. */
  readonly text: string
  /** What stands in the line, in reading order. */
  readonly content: readonly Inline[]
}

/** Text whose every space counts. */
export interface Code extends BlockBase {
  /** Says what the object is. */
  readonly type: 'code'
  /** As named in the source. */
  readonly language?: string
  /** The code itself. */
  readonly text: string
}

/** One image or several, with one caption or none. */
export interface Figure extends BlockBase {
  /** Says what the object is. */
  readonly type: 'figure'
  /** The figure’s or table’s number in its publication; only those with a caption have one. */
  readonly number?: number
  /** What stands before the caption, in the publication’s language: `Table 2`. */
  readonly label?: string
  /** The caption, without its label. */
  readonly caption?: Words
  /** In reading order. */
  readonly children: readonly Image[]
}

/** A boxed remark. */
export interface Callout extends BlockBase {
  /** Says what the object is. */
  readonly type: 'callout'
  /** How it is meant. */
  readonly kind: 'note' | 'tip' | 'important' | 'warning' | 'caution'
  /** The author’s title, or the kind’s name in the publication’s language. */
  readonly title?: Words
  /** In reading order. */
  readonly children: readonly Block[]
}

/** A record as data: what it says, without how it is written. */
export interface RecordEntry extends BlockBase {
  /** The name of the document that it stands in, or is. */
  readonly document: string
  /** What it is, when it is no block: `document` is one that its front matter makes a record. Its id is its name, its label its title, its text its summary, and its data the whole of its front matter. Since version 1.3. */
  readonly part?: 'document'
  /** What it is called, in one line; empty when it has no label. */
  readonly label: string
  /** Its place among the records of its type, when its schema says that they are numbered. */
  readonly number?: number
  /** Its fields, with the types of their schema, without those that are private. */
  readonly data: {readonly [key: string]: unknown}
  /** The words of its blocks, a line each. */
  readonly text: string
}

/** A typed block that a schema of the project judged. */
export interface RecordBlock extends BlockBase {
  /** Says what the object is. */
  readonly type: 'record'
  /** The name of the schema that judged it, and of its directive. */
  readonly kind: string
  /** What it is called. */
  readonly label?: Words
  /** Its place among the records of its type, when its schema says that they are numbered. */
  readonly number?: number
  /** Its fields, with the types of their schema, without those that are private. */
  readonly data: {readonly [key: string]: unknown}
  /** In reading order. */
  readonly children: readonly Block[]
  /** The fields as readers see them: made from the data. */
  readonly facts?: DefinitionList
  /** How readers see it in the other editions, by its type’s schema. Since version 1.2. */
  readonly presentation?: 'card' | 'entry' | 'definition' | 'row'
}

/** What a reader may unfold. */
export interface Details extends BlockBase {
  /** Says what the object is. */
  readonly type: 'details'
  /** What is shown at first. */
  readonly summary: Words
  /** In reading order. */
  readonly children: readonly Block[]
}

/** Terms and what they mean. */
export interface DefinitionList extends BlockBase {
  /** Says what the object is. */
  readonly type: 'definitionList'
  /** Present for the fields of front matter that a schema of the project adds and shows: they are made of data, and no links lead to them for good. */
  readonly frontMatter?: true
  /** Terms and descriptions in order. */
  readonly children: readonly (DefinitionTerm | DefinitionDescription)[]
}

/** What is defined. */
export interface DefinitionTerm {
  /** Says what the object is. */
  readonly type: 'definitionTerm'
  /** The words alone: an image’s alternative text stands for it, a space for a line break, nothing for a note’s number. */
  readonly text: string
  /** What stands in the line, in reading order. */
  readonly content: readonly Inline[]
}

/** What a term means. */
export interface DefinitionDescription {
  /** Says what the object is. */
  readonly type: 'definitionDescription'
  /** In reading order. */
  readonly children: readonly Block[]
}

/** Text, marks, links, images, formulas and references to notes. */
export type Inline =
  TextRun | Marked | Link | FootnoteReference | Span | Phrase | Ruby | Image | Formula | LineBreak

/** Words, or code in the line. */
export interface TextRun {
  /** Says what the object is. */
  readonly type: 'text' | 'inlineCode'
  /** As it stands. */
  readonly value: string
}

/** A new line within a block. */
export interface LineBreak {
  /** Says what the object is. */
  readonly type: 'break'
}

/** Emphasis, strong emphasis or deleted words. */
export interface Marked {
  /** Says what the object is. */
  readonly type: 'emphasis' | 'strong' | 'delete'
  /** What stands in the line, in reading order. */
  readonly content: readonly Inline[]
}

/** Words that lead somewhere. */
export interface Link {
  /** Says what the object is. */
  readonly type: 'link'
  /** Where a link leads. */
  readonly target: Target
  /** What the link says of itself. */
  readonly title?: string
  /** What stands in the line, in reading order. */
  readonly content: readonly Inline[]
}

/** Where a link leads. */
export type Target =
  | {
      /** Says what the object is. */
      readonly kind: 'external'
      /** Absolute. */
      readonly url: string
    }
  | {
      /** Says what the object is. */
      readonly kind: 'internal'
      /** Its identifier. */
      readonly publication: string
      /** A BCP 47 tag, such as `en` or `pt-BR`; `und` when none is given. */
      readonly language: string
      /** Its name; absent for the publication’s start. */
      readonly document?: string
      /** Absent for the document’s start. */
      readonly block?: string
    }
  | {
      /** Says what the object is. */
      readonly kind: 'missing'
      /** As written. */
      readonly url: string
    }
  | {
      /** Says what the object is. */
      readonly kind: 'attachment'
      /** Relative to the publication's folder. */
      readonly href: string
      /** The same as an absolute URL, when the project has a `baseUrl`. */
      readonly url?: string
      /** What the file is, by the ending of its name. */
      readonly mediaType: string
      /** The size of the file. */
      readonly bytes: number
      /** Of the file, in hexadecimal. */
      readonly sha256: string
    }
  | {
      /** Says what the object is. */
      readonly kind: 'placeholder'
    }

/** An image, in the line or of a figure. */
export interface Image {
  /** Says what the object is. */
  readonly type: 'image'
  /** The name of an asset. */
  readonly asset?: string
  /** What the image says, in words; empty when it is decorative. */
  readonly alt: string
  /** Whether it says nothing. */
  readonly decorative: boolean
  /** How wide its author wants it: a share of the text’s width, or pixels. The editions that draw show an image as large as there is room for. */
  readonly width?: string
  /** What the author wrote beside it. */
  readonly title?: string
}

/** Where a footnote is called. */
export interface FootnoteReference {
  /** Says what the object is. */
  readonly type: 'footnoteReference'
  /** Unique in its document, and the same in every edition. */
  readonly id?: string
  /** The note’s identifier. */
  readonly note?: string
  /** The note’s number. */
  readonly number?: number
}

/** Words in another language or direction, or a place that can be linked to. */
export interface Span {
  /** Says what the object is. */
  readonly type: 'span'
  /** Unique in its document, and the same in every edition. */
  readonly id?: string
  /** Unique in the publication: the document’s name, a slash and the identifier; the name alone for a document’s start. */
  readonly key?: string
  /** A BCP 47 tag, such as `en` or `pt-BR`; `und` when none is given. */
  readonly lang?: string
  /** Whether its direction is kept from its surroundings. */
  readonly isolate?: boolean
  /** What stands in the line, in reading order. */
  readonly content: readonly Inline[]
}

/** Words with a meaning of their own. */
export interface Phrase {
  /** Says what the object is. */
  readonly type: 'phrase'
  /** What they are. */
  readonly kind:
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
  /** What an abbreviation stands for. */
  readonly title?: string
  /** What stands in the line, in reading order. */
  readonly content: readonly Inline[]
}

/** Words with how they are pronounced, which is set small above them; plain text has the words alone. Since 1.4. */
export interface Ruby {
  /** Says what the object is. */
  readonly type: 'ruby'
  /** How the words are pronounced, on one line. */
  readonly reading: string
  /** What stands in the line, in reading order. */
  readonly content: readonly Inline[]
}

/** Mathematics. */
export interface Formula {
  /** Says what the object is. */
  readonly type: 'formula'
  /** Whether it stands on a line of its own. */
  readonly display: 'inline' | 'block'
  /** What it says in words: its author's, else its letters and signs in a line. */
  readonly alt: string
  /** An element `math` of MathML Core, as XML. */
  readonly mathml: string
  /** What is heard of it, where its author says nothing and its language has the words: it is the `alttext` of `mathml`. Since 1.4. */
  readonly spoken?: string
  /** The formula as its author wrote it, in TeX; absent for one that was written in MathML alone. Since 1.4. */
  readonly tex?: string
}

/** By format, the file that a reader opens. */
export interface Entries {
  /** The file that a reader opens. */
  readonly json?: Entry
  /** The file that a reader opens. */
  readonly pdf?: Entry
  /** The file that a reader opens. */
  readonly epub?: Entry
  /** The file that a reader opens. */
  readonly html?: Entry
}

/** A line of the file `….passages.jsonl` beside the edition: a part of one section, for search and language models. */
export interface Passage {
  /** Unique in the library: the publication’s folder and the key of the block that the passage begins with; further passages of one block are told apart by `?part=2`. */
  readonly id: string
  /** Its identifier. */
  readonly publication: string
  /** Of its words. */
  readonly language: string
  /** Of the block that it begins with. */
  readonly key: string
  /** Titles of the document and of the sections that it stands in, from the outermost. */
  readonly headings: readonly string[]
  /** Its words in the normal form, a line for each paragraph, cell or the like. */
  readonly text: string
  /** SHA-256 of the text, in UTF-8. */
  readonly digest: string
  /** Of the block that it begins with. */
  readonly addresses: Addresses
}
