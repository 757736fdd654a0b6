/** Keeps what was made of documents of a publication and of something else: of each a key tells all apart that it may be made of. */
import {digestOfData, digestOnce, remember, type Making, type Memo} from '../memo.ts'

/** What is kept of a document, and of what else it was made of. */
export interface KeptOf<T> {
  /** Undefined where nothing was kept of the same. */
  readonly before: T | undefined
  keep(value: T): void
}

export class KnownDocuments {
  readonly #memo: Memo
  readonly #keys: readonly string[]

  /** All that is made of `documents` is made of nothing else but what is `told` of them, plain data, maps and sets among it, and of what is said where it is kept. */
  constructor(memo: Memo, documents: readonly object[], told: unknown) {
    const around = digestOfData(told)
    this.#memo = memo
    this.#keys = documents.map((document) => digestOfData([around, digestOnce(document)]))
  }

  /** What was made of the document of this number before, else what is made. */
  remember<T>(index: number, {of, ...making}: Making<T>): T {
    return remember(this.#memo, {of: [this.#keys[index], of], ...making})
  }

  /** The same where not all is kept; undefined for a document that is none of them. */
  keptOf<T>(index: number, {of, is}: Pick<Making<T>, 'of' | 'is'>): KeptOf<T> | undefined {
    const known = this.#keys[index]
    if (known === undefined) return undefined
    const key = digestOfData([known, of])
    const before = this.#memo.get(key)
    return {before: is(before) ? before : undefined, keep: (value) => this.#memo.put(key, value)}
  }
}
