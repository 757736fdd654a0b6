/** Numbers the paragraphs that stand in a document or section itself, for citing them. */
import type {Flow} from '../model/tree/nodes.ts'
import type {Change, Draft} from './draft.ts'

/**
 * Only when the publication's paragraphs are numbered; from 1 in each document or through the publication. Paragraphs
 * of list items, callouts, quotations and notes are part of a larger block and have no number.
 */
export function numberParagraphs({manuscript}: Draft): Change | undefined {
  const {paragraphs, numbering} = manuscript.metadata
  if (paragraphs !== 'numbered') return undefined
  let count = 0
  const number = (node: Flow): Flow => {
    switch (node.type) {
      case 'paragraph':
        count += 1
        return {...node, number: count}
      case 'section':
        return {...node, children: node.children.map(number)}
      default:
        return node
    }
  }
  return (document) => {
    if (numbering === 'document') count = 0
    return {...document, children: document.children.map(number)}
  }
}
