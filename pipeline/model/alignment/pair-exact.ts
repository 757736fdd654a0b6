/** Pairs what is the same word by word: first what stands once in each version, then what stands beside it. */
import type {Forest} from './forest.ts'
import type {Pairing} from './pairing.ts'
import {addTo} from '../values/group-by.ts'

/** A text so short says too little of its block: it is paired by what stands around it. */
const shortest = 20

/** Ids that the author wrote, and texts that stand once in both versions and say enough. */
export function pairUnique({before, after, pair}: Pairing): void {
  const addresses = new Map(before.pieces.map(({document, id}, index) => [`${document}/${id}`, index]))
  for (const [index, {document, id, written}] of after.pieces.entries()) {
    const same = written ? addresses.get(`${document}/${id}`) : undefined
    if (same !== undefined) pair(same, index, true)
  }
  const [earlier, today] = [uniqueOf(before), uniqueOf(after)]
  for (const [key, index] of earlier) {
    const same = today.get(key)
    if (same === undefined || same < 0 || index < 0) continue
    if ((after.pieces[same]?.text.length ?? 0) >= shortest) pair(index, same, true)
  }
}

/** By key, the index of the one piece that has it; -1 where several have. */
function uniqueOf({keys}: Forest): ReadonlyMap<number, number> {
  const unique = new Map<number, number>()
  for (const [index, key] of keys.entries()) unique.set(key, unique.has(key) ? -1 : index)
  return unique
}

/** From each pair on and back: a neighbour of the same words is the same. What holds others is known by these. */
export function pairNeighbours(pairing: Pairing): void {
  const {before} = pairing
  for (let index = 0; index < before.pieces.length; index += 1) extend(index, 1, pairing)
  for (let index = before.pieces.length - 1; index >= 0; index -= 1) extend(index, -1, pairing)
}

function extend(index: number, step: 1 | -1, {before, after, ahead, back, pair, isSure}: Pairing): void {
  const partner = ahead(index)
  if (partner === undefined) return
  const [one, other] = [index + step, partner + step]
  const key = before.keys[one]
  if (key === undefined || key !== after.keys[other]) return
  if (ahead(one) !== undefined || back(other) !== undefined) return
  const areLeaves = before.children[one]?.length === 0 && after.children[other]?.length === 0
  if (areLeaves && before.pieces[one]?.document === before.pieces[index]?.document)
    pair(one, other, isSure(index))
}

/** What is left of the same words, wherever it stands, in order; sure where there is no choice and the words say enough. */
export function pairLeftOver({before, after, ahead, back, pair}: Pairing): void {
  const waiting = new Map<number, number[]>()
  for (const [index, key] of after.keys.entries()) if (back(index) === undefined) addTo(waiting, key, index)
  const left = new Map<number, number[]>()
  for (const [index, key] of before.keys.entries())
    if (ahead(index) === undefined && waiting.has(key)) addTo(left, key, index)
  for (const [key, indices] of left) {
    const others = waiting.get(key) ?? []
    const text = before.pieces[indices[0] ?? -1]?.text ?? ''
    if (text === '') continue
    const isSure = text.length >= shortest && indices.length === 1 && others.length === 1
    for (const [place, index] of indices.entries()) {
      const other = others[place]
      if (other !== undefined) pair(index, other, isSure)
    }
  }
}
