/** Notes what references without words call blocks: the labels of figures, tables and equations, the numbers of paragraphs. */
import {fill} from '../../locale/index.ts'
import {nodesOf} from '../../model/tree/walk.ts'
import type {Change, Common} from '../draft.ts'

/** In the publication's language. */
export function noteNames({words, paragraphs}: Common): Change {
  const isOfAll = paragraphs === 'numbered'
  return (document) => {
    const {holds, children} = document
    const blocks = [
      ...(holds.has('figure') ? nodesOf(children, 'figure') : []),
      ...(holds.has('table') ? nodesOf(children, 'table') : []),
      // Equations are paragraphs with a formula.
      ...(isOfAll || holds.has('formula') ? nodesOf(children, 'paragraph') : [])
    ]
    const names = new Map<string, string>()
    for (const block of blocks) {
      if (block.label !== undefined) names.set(block.id, block.label)
      else if (block.type === 'paragraph' && block.number !== undefined)
        names.set(block.id, fill(words.labels.paragraph, {number: block.number}))
    }
    return names.size === 0 ? document : {...document, names}
  }
}
