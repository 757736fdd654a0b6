/** Compares documents of an edition with what is wanted of them as they are read: what agrees need not be held beside it, and is not read again. */
import type {Place} from '../../model/place.ts'
import {keptWith} from '../../model/memo.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import {ItemsByNumber} from '../../model/put-by/items.ts'
import {InDocuments, keysIn, unitsIn} from '../units/in-documents.ts'
import type {DocumentRead} from '../units/reading.ts'
import type {SaidAddresses} from '../../model/edition/said-addresses.ts'
import type {DocumentBlocks} from '../units/unit.ts'
import {haveOneDigest} from './common-digest.ts'
import {compareAddresses} from './compare-addresses.ts'
import {compareBlocks} from './compare-units.ts'

type Found = DocumentBlocks<string>

/** Where the JSON edition says that keys of a document stand. */
type Said = ReadonlyMap<string, string> | undefined

/** Of a document that agreed. */
interface Agreed<Beside> {
  /** How many it has. */
  readonly units: number
  readonly beside: Beside
}

export class Agreement extends ItemsByNumber<Found> {
  readonly #edition: EditionName
  readonly #wanted: InDocuments<Place>
  readonly #said: SaidAddresses | undefined
  #read = 0
  /** Those that do not agree. */
  readonly #others = new Map<number, Found>()
  #units = 1

  /** `wanted` is as the edition carries it: of what is not in it, all is held that is read. `said` is where the JSON edition says that keys stand. */
  constructor(edition: EditionName, wanted = new InDocuments<Place>({}, []), said?: SaidAddresses) {
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
    return wanted === undefined ? other : asFound(wanted, this.#saidAt(index))
  }

  /**
   * Reads the next document, compares it, and gives what was read beside its units. It is neither read nor compared where it agreed before, and `of`, all
   * that it is read from, is the same, and so is what is wanted of it and what is said of its addresses.
   */
  take<Beside>(read: () => DocumentRead<Beside>, of?: () => unknown): Beside {
    const said = this.#saidAt(this.#read)
    const kept =
      of &&
      this.#wanted.known?.keptOf(this.#read, {
        of: ['agreed', this.#edition, said && [...said], of()],
        is: keptWith<Agreed<Beside>>('units', 'beside')
      })
    if (kept?.before !== undefined) return this.#count(kept.before)
    const {units, beside} = read()
    if (units === undefined) return beside
    const agreed = {units: unitsIn(units), beside}
    if (this.#agrees(units, said)) kept?.keep(agreed)
    else this.#others.set(this.#read, units)
    return this.#count(agreed)
  }

  /** How many units were read, where all documents agreed as they were read and the JSON edition tells of no other; otherwise all is to be compared at once. */
  get units(): number | undefined {
    const {length} = this.#wanted.documents
    const isWhole = length > 0 && this.#read === length && this.#others.size === 0
    return isWhole && this.#said?.isSaidBehind(this.#edition, length) !== true ? this.#units : undefined
  }

  #count<Beside>({units, beside}: Agreed<Beside>): Beside {
    this.#read += 1
    this.#units += units
    return beside
  }

  #saidAt(index: number): Said {
    return this.#said?.inDocument(this.#edition, index)
  }

  /** A key that stands elsewhere, too, does so in a document that does not agree. */
  #agrees(found: Found, said: Said): boolean {
    const wanted = this.#wanted.documents.at(this.#read)
    return (
      wanted !== undefined &&
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
