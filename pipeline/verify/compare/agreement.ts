/** Compares documents of an edition with what is wanted of them as they are read: what agrees need not be held beside it. */
import type {Place} from '../../model/place.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import {ItemsByNumber, type GrowingItems} from '../../model/put-by/items.ts'
import {keysIn, unitsIn, type InDocuments} from '../units/in-documents.ts'
import type {SaidAddresses} from '../units/said-addresses.ts'
import type {DocumentBlocks} from '../units/unit.ts'
import {haveOneDigest} from './common-digest.ts'
import {compareAddresses} from './compare-addresses.ts'
import {compareBlocks} from './compare-units.ts'

type Found = DocumentBlocks<string>

/** Where the JSON edition says that keys of a document stand. */
type Said = ReadonlyMap<string, string> | undefined

export class Agreement extends ItemsByNumber<Found> implements GrowingItems<Found> {
  readonly #edition: EditionName
  readonly #wanted: InDocuments<Place>
  readonly #said: SaidAddresses | undefined
  #read = 0
  /** Those that do not agree. */
  readonly #others = new Map<number, Found>()
  #units = 1

  /** `wanted` is as the edition carries it; `said` where the JSON edition says that keys stand. */
  constructor(edition: EditionName, wanted: InDocuments<Place>, said: SaidAddresses | undefined) {
    super()
    this.#edition = edition
    this.#wanted = wanted
    this.#said = said
  }

  get length(): number {
    return this.#read
  }

  /** What was read of a document; of one that agreed, what was wanted of it. */
  at(index: number): Found | undefined {
    const other = this.#others.get(index)
    const wanted = other === undefined && index < this.#read ? this.#wanted.documents.at(index) : undefined
    return wanted === undefined ? other : asFound(wanted, this.#said?.inDocument(this.#edition, index))
  }

  /** Takes what was read of the next document. */
  push(found: Found): void {
    const index = this.#read
    this.#read += 1
    this.#units += unitsIn(found)
    const wanted = this.#wanted.documents.at(index)
    const said = this.#said?.inDocument(this.#edition, index)
    if (wanted === undefined || !this.#agrees(found, wanted, said)) this.#others.set(index, found)
  }

  /** How many units were read, where all documents agreed as they were read and the JSON edition tells of no other; otherwise all is to be compared at once. */
  get units(): number | undefined {
    const {length} = this.#wanted.documents
    const isWhole = length > 0 && this.#read === length && this.#others.size === 0
    return isWhole && this.#said?.isSaidBehind(this.#edition, length) !== true ? this.#units : undefined
  }

  /** A key that stands elsewhere, too, does so in a document that does not agree. */
  #agrees(found: Found, wanted: DocumentBlocks<Place>, said: Said): boolean {
    return (
      said?.size !== 0 &&
      haveOneDigest(found, wanted) &&
      compareBlocks(this.#edition, wanted, found).length === 0 &&
      compareAddresses(wanted, new Map(found.anchors), said).length === 0
    )
  }
}

/** Each key that has to have an address has the one that is said. */
function asFound(blocks: DocumentBlocks<Place>, said: Said): Found {
  const places = keysIn(blocks).map((key) => [key, ''] as const)
  return {...blocks, anchors: [...places, ...(said ?? [])]}
}
