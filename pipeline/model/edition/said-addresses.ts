/** Gives where a JSON edition says that keys stand in the other editions, in one document or in all. */
import type {EditionName} from '../publication/front-matter.ts'
import type {GrowingItems} from '../put-by/items.ts'
import {putByList} from '../put-by/put-by-list.ts'
import type {PutBy} from '../world.ts'

/** Of one document, by edition, as plain data. */
export type SaidInDocument = {
  readonly [edition in EditionName]?: readonly (readonly [key: string, place: string])[]
}

export class SaidAddresses {
  readonly #documents: GrowingItems<SaidInDocument>
  readonly #editions = new Set<string>()

  constructor(putBy?: PutBy) {
    this.#documents = putByList([], putBy)
  }

  /** What is said in the next document; behind the last what is said of all: of a PDF with an empty key how long it is. */
  add(said: SaidInDocument): this {
    for (const edition of Object.keys(said)) this.#editions.add(edition)
    this.#documents.push(said)
    return this
  }

  /** In all. */
  get(edition: EditionName): ReadonlyMap<string, string> {
    return new Map(Array.from(this.#documents, (said) => said[edition] ?? []).flat())
  }

  /** In one of the documents; undefined where in none anything is said of the edition. */
  inDocument(edition: EditionName, index: number): ReadonlyMap<string, string> | undefined {
    return this.#editions.has(edition) ? new Map(this.#documents.at(index)?.[edition]) : undefined
  }

  /** Whether anything is said of it in a document behind the first `count`. */
  isSaidBehind(edition: EditionName, count: number): boolean {
    for (let index = count; index < this.#documents.length; index += 1)
      if (this.#documents.at(index)?.[edition] !== undefined) return true
    return false
  }
}
