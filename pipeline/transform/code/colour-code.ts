/** Cuts code blocks into the runs that editions colour: keywords, strings, comments. */
import type {Block} from '../../model/tree/nodes.ts'
import type {Change, Common, DraftDocument, Tools} from '../draft.ts'
import {mapFlow} from '../map-nodes.ts'
import {codeOf, nameOfCode} from './code-of.ts'
import type {Colours} from './colouring.ts'

/** Code in a language without a grammar, or in none, has no tokens. */
export function colourCode(_: Common, {colouring}: Tools): Change | undefined {
  if (colouring === undefined) return undefined
  const change: Change = async (document, ask) => {
    const blocks = codeOf(document)
    if (blocks.length === 0) return document
    return coloured(document, await colouring.coloursOf(blocks, ask('codeLanguages', null)))
  }
  const again: Change['again'] = (document, ask) => {
    const blocks = codeOf(document)
    if (blocks.length === 0) return document
    return coloured(document, colouring.keptColours(blocks, ask('codeLanguages', null)))
  }
  return Object.assign(change, {again})
}

function coloured(document: DraftDocument, colours: Colours): DraftDocument {
  const block = (node: Block): Block => {
    const tokens = node.type === 'code' ? colours.get(nameOfCode(node)) : undefined
    return node.type === 'code' && tokens !== undefined ? {...node, tokens} : node
  }
  return {...document, children: mapFlow(document.children, {block})}
}
