/** Collects what is found in a drawing while it is read. */

import type {RemovedParts, Spot} from '../../../model/publication/asset.ts'
import type {ImageFailure} from '../../../model/world.ts'

/** Names that are kept to be told. */
const mostRemoved = 100

/** The first fault, and the names of all that is left out. */
export class SvgReport {
  fault: ImageFailure | undefined
  readonly #removed = new Set<string>()
  #firstRemoved: Spot | undefined
  readonly #spot: () => Spot

  /** `spot` tells where the reading is. */
  constructor(spot: () => Spot) {
    this.#spot = spot
  }

  /** What runs, or is fetched from elsewhere: the drawing is refused. */
  refuse(what: string): void {
    this.fault ??= {kind: 'active', what, at: this.#spot()}
  }

  /** What no program could draw. */
  damage(reason: string): void {
    this.fault ??= {kind: 'damaged', reason, at: this.#spot()}
  }

  /** What is left out, by its name. */
  remove(name: string): void {
    this.#firstRemoved ??= this.#spot()
    if (this.#removed.size < mostRemoved) this.#removed.add(name)
  }

  /** Each name once, in the order of the file, with the place of the first; undefined when nothing is left out. */
  removed(): RemovedParts | undefined {
    const at = this.#firstRemoved
    return at === undefined ? undefined : {names: [...this.#removed], at}
  }
}
