/** Pairs paragraphs with items of a list that was made of them, and items with paragraphs that a list was taken apart to. */
import {align, type Piece} from '../model/alignment/index.ts'
import type {UnitPairs} from './with-replaced.ts'
import type {Unit} from './units/unit.ts'

/** With those whose words nobody doubts to be the same, where the whole list came or went. */
export function withReshaped(pairs: UnitPairs, before: readonly Unit[], after: readonly Unit[]): UnitPairs {
  const taken = new Set(pairs.values())
  const [earlier, today] = [
    openIn(before, (index) => pairs.has(index)),
    openIn(after, (index) => taken.has(index))
  ]
  const all = new Map(pairs)
  for (const pair of align(earlier.map(pieceOf), today.map(pieceOf))) {
    const [from, to] = [earlier[pair.before], today[pair.after]]
    if (from !== undefined && to !== undefined && pair.sure && from.type !== to.type)
      all.set(from.index, to.index)
  }
  return all
}

interface Open extends Pick<Unit, 'type' | 'text' | 'document' | 'name'> {
  readonly index: number
}

/** Paragraphs, and items of lists that have no partner, without one. */
function openIn(units: readonly Unit[], isPaired: (index: number) => boolean): readonly Open[] {
  return units.flatMap((unit, index) => {
    if (isPaired(index) || unit.factOf !== undefined) return []
    const isOpen = unit.type === 'paragraph' || (unit.type === 'listItem' && !isPaired(unit.parent))
    return isOpen ? [{...unit, index}] : []
  })
}

function pieceOf({text, document, name}: Open): Piece {
  return {id: name.slice(document.length + 1), kind: 'text', text, parent: -1, written: false, document}
}
