/** Notes the figures, tables and equations of documents that lists name. */
import {isListed, listed} from '../../model/tree/listed.ts'
import type {DocumentNode, Figure, Paragraph, Table} from '../../model/tree/nodes.ts'
import {plainLine} from '../../model/tree/plain-text.ts'
import {childrenOf, nodesOf} from '../../model/tree/walk.ts'
import type {Change, Common, DraftDocument} from '../draft.ts'
import type {NotedCaption} from './noted.ts'

/** Only where there is such a list. */
export function noteCaptions(common: Common): Change | undefined {
  if (!common.lists.includes('captionList')) return undefined
  return (document) => ({...document, captions: captionsIn(document, common)})
}

function captionsIn(
  {source, children}: DraftDocument,
  {id: publication, language}: Common
): readonly NotedCaption[] {
  const found: NotedCaption[] = []
  const look = (nodes: readonly DocumentNode[], around: string): void => {
    for (const node of nodes) {
      const lang = ('lang' in node ? node.lang : undefined) ?? around
      for (const kind of listed) {
        if (!isListed(node, kind)) continue
        const to = {publication, language, document: source.name, block: node.id}
        found.push({kind, label: node.label ?? '', ...wordsOf(node), lang, to})
      }
      look(childrenOf(node), lang)
    }
  }
  look(children, source.language)
  return found
}

function wordsOf(node: Figure | Table | Paragraph): Pick<NotedCaption, 'caption' | 'formulas'> {
  if (node.type !== 'paragraph') return {caption: plainLine(node.caption ?? []), formulas: []}
  return {caption: '', formulas: nodesOf(node.children, 'formula').map(({alt, mathml}) => ({alt, mathml}))}
}
