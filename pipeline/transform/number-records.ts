/** Numbers the records of types whose schema says that they are a numbered sequence. */
import type {Block} from '../model/tree/nodes.ts'
import {nodesOf} from '../model/tree/walk.ts'
import type {Change, Common} from './draft.ts'
import {mapFlow} from './map-nodes.ts'
import {countOn} from './neighbours/count-on.ts'

/** From 1 through the publication, each type by itself, in reading order: that of the JSON edition's lists of records. */
export function numberRecords({schemas}: Common): Change {
  return (document, ask) => {
    if (!document.holds.has('record')) return document
    const counting = countOn(document, ask)
    const numbers = new Map<string, number>()
    for (const {kind, id, label} of nodesOf(document.children, 'record')) {
      // a record without a label, which is an error, has no place for a number
      if (label === undefined || schemas?.types.get(kind)?.numbered !== true) continue
      numbers.set(id, counting.next(`record ${kind}`))
    }
    if (numbers.size === 0) return document
    const block = (node: Block): Block => {
      const number = node.type === 'record' ? numbers.get(node.id) : undefined
      return node.type === 'record' && number !== undefined ? {...node, number} : node
    }
    return counting.noted({...document, children: mapFlow(document.children, {block})})
  }
}
