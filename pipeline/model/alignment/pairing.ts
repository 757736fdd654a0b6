/** Keeps which pieces of two versions are paired: each with one at most. */
import type {Forest} from './forest.ts'

export interface Pairing {
  readonly before: Forest
  readonly after: Forest
  /** The partner of an earlier piece or root. */
  readonly ahead: (before: number) => number | undefined
  /** The partner of a later one. */
  readonly back: (after: number) => number | undefined
  readonly isSure: (before: number) => boolean
  /** Pairs two that have no partner yet; otherwise nothing happens. */
  readonly pair: (before: number, after: number, isSure: boolean) => void
}

/** Documents of one name are paired from the start. */
export function createPairing(before: Forest, after: Forest): Pairing {
  const ahead = new Map<number, number>()
  const back = new Map<number, number>()
  const unsure = new Set<number>()
  const pairing: Pairing = {
    before,
    after,
    ahead: (one) => ahead.get(one),
    back: (one) => back.get(one),
    isSure: (one) => !unsure.has(one),
    pair(one, other, isSure) {
      if (ahead.has(one) || back.has(other)) return
      ahead.set(one, other)
      back.set(other, one)
      if (!isSure) unsure.add(one)
    }
  }
  for (const [index, name] of before.documents.entries()) {
    const same = after.documents.indexOf(name)
    if (same >= 0) pairing.pair(before.pieces.length + index, after.pieces.length + same, true)
  }
  return pairing
}
