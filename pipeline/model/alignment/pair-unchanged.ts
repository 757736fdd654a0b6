/** Pairs the blocks of documents that say from beginning to end what they said. */
import type {Forest} from './forest.ts'
import type {Pairing} from './pairing.ts'

/** Each with the block in its place, whatever else says the same: nothing came to such a document, and nothing went. */
export function pairUnchanged({before, after, pair}: Pairing): void {
  const earlier = runsOf(before)
  for (const [name, run] of runsOf(after)) {
    const same = earlier.get(name)
    if (same === undefined || !saysTheSame([before, same], [after, run])) continue
    for (let index = 0; index < run.length; index += 1) pair(same.first + index, run.first + index, true)
  }
}

/** The pieces of a document, which stand one after the other. */
interface Run {
  readonly first: number
  readonly length: number
}

/** By the names of documents; a document whose pieces stand among those of others has none. */
function runsOf({pieces}: Forest): ReadonlyMap<string, Run> {
  const runs = new Map<string, Run>()
  const scattered = new Set<string>()
  for (const [index, {document}] of pieces.entries()) {
    const {first, length} = runs.get(document) ?? {first: index, length: 0}
    if (first + length !== index) scattered.add(document)
    runs.set(document, {first, length: length + 1})
  }
  for (const name of scattered) runs.delete(name)
  return runs
}

function saysTheSame(
  [before, earlier]: readonly [Forest, Run],
  [after, today]: readonly [Forest, Run]
): boolean {
  if (earlier.length !== today.length) return false
  for (let index = 0; index < today.length; index += 1) {
    const [one, other] = [earlier.first + index, today.first + index]
    if (before.keys[one] !== after.keys[other]) return false
    if (placeOfParent(one, before, earlier) !== placeOfParent(other, after, today)) return false
    // An author may have given two blocks each other's ids.
    if (after.pieces[other]?.written === true && before.pieces[one]?.id !== after.pieces[other].id)
      return false
  }
  return true
}

/** Counted from the first piece of the document; -1 for what stands in none. */
function placeOfParent(index: number, {parents, pieces}: Forest, {first}: Run): number {
  const parent = parents[index] ?? pieces.length
  return parent >= pieces.length ? -1 : parent - first
}
