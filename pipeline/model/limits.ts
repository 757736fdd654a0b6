/** What Tetrapla refuses to take on, each with a rule of its own; tetrapla.yaml can raise them. */

export interface Limits {
  /** Bytes of a document. */
  readonly documentBytes: number
  /** Bytes of front matter. */
  readonly frontMatterBytes: number
  /** Keys of front matter, at all depths. */
  readonly frontMatterKeys: number
  /** Depth of front matter. */
  readonly frontMatterDepth: number
  /** Depth of blocks and inlines. */
  readonly nesting: number
  /** Cells that a table is filled up with because its rows are short. */
  readonly filledCells: number
  /** Cells of a document's tables. */
  readonly tableCells: number
  /** Bytes of an image. */
  readonly imageBytes: number
  /** Pixels of an image. */
  readonly imagePixels: number
  /** Seconds for a publication, to which `secondsPerMebibyte` are added. */
  readonly seconds: number
  readonly secondsPerMebibyte: number
  /** Mebibytes of a worker's heap. */
  readonly heapMebibytes: number
}

export const defaultLimits: Limits = {
  documentBytes: 4 * 1024 * 1024,
  frontMatterBytes: 64 * 1024,
  frontMatterKeys: 1000,
  frontMatterDepth: 20,
  nesting: 100,
  filledCells: 65_536,
  tableCells: 500_000,
  imageBytes: 50 * 1000 * 1000,
  imagePixels: 100_000_000,
  seconds: 60,
  secondsPerMebibyte: 30,
  heapMebibytes: 2048
}
