/** Counts the elements that an SVG makes a viewer draw, with all copies that `use` makes of them. */

/** Ten copies of ten copies of … make a file of a page a drawing without end. */
const mostDrawn = 250_000

interface Group {
  /** Elements of its own, of which those with an id are groups themselves. */
  elements: number
  /** Groups in it, by their index. */
  readonly inner: number[]
  /** Ids that it has copies of. */
  readonly copied: string[]
}

/** A group on the way down, and how far its parts are counted. */
interface Step {
  readonly index: number
  readonly parts: readonly number[]
  next: number
  count: number
}

/** Counts a drawing as it is read: an element with an id begins a group, since it can be copied. */
export class Copies {
  readonly #groups: Group[] = [{elements: 0, inner: [], copied: []}]
  readonly #byId = new Map<string, number>()
  /** For each open element, the group that it belongs to. */
  readonly #open: number[] = [0]

  open(id: string | undefined, copied: string | undefined): void {
    const parent = this.#open.at(-1) ?? 0
    let own = parent
    if (id !== undefined && !this.#byId.has(id)) {
      own = this.#groups.push({elements: 0, inner: [], copied: []}) - 1
      this.#byId.set(id, own)
      this.#groups[parent]?.inner.push(own)
    }
    const group = this.#groups[own]
    if (group !== undefined) {
      group.elements += 1
      if (copied !== undefined) group.copied.push(copied)
    }
    this.#open.push(own)
  }

  close(): void {
    this.#open.pop()
  }

  /** What is wrong with the drawing as a whole, as it is told of the image. */
  fault(): string | undefined {
    const drawn = this.#drawn()
    if (drawn === undefined) return 'it holds a copy of itself'
    return drawn > mostDrawn
      ? `it draws more than ${String(mostDrawn)} elements, with all its copies`
      : undefined
  }

  /** All that is drawn; undefined when a group has a copy of itself in it. Without recursion: chains may be long. */
  #drawn(): number | undefined {
    const counts = new Map<number, number>()
    const way = [this.#stepTo(0)]
    const onWay = new Set([0])
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const part = step.parts[step.next]
      if (part === undefined) {
        counts.set(step.index, step.count)
        onWay.delete(step.index)
        way.pop()
        continue
      }
      const known = counts.get(part)
      if (known !== undefined) {
        step.count += known
        step.next += 1
      } else if (onWay.has(part)) {
        return undefined
      } else {
        onWay.add(part)
        way.push(this.#stepTo(part))
      }
    }
    return counts.get(0)
  }

  #stepTo(index: number): Step {
    return {index, parts: this.#partsOf(index), next: 0, count: this.#groups[index]?.elements ?? 0}
  }

  #partsOf(index: number): readonly number[] {
    const group = this.#groups[index]
    if (group === undefined) return []
    return [...group.inner, ...group.copied.flatMap((id) => this.#byId.get(id) ?? [])]
  }
}
