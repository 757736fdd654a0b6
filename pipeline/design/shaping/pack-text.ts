/** Keeps shaped texts in little room: a book has tens of thousands of words at once. */
import type {Cluster, PlacedGlyph, ShapedText} from './clusters.ts'

/** Gives the list of a glyph that stands by itself: one for all clusters that have it. */
type Alone = (id: number) => readonly PlacedGlyph[]

/** What a string holds in one place, and clusters that are packed: of a longer text there are few. */
const [mostUnits, mostClusters] = [0xffff, 1000]

/**
 * The glyphs of `text` as they are. Where each cluster is one glyph by itself behind the one before, as in most words, they are numbers in a string, a
 * sixth of the room, and clusters are made whenever they are asked for.
 */
export function packText(text: string, shaped: ShapedText, alone: Alone): ShapedText {
  const {clusters} = shaped
  if (clusters.length > mostClusters) return shaped
  const numbers: number[] = []
  let pen = 0
  for (const {text: own, glyphs, x, advance} of clusters) {
    const [{id} = {id: -1}] = glyphs
    if (x !== pen || glyphs !== alone(id) || !isUnit(own.length) || !isUnit(advance)) return shaped
    numbers.push(own.length, id, advance)
    pen += advance
  }
  return new PackedText(text, String.fromCharCode(...numbers), alone)
}

function isUnit(number: number): boolean {
  return Number.isInteger(number) && number >= 0 && number <= mostUnits
}

class PackedText implements ShapedText {
  readonly #text: string
  /** Of each cluster: how long its text is, its glyph, and how far that moves the pen. */
  readonly #numbers: string
  readonly #alone: Alone

  constructor(text: string, numbers: string, alone: Alone) {
    this.#text = text
    this.#numbers = numbers
    this.#alone = alone
  }

  get advance(): number {
    let advance = 0
    for (let at = 2; at < this.#numbers.length; at += 3) advance += this.#numbers.charCodeAt(at)
    return advance
  }

  get clusters(): readonly Cluster[] {
    const clusters: Cluster[] = []
    let [start, x] = [0, 0]
    for (let at = 0; at < this.#numbers.length; at += 3) {
      const end = start + this.#numbers.charCodeAt(at)
      const glyphs = this.#alone(this.#numbers.charCodeAt(at + 1))
      const advance = this.#numbers.charCodeAt(at + 2)
      clusters.push({text: this.#text.slice(start, end), glyphs, x, advance})
      start = end
      x += advance
    }
    return clusters
  }
}
