/** Types the library’s `index.json` as schemas/formats/library.schema.json describes it: written from it by tests/reader/types.test.ts. */

/** `index.json` at the root of an output: every publication in every language. A file of this version has no other keys; programs that read it should ignore keys that a later version 1.x adds. */
export interface Library {
  /** Where this schema stands, relative to the file. */
  readonly $schema: string
  /** The version of this format. A program that reads one version 1.x reads all of them. */
  readonly formatVersion: `1.${number}`
  /** Where the output stands on the web, with a slash at its end: paths are relative to it. */
  readonly baseUrl?: string
  /** Who publishes. */
  readonly publisher?: string
  /** The project’s. */
  readonly language: string
  /** Those in force, in order of identifier, then language. */
  readonly publications: readonly LibraryEntry[]
  /** Those that are withdrawn, with their notices and tombstones; absent when there are none. */
  readonly withdrawn?: readonly LibraryEntry[]
  /** Pages that lead on; absent when there are none. */
  readonly redirects?: readonly {
    /** The former page, from the output’s root. */
    readonly from: string
    /** The page that it leads to, from the output’s root. */
    readonly to: string
  }[]
}

/** In one language. */
export interface LibraryEntry {
  /** With the language it is unique in the library. */
  readonly id: string
  /** A BCP 47 tag, such as `en` or `pt-BR`; `und` when none is given. */
  readonly language: string
  /** The front-matter schema that judged it. */
  readonly type: string
  /** In words. */
  readonly title: string
  /** What it is about. */
  readonly summary?: string
  /** The date that all editions carry. */
  readonly date?: string
  /** As its publisher counts. */
  readonly version?: string
  /** The cover’s file, from the output’s root. */
  readonly cover?: string
  /** By format. */
  readonly editions: {
    /** The file that a reader opens. */
    readonly json?: LibraryFile
    /** The file that a reader opens. */
    readonly pdf?: LibraryFile
    /** The file that a reader opens. */
    readonly epub?: LibraryFile
    /** The file that a reader opens. */
    readonly html?: LibraryFile
  }
}

/** The file that a reader opens. */
export interface LibraryFile {
  /** From the output’s root. */
  readonly path: string
  /** Its size. */
  readonly bytes: number
  /** How many the PDF has. */
  readonly pages?: number
  /** Of the JSON edition: its passages, from the output’s root. */
  readonly passages?: string
}
