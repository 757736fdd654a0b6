/** Gives a callout without a title the name of its kind: `Note`, `Warning`. */
import type {Block} from '../model/tree/nodes.ts'
import type {Change, Common} from './draft.ts'
import {generatedWords} from './generated-words.ts'
import {mapFlow} from './map-nodes.ts'

/** In the publication's language. */
export function titleCallouts(common: Common): Change {
  const {callouts} = common.words.labels
  const block = (node: Block): Block =>
    node.type === 'callout' && node.title === undefined
      ? {...node, title: generatedWords(callouts[node.kind], node.position, common)}
      : node
  return (document) =>
    document.holds.has('callout') ? {...document, children: mapFlow(document.children, {block})} : document
}
