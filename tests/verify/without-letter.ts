/** Takes one letter out of a publication: the smallest fault that an edition can have. */
import type {Publication} from '../../pipeline/model/publication.ts'
import {isBlock, visit} from '../../pipeline/model/walk.ts'

export interface LetterLost {
  readonly publication: Publication
  /** The id of the block that lost it. */
  readonly name: string
}

interface Words {
  readonly owner: string
  readonly node: {value: string; tokens?: unknown}
}

/** A copy without one letter, which of them all is chosen by number; undefined for a publication without letters. */
export function withoutLetter(publication: Publication, choice: number): LetterLost | undefined {
  const copy = structuredClone(publication)
  const letters = wordsOf(copy).flatMap((words) =>
    [...words.node.value.matchAll(/\p{L}|\p{N}|\p{P}/gu)].map((match) => ({words, match}))
  )
  const lost = letters[choice % Math.max(1, letters.length)]
  if (lost === undefined) return undefined
  const {words, match} = lost
  const {node} = words
  node.value = node.value.slice(0, match.index) + node.value.slice(match.index + match[0].length)
  delete node.tokens
  return {publication: copy, name: words.owner}
}

/** Text and code by the block that holds it, in order. */
function wordsOf(publication: Publication): readonly Words[] {
  return publication.documents.flatMap(({name, children}) => {
    const found: Words[] = []
    let owner = name
    visit(children, (node) => {
      if (isBlock(node)) owner = `${name}/${node.id}`
      if ('value' in node) found.push({owner, node})
    })
    return found
  })
}
