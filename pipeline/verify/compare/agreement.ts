/** Compares documents of an edition with what is wanted of them as they are read: what agrees need not be held beside it. */
import type {Place} from '../../model/place.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import {inMemory} from '../../model/values/put-by-data.ts'
import {keysIn, unitsIn, type InDocuments} from '../units/in-documents.ts'
import type {SaidAddresses} from '../units/said-addresses.ts'
import type {DocumentBlocks} from '../units/unit.ts'
import {haveOneDigest} from './common-digest.ts'
import {compareAddresses} from './compare-addresses.ts'
import {compareBlocks} from './compare-units.ts'

type Found = DocumentBlocks<string>

/** Where the JSON edition says that keys of a document stand. */
type Said = ReadonlyMap<string, string> | undefined

export class Agreement {
  readonly #edition: EditionName
  readonly #wanted: InDocuments<Place>
  readonly #said: SaidAddresses | undefined
  #read = 0
  #agreed = 0
  #units = 1

  /** `wanted` is as the edition carries it; `said` where the JSON edition says that keys stand. */
  constructor(edition: EditionName, wanted: InDocuments<Place>, said: SaidAddresses | undefined) {
    this.#edition = edition
    this.#wanted = wanted
    this.#said = said
  }

  /** Gives back what was read of the next document, when that is asked for: of one that agrees, what was wanted of it. */
  readonly hold = (found: Found): (() => Found) => {
    const index = this.#read
    this.#read += 1
    this.#units += unitsIn(found)
    const open = this.#wanted.documents[index]
    const openSaid = inDocument(this.#said, this.#edition, index)
    if (open === undefined || !this.#agrees(found, open(), openSaid())) return inMemory(found)
    this.#agreed += 1
    return holdAsFound(open, openSaid)
  }

  /** How many units were read, where all documents agreed as they were read and the JSON edition tells of no other; otherwise all is to be compared at once. */
  get units(): number | undefined {
    const {length} = this.#wanted.documents
    const isWhole = length > 0 && this.#read === length && this.#agreed === length
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

// Each made where nothing else is in reach: a function keeps all that those around it have in hand.

function inDocument(all: SaidAddresses | undefined, edition: EditionName, index: number): () => Said {
  return () => all?.inDocument(edition, index)
}

/** Each key that has to have an address has the one that is said. */
function holdAsFound(open: () => DocumentBlocks<Place>, openSaid: () => Said): () => Found {
  return () => {
    const blocks = open()
    const places = keysIn(blocks).map((key) => [key, ''] as const)
    return {...blocks, anchors: [...places, ...(openSaid() ?? [])]}
  }
}
