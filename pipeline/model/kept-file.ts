/** Describes what lies in a file of a cache, for a worker to read. */

/** Plain data; the path is absolute. */
export interface KeptFile {
  readonly file: string
  readonly sha256: string
}
