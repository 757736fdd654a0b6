/** Describes what is kept of parts of a publication from one build to the next. */

/** Plain data, maps and sets among it, by the digest of all that it was made of. */
export interface Memo {
  get(key: string): unknown
  put(key: string, value: unknown): void
}

export interface OpenMemo extends Memo {
  /** What this run asked for and what it put; undefined when that is what was opened. */
  pack(): Uint8Array | undefined
}
