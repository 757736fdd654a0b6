/** Numbers the paragraphs that stand in a document or section itself, for citing them. */
import type {Flow} from '../model/tree/nodes.ts'
import {changeDocuments, type Draft} from './draft.ts'

/**
 * Only when the publication's paragraphs are numbered; from 1 in each document or through the publication. Paragraphs
 * of list items, callouts, quotations and notes are part of a larger block and have no number.
 */
export function numberParagraphs(draft: Draft): Draft {
  const {paragraphs, numbering} = draft.manuscript.metadata
  if (paragraphs !== 'numbered') return draft
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
  return changeDocuments(draft, (document) => {
    if (numbering === 'document') count = 0
    return {...document, children: document.children.map(number)}
  })
}
