/** Keeps what was made of parts of a publication as bytes, for the next build of it. */
import {deserialize, serialize} from 'node:v8'
import {deflateRawSync} from 'node:zlib'
import {wholeOf} from '../../../model/edition/open-file.ts'
import type {OpenMemo} from '../../../model/memo.ts'
import {isObject} from '../../../model/values/is-object.ts'
import type {PutBy} from '../../../model/world.ts'
import {carryOver, packedBytesOf} from './carry-over.ts'
import {openBlocks, packParts, type PlaceInBlock} from './memo-blocks.ts'
import {joinPack, packIn, type Joined, type MemoPack} from './memo-pack.ts'

/** What packing makes no smaller, such as images, is kept up to so many bytes: of a book of photographs, the first. */
const mostDense = 16 * 1024 * 1024

/** A block that is larger than this after packing is no smaller for it, and shorter ones are no matter. */
const leastDense = 0.9
const shortBytes = 16 * 1024

/** So many bytes from the middle of an image tell whether it is dense. */
const sampleLength = 64 * 1024

/** Bytes of parts that are packed together: of a few documents, so that most stay as they are packed when one is edited. */
const blockBytes = 128 * 1024

/** What has at most so many bytes lies apart: it is asked of each document, where text and pages are asked for of those that changed. */
const lightBytes = 8 * 1024

/** `packed` is what `pack` gave; without any bytes there is nothing yet. All of it is put by where there is so much that something does. */
export function openMemo(packed: Uint8Array, putBy?: PutBy): OpenMemo {
  const memo = new PackedMemo(packIn(packed, putBy), putBy)
  return {
    get: (key) => memo.get(key),
    has: (key) => memo.has(key),
    put: (key, value) => memo.put(key, value),
    packInParts: () => memo.pack()?.blocks,
    pack: () => {
      const joined = memo.pack()
      return joined && wholeOf(joined)
    }
  }
}

/** What becomes a block together. */
interface Waiting {
  readonly parts: Map<string, Uint8Array>
  bytes: number
}

function newWaiting(): Waiting {
  return {parts: new Map(), bytes: 0}
}

class PackedMemo {
  readonly #before: MemoPack
  readonly #putBy: PutBy | undefined
  readonly #used = new Map<string, PlaceInBlock>()
  readonly #bytesOf = openBlocks()
  #room = mostDense
  /** What was put and is not packed yet. */
  readonly #light = newWaiting()
  readonly #heavy = newWaiting()
  /** Whether nothing was put, and all that was asked for the build before asked for, too. */
  #isAsBefore = true

  constructor(before: MemoPack, putBy: PutBy | undefined) {
    this.#before = before
    this.#putBy = putBy
  }

  get(key: string): unknown {
    const bytes = this.#bytes(key)
    return bytes === undefined ? undefined : deserialize(bytes)
  }

  has(key: string): boolean {
    return this.#light.parts.has(key) || this.#heavy.parts.has(key) || this.#place(key) !== undefined
  }

  put(key: string, value: unknown): void {
    // Short ones are looked at where there is no room: they wait with others, of which none is let go of that `has` told.
    const dense = denseBytesIn(value, this.#room > 0 ? sampleLength : shortBytes)
    if (dense > Math.max(this.#room, 0)) return
    const bytes = serialize(value)
    if (dense === 0 && bytes.length < blockBytes) {
      this.#wait(key, bytes)
      return
    }
    const places = packParts(new Map([[key, bytes]]), dense > 0, this.#putBy)
    if (roomForAll(places) <= Math.max(this.#room, 0)) this.#keep(places)
  }

  pack(): Joined | undefined {
    this.#keepWaiting(this.#light, this.#heavy)
    if (this.#isAsBefore) return undefined
    const {places, ages, asked} = carryOver(this.#before, this.#used)
    for (const [key, place] of places) this.#used.set(key, place)
    for (const [key, place] of inPartlyUsed(this.#used)) this.#wait(key, this.#bytesOf(place))
    this.#keepWaiting(this.#light, this.#heavy)
    return joinPack({places: this.#used, ages, asked})
  }

  #bytes(key: string): Uint8Array | undefined {
    const waiting = this.#light.parts.get(key) ?? this.#heavy.parts.get(key)
    // What is given may be handed over, with its bytes.
    if (waiting !== undefined) return new Uint8Array(waiting)
    const place = this.#place(key)
    return place && this.#bytesOf(place)
  }

  /** Where it is, from now on as what this run asked for. */
  #place(key: string): PlaceInBlock | undefined {
    const place = this.#used.get(key) ?? this.#before.places.get(key)
    if (place === undefined) return undefined
    if (this.#before.ages.has(key)) this.#isAsBefore = false
    if (!this.#used.has(key)) this.#room -= roomFor(place)
    this.#used.set(key, place)
    return place
  }

  #wait(key: string, bytes: Uint8Array): void {
    const waiting = bytes.length > lightBytes ? this.#heavy : this.#light
    waiting.parts.set(key, bytes)
    waiting.bytes += bytes.length
    if (waiting.bytes >= blockBytes) this.#keepWaiting(waiting)
  }

  #keepWaiting(...all: readonly Waiting[]): void {
    for (const waiting of all) {
      if (waiting.parts.size > 0) this.#keep(packParts(waiting.parts, false, this.#putBy))
      waiting.parts.clear()
      waiting.bytes = 0
    }
  }

  #keep(places: Places): void {
    this.#room -= roomForAll(places)
    this.#isAsBefore = false
    for (const [key, place] of places) this.#used.set(key, place)
  }
}

type Places = ReturnType<typeof packParts>

function roomForAll(places: Places): number {
  return places.reduce((sum, [, place]) => sum + roomFor(place), 0)
}

/** Bytes of a part that count as dense. */
function roomFor({block, start, end}: PlaceInBlock): number {
  return block.size > Math.max(shortBytes, block.length * leastDense) ? end - start : 0
}

/** Of blocks of which a part is not kept any more: those are packed anew, without it. */
function inPartlyUsed(used: ReadonlyMap<string, PlaceInBlock>): readonly (readonly [string, PlaceInBlock])[] {
  const bytes = new Map<PlaceInBlock['block'], number>()
  for (const {block, start, end} of used.values()) bytes.set(block, (bytes.get(block) ?? 0) + end - start)
  return [...used].filter(([, {block}]) => bytes.get(block) !== block.length)
}

/** How many bytes a value is, or holds in one of its fields, that packing would make no smaller: without packing all. */
function denseBytesIn(value: unknown, least: number): number {
  const parts: readonly unknown[] =
    isObject(value) && !(value instanceof Uint8Array) ? Object.values(value) : [value]
  let most = 0
  for (const bytes of parts) {
    if (!(bytes instanceof Uint8Array) || bytes.length <= Math.max(least, most)) continue
    const middle = Math.max(0, Math.floor((bytes.length - sampleLength) / 2))
    const sample = bytes.subarray(middle, middle + sampleLength)
    if (deflateRawSync(sample, {level: 1}).length > sample.length * leastDense) most = bytes.length
  }
  return most
}

/** All that was packed of one publication in one build, in one. */
export function joinPacks(packs: readonly Uint8Array[]): Uint8Array {
  const places = new Map(packs.flatMap((packed) => [...packIn(packed).places]))
  return wholeOf(joinPack({places, ages: new Map(), asked: [packedBytesOf(places)]}))
}
