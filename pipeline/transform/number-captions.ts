/** Numbers figures, tables and equations through the publication and gives them their labels: `Figure 1`, `Table 2`, `(3)`. */
import type {Block, Figure, Table} from '../model/tree/nodes.ts'
import type {Change, Common} from './draft.ts'
import {mapFlow} from './map-nodes.ts'
import {countOn} from './neighbours/count-on.ts'

/** Figures and tables with a caption, equations without a tag of their author's; labels are in the publication's language. */
export function numberCaptions({words: {labels}}: Common): Change {
  return (document, ask) => {
    const {holds, children} = document
    // Equations are paragraphs with a formula.
    const isNumbered = holds.has('figure') || holds.has('table') || holds.has('formula')
    if (!isNumbered) return document
    const counting = countOn(document, ask)
    const label = <N extends Figure | Table>(node: N): N => {
      if (node.caption === undefined) return node
      const number = counting.next(node.type)
      return {...node, number, label: `${labels[node.type]} ${number}`}
    }
    const block = (node: Block): Block => {
      if (node.type === 'figure' || node.type === 'table') return label(node)
      if (node.type !== 'paragraph' || node.equation === undefined || node.label !== undefined) return node
      return {...node, label: `(${counting.next('equation')})`}
    }
    return counting.noted({...document, children: mapFlow(children, {block})})
  }
}
