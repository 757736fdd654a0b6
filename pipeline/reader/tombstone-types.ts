/** Types the tombstone of a withdrawn publication as schemas/formats/tombstone.schema.json describes it: written from it by tests/reader/types.test.ts. */

/** What stays as data at the address of a withdrawn publication's JSON edition: what it was, and why it is gone. A file of this version has no other keys; programs that read it should ignore keys that a later version 1.x adds. */
export interface Tombstone {
  /** Where this schema stands, relative to the file; each minor version has one of its own. */
  readonly $schema: string
  /** The version of this format. A program that reads one version 1.x reads all of them. */
  readonly formatVersion: `1.${number}`
  /** A JSON edition has no such key: it tells the two apart. */
  readonly status: 'withdrawn'
  /** The publication’s id; with the language it is unique in the library. */
  readonly id: string
  /** A BCP 47 tag, such as `en` or `pt-BR`; `und` when none is given. */
  readonly language: string
  /** In which the language is written. */
  readonly direction: 'ltr' | 'rtl'
  /** What is needed to cite what was. */
  readonly metadata: {
    /** The schema of its front matter; `document` for the built-in one. */
    readonly type: string
    /** Of the publication. */
    readonly title: string
    /** The last one, as its authors name it. */
    readonly version?: string
    /** When it was first published. */
    readonly date?: string
    /** When it was last changed. */
    readonly modified?: string
    /** In their order. */
    readonly authors: readonly {
      /** As it is written. */
      readonly name: string
      /** An ORCID iD or a page. */
      readonly url?: string
    }[]
    /** Who published it. */
    readonly publisher?: string
    /** What catalogues know it by. */
    readonly identifiers: {
      /** Without an address before it. */
      readonly doi?: string
      /** By edition. */
      readonly isbn?: {readonly [key: string]: string}
    }
  }
  /** What the notice says. */
  readonly withdrawal: {
    /** When it was withdrawn. */
    readonly date?: string
    /** Why, in the publication’s language. */
    readonly reason?: string
    /** What takes its place. */
    readonly replacement?: PublicationInstead | PageInstead
  }
  /** In order of language; some of them may be in force. */
  readonly translations: readonly {
    /** A BCP 47 tag, such as `en` or `pt-BR`; `und` when none is given. */
    readonly language: string
    /** In that language. */
    readonly title: string
  }[]
}

/** One of the same library, or a place in it. */
export interface PublicationInstead {
  /** Says what the object is. */
  readonly kind: 'internal'
  /** Its identifier. */
  readonly publication: string
  /** A BCP 47 tag, such as `en` or `pt-BR`; `und` when none is given. */
  readonly language: string
  /** Its name; absent for the publication’s start. */
  readonly document?: string
  /** Its identifier; absent for the document’s start. */
  readonly block?: string
  /** Of what replaces it. */
  readonly title: string
}

/** A page of another site. */
export interface PageInstead {
  /** Says what the object is. */
  readonly kind: 'external'
  /** The whole address. */
  readonly url: string
}
