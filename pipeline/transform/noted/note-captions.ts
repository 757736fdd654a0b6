/** Notes the figures, tables and equations of documents that lists name. */
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {isListed} from '../../model/tree/listed.ts'
import type {DocumentNode} from '../../model/tree/nodes.ts'
import {childrenOf} from '../../model/tree/walk.ts'
import type {Change, Draft, DraftDocument} from '../draft.ts'
import type {NotedCaption} from './noted.ts'

/** Only where there is such a list. */
export function noteCaptions({documents, manuscript}: Draft): Change | undefined {
  if (!documents.some(({holds}) => holds.has('captionList'))) return undefined
  return (document) => ({...document, captions: captionsIn(document, manuscript)})
}

function captionsIn(
  {source, children}: DraftDocument,
  {id: publication, language}: Manuscript
): readonly NotedCaption[] {
  const found: NotedCaption[] = []
  const look = (nodes: readonly DocumentNode[], around: string): void => {
    for (const node of nodes) {
      const lang = ('lang' in node ? node.lang : undefined) ?? around
      if (isListed(node, 'figure') || isListed(node, 'table') || isListed(node, 'equation'))
        found.push({node, lang, to: {publication, language, document: source.name, block: node.id}})
      look(childrenOf(node), lang)
    }
  }
  look(children, source.language)
  return found
}
