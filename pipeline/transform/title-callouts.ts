/** Gives a callout without a title the name of its kind: `Note`, `Warning`. */
import {labelsFor} from '../locale/index.ts'
import type {Block} from '../model/tree/nodes.ts'
import {changeDocuments, type Draft} from './draft.ts'
import {generatedWords} from './generated-words.ts'
import {mapFlow} from './map-nodes.ts'

/** In the publication's language. */
export function titleCallouts(draft: Draft): Draft {
  const {language} = draft.manuscript
  const {callouts} = labelsFor(language).labels
  const block = (node: Block): Block =>
    node.type === 'callout' && node.title === undefined
      ? {...node, title: generatedWords(callouts[node.kind], node.position, language)}
      : node
  return changeDocuments(draft, (document) => ({...document, children: mapFlow(document.children, {block})}))
}
