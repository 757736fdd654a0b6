/** Numbers the paragraphs that stand in a document or section itself, for citing them. */
import type {Flow} from '../model/tree/nodes.ts'
import type {Change, Common} from './draft.ts'
import {countOn} from './neighbours/count-on.ts'

/**
 * Only when the publication's paragraphs are numbered; from 1 in each document or through the publication. Paragraphs
 * of list items, callouts, quotations and notes are part of a larger block and have no number.
 */
export function numberParagraphs({paragraphs, numbering}: Common): Change | undefined {
  if (paragraphs !== 'numbered') return undefined
  return (document, ask) => {
    if (numbering === 'document') {
      let count = 0
      return {...document, children: numbered(document.children, () => (count += 1))}
    }
    const counting = countOn(document, ask)
    const children = numbered(document.children, () => counting.next('paragraph'))
    return counting.noted({...document, children})
  }
}

function numbered(nodes: readonly Flow[], next: () => number): readonly Flow[] {
  return nodes.map((node) => {
    switch (node.type) {
      case 'paragraph':
        return {...node, number: next()}
      case 'section':
        return {...node, children: numbered(node.children, next)}
      default:
        return node
    }
  })
}
