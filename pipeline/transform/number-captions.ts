/** Numbers figures and tables through the publication and gives them their labels: `Figure 1`, `Table 2`. */
import {labelsFor} from '../locale/index.ts'
import type {Block, Figure, Table} from '../model/tree/nodes.ts'
import {changeDocuments, type Draft} from './draft.ts'
import {mapFlow} from './map-nodes.ts'

/** Only those with a caption; labels are in the publication's language. */
export function numberCaptions(draft: Draft): Draft {
  const {labels} = labelsFor(draft.manuscript.language)
  const counts = {figure: 0, table: 0}
  const label = <N extends Figure | Table>(node: N): N => {
    if (node.caption === undefined) return node
    const number = ++counts[node.type]
    return {...node, number, label: `${labels[node.type]} ${number}`}
  }
  const block = (node: Block): Block => (node.type === 'figure' || node.type === 'table' ? label(node) : node)
  return changeDocuments(draft, (document) => ({...document, children: mapFlow(document.children, {block})}))
}
