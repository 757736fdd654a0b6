/** Gives where a JSON edition says that keys stand in the other editions, in one document or in all. */
import {keptWith} from '../../model/memo.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import {putByData} from '../../model/values/put-by-data.ts'
import type {PutBy} from '../../model/world.ts'
import type {DocumentBlocks} from './unit.ts'

/** Of one document, by edition, as plain data. */
export type SaidInDocument = {readonly [edition in EditionName]?: DocumentBlocks<string>['anchors']}

/** The same, for when it is asked for. */
export interface HeldSaid {
  /** Those of which anything is said. */
  readonly editions: readonly string[]
  readonly open: () => SaidInDocument
}

export function heldSaid(said: SaidInDocument, putBy?: PutBy): HeldSaid {
  return {editions: Object.keys(said), open: putByData(said, keptWith<SaidInDocument>(), putBy)}
}

export class SaidAddresses {
  readonly #documents: readonly HeldSaid[]
  readonly #editions: ReadonlySet<string>
  readonly #pages: DocumentBlocks<string>['anchors']

  /** Of documents in order; `pages` is how long the PDF is, where there is one. */
  constructor(documents: readonly HeldSaid[], pages?: string) {
    this.#documents = documents
    this.#pages = pages === undefined ? [] : [['', pages]]
    this.#editions = new Set(documents.flatMap(({editions}) => editions))
  }

  /** In all documents, and of a PDF with an empty key how long it is. */
  get(edition: EditionName): ReadonlyMap<string, string> {
    const all = this.#documents.flatMap(({open}) => open()[edition] ?? [])
    return new Map(edition === 'pdf' ? [...all, ...this.#pages] : all)
  }

  /** In one of the documents; undefined where in none anything is said of the edition. */
  inDocument(edition: EditionName, index: number): ReadonlyMap<string, string> | undefined {
    return this.#editions.has(edition) ? new Map(this.#documents[index]?.open()[edition]) : undefined
  }
  /** Whether anything is said of it in a document behind the first `count`. */
  isSaidBehind(edition: EditionName, count: number): boolean {
    return this.#documents.slice(count).some(({editions}) => editions.includes(edition))
  }
}
