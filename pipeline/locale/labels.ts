/** Describes the words that Tetrapla writes itself, in one language; every language has all of them. */

export interface Labels {
  readonly contents: string
  readonly titlePage: string
  readonly skipToContent: string
  readonly languages: string
  readonly breadcrumb: string
  readonly library: string
  readonly publications: string
  readonly allPublications: string
  /** The lead of the catalogue. */
  readonly libraryLead: string
  readonly editions: string
  readonly editionNature: {
    readonly html: string
    readonly pdf: string
    readonly epub: string
    readonly json: string
  }
  readonly previous: string
  readonly next: string
  readonly documents: string
  readonly updated: string
  readonly published: string
  readonly version: string
  readonly identifier: string
  readonly licence: string
  readonly authors: string
  readonly publisher: string
  readonly howToCite: string
  readonly cover: string
  readonly notes: string
  readonly figure: string
  readonly table: string
  readonly landmarks: string
  readonly startOfText: string
  readonly pageList: string
  readonly taskDone: string
  readonly taskOpen: string
  /** Of a truth value. */
  readonly yes: string
  readonly no: string
  readonly draft: string
  readonly withdrawn: string
  /** What a notice says to readers who expect the publication. */
  readonly withdrawnNotice: string
  /** Of a withdrawal. */
  readonly reason: string
  /** Before what takes the place of a withdrawn publication. */
  readonly replacedBy: string
  /** What a page says that leads on to another. */
  readonly moved: string
  /** What a page says to who comes by the address of a block that stands on another page, or is gone. */
  readonly formerParts: {readonly moved: string; readonly gone: string}
  /** What stands for a document whose text could not be read. */
  readonly unread: string
  /** What a translation says whose original has changed since. */
  readonly originalIsNewer: string
  /** Of a translation: before who made it, when a machine did, and before who compared it with the original, or whether somebody did. */
  readonly translation: {readonly label: string; readonly machine: string; readonly review: string}
  /** What a server shows where there is no page. */
  readonly notFound: {readonly title: string; readonly words: string}
  readonly callouts: {
    readonly note: string
    readonly tip: string
    readonly important: string
    readonly warning: string
    readonly caution: string
  }
  /** Types of publication that Tetrapla knows a word for. */
  readonly documentType: string
  readonly filter: {
    readonly label: string
    readonly words: string
    readonly type: string
    readonly allTypes: string
    readonly language: string
    readonly allLanguages: string
    /** With `{shown}` and `{all}`. */
    readonly status: string
    /** Shows more of what was found. */
    readonly more: string
    /** Said behind the status. */
    readonly incomplete: string
  }
  readonly search: {
    readonly label: string
    readonly words: string
    readonly searching: string
    /** With `{count}`. */
    readonly found: string
    readonly nothing: string
    /** Said behind what was found. */
    readonly incomplete: string
  }
  /** The pages of a long list; `page` with `{number}`. */
  readonly listPages: {readonly label: string; readonly page: string}
  /** How the first day of a month is written where that is not `1`: in French `1er`. */
  readonly firstDay?: string
  /** With `{number}` and `{all}`: `Document 2 of 4`. */
  readonly documentOf: string
  /** With `{number}`. */
  readonly paragraph: string
  /** With `{number}`: the accessible name of a reference to a note. */
  readonly note: string
  /** With `{number}`: the accessible name of the link from a note back to the text. */
  readonly backToNote: string
  /** With `{title}`. */
  readonly addressOfSection: string
  /** With `{title}`. */
  readonly editionsOf: string
  /** With `{count}`; chosen by the language's plural rule: `6 pages`. */
  readonly pages: PluralForms
  /** How to cite a paragraph: it is the same in every edition. */
  readonly citeHint: string
  /** With `{files}`: what is attached to the PDF. */
  readonly attached: string
  /** Sentences about the accessibility of a book, those that are true of it one after the other. */
  readonly accessibility: {
    readonly text: string
    readonly described: string
    readonly undescribed: string
    /** Of a book that knows the pages of the PDF edition. */
    readonly pages: string
  }
  /** With `{languages}`. */
  readonly alsoIn: string
}

/** The forms of a counted word by their names in CLDR, those that a language has. */
export type PluralForms = {readonly [category in PluralCategory]?: string} & {readonly other: string}

export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
