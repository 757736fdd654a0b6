/** Takes one letter out of a publication: the smallest fault that an edition can have. */
import type {DocumentNode} from '../../pipeline/model/tree/nodes.ts'
import type {Publication} from '../../pipeline/model/publication/publication.ts'
import {isBlock} from '../../pipeline/model/tree/shape.ts'
import {childrenOf} from '../../pipeline/model/tree/walk.ts'

export interface LetterLost {
  readonly publication: Publication
  /** The key of the block that lost it. */
  readonly owner: string
}

interface Words {
  readonly owner: string
  readonly node: {value: string; tokens?: unknown}
}

/** A copy without one letter, chosen among them all by number; undefined for a publication without letters. */
export function withoutLetter(publication: Publication, choice: number): LetterLost | undefined {
  const copy = structuredClone(publication)
  const letters = copy.documents
    .flatMap(({name, children}) => wordsOf(children, name, name))
    .flatMap((words) =>
      [...words.node.value.matchAll(/\p{L}|\p{N}|\p{P}/gu)].map((match) => ({words, match}))
    )
  const lost = letters[choice % Math.max(1, letters.length)]
  if (lost === undefined) return undefined
  const {node, owner} = lost.words
  const {index} = lost.match
  node.value = node.value.slice(0, index) + node.value.slice(index + lost.match[0].length)
  delete node.tokens
  return {publication: copy, owner}
}

/** Text and code with the block that holds it, in order. */
function wordsOf(nodes: readonly DocumentNode[], document: string, owner: string): readonly Words[] {
  return nodes.flatMap((node): readonly Words[] => {
    const own = isBlock(node) ? `${document}/${node.id}` : owner
    return 'value' in node ? [{owner: own, node}] : wordsOf(childrenOf(node), document, own)
  })
}
