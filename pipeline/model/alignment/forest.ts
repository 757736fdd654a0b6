/** Arranges pieces as trees, with a root for each document, so that what stands beside one another can be compared. */
import type {Piece} from './piece.ts'

export interface Forest {
  readonly pieces: readonly Piece[]
  /** Of each piece and, after them, of each document's root: the indices of what stands directly in it. */
  readonly children: readonly (readonly number[])[]
  /** Of each piece, the index of what it stands in: a piece, or its document's root. */
  readonly parents: readonly number[]
  /** Documents in order; the root of the first has the index after the last piece. */
  readonly documents: readonly string[]
  /** Two pieces are the same block, word by word, when they have the same key. */
  readonly keys: readonly number[]
}

/** Gives each text a number, the same in both versions. */
export type Intern = (text: string) => number

/** Numbers texts from 0, in the order in which they come: the same text has the same number. */
export function createIntern(): Intern {
  const numbers = new Map<string, number>()
  return (text) => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, numbers.size)
    return numbers.size - 1
  }
}

/** A parent stands before what it holds; one that does not counts as none. */
export function plantForest(pieces: readonly Piece[], intern: Intern): Forest {
  const documents = [...new Set(pieces.map(({document}) => document))]
  const roots = new Map(documents.map((name, index) => [name, pieces.length + index]))
  const children: number[][] = Array.from({length: pieces.length + documents.length}, () => [])
  const parents = pieces.map(({parent, document}, index) => {
    const root = roots.get(document) ?? pieces.length
    return parent >= 0 && parent < index ? parent : root
  })
  for (const [index, parent] of parents.entries()) children[parent]?.push(index)
  return {pieces, children, parents, documents, keys: keysOf(pieces, children, intern)}
}

/** A block with words is known by them, one without by what it holds. */
function keysOf(
  pieces: readonly Piece[],
  children: readonly (readonly number[])[],
  intern: Intern
): readonly number[] {
  const keys: number[] = Array.from({length: pieces.length}, () => -1)
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index]
    if (piece === undefined) continue
    const inner = piece.text === '' ? (children[index] ?? []).map((child) => keys[child]).join(' ') : ''
    keys[index] = intern(`${piece.kind}\n${inner}\n${piece.text}`)
  }
  return keys
}
