/** Numbers documents and sections: `2`, `2.1`, `2.1.3`, and those of annexes `A`, `A.1`. */
import type {Flow} from '../model/tree/nodes.ts'
import type {Change, Common, DraftDocument} from './draft.ts'

/**
 * Only when the publication's sections are numbered. Numbers begin with the document's when there are several
 * documents; they count sections as they are nested, so that a skipped heading level leaves no gap. What stands before the text has
 * none; parts have Roman numerals, and do not count in the numbers of their documents.
 */
export function numberSections({sections, hasSeveral}: Common): Change | undefined {
  if (sections !== 'numbered') return undefined
  return (document, ask) => {
    if (!hasSeveral) return {...document, children: numberWithin(document.children, '')}
    const number = ask('number', null)
    return number === undefined ? document : numbered(document, number)
  }
}

/** The sections of a part's own document, which are of no chapter, have no numbers. */
function numbered(document: DraftDocument, number: string): DraftDocument {
  if (document.source.matter === 'part') return {...document, number}
  return {...document, number, children: numberWithin(document.children, `${number}.`)}
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
