/** Numbers documents and sections: `2`, `2.1`, `2.1.3`. */
import type {Flow} from '../model/tree/nodes.ts'
import {changeDocuments, type Draft} from './draft.ts'

/**
 * Only when the publication's sections are numbered. Numbers begin with the document's when there are several
 * documents; they count sections as they are nested, so that a skipped heading level leaves no gap.
 */
export function numberSections(draft: Draft): Draft {
  if (draft.manuscript.metadata.sections !== 'numbered') return draft
  const several = draft.documents.length > 1
  return changeDocuments(draft, (document, index) => {
    if (!several) return {...document, children: numberWithin(document.children, '')}
    const number = String(index + 1)
    return {...document, number, children: numberWithin(document.children, `${number}.`)}
  })
}

function numberWithin(nodes: readonly Flow[], prefix: string): readonly Flow[] {
  let count = 0
  return nodes.map((node) => {
    if (node.type !== 'section') return node
    count += 1
    const number = `${prefix}${count}`
    const heading = {...node.heading, number}
    return {...node, heading, children: [heading, ...numberWithin(node.children.slice(1), `${number}.`)]}
  })
}
