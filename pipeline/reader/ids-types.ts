/** Types the `ids.json` of a publication as schemas/formats/ids.schema.json describes it: written from it by tests/reader/types.test.ts. */

/** Which ids the blocks of a publication have, and which they had: `ids.json` in its folder of the output. The next build lets blocks keep their ids by it. */
export interface Ids {
  readonly format: 'tetrapla-ids'
  readonly formatVersion: 1
  /** In the order of the publication. */
  readonly documents: readonly {
    /** Its name in the publication. */
    readonly name: string
    /** In reading order, notes at the end. */
    readonly blocks: readonly {
      /** Unique in its document. */
      readonly id: string
      /** Its type, as in the JSON edition. */
      readonly kind: string
      /** Which of these blocks it stands in, counted from 0: the heading of its section, or the block that holds it. */
      readonly in?: number
      /** Its own words in a line, without those of the blocks in it; absent without any. */
      readonly text?: string
      /** In a translation, the block of the original that it is the translation of. */
      readonly of?: {
        /** Its name in the publication. */
        readonly document: string
        /** Unique in its document. */
        readonly id: string
        /** Of the words that the original had then; absent where it has none of its own. */
        readonly digest?: string
      }
    }[]
    /** Ids that no block has any more, and none is given again. In order. */
    readonly former: readonly {
      /** Unique in its document. */
      readonly id: string
      /** What it leads to; absent where nothing took the place of the block that is gone. */
      readonly to?: {
        /** Its name in the publication. */
        readonly document: string
        /** Unique in its document. */
        readonly id: string
      }
    }[]
  }[]
}
