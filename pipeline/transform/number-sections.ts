/** Numbers documents and sections: `2`, `2.1`, `2.1.3`, and those of annexes `A`, `A.1`. */
import type {Matter} from '../model/publication/document.ts'
import type {Flow} from '../model/tree/nodes.ts'
import {romanNumeral} from '../model/values/roman-numeral.ts'
import type {Change, Draft, DraftDocument} from './draft.ts'

/**
 * Only when the publication's sections are numbered. Numbers begin with the document's when there are several
 * documents; they count sections as they are nested, so that a skipped heading level leaves no gap. What stands before the text has
 * none; parts have Roman numerals, and do not count in the numbers of their documents.
 */
export function numberSections(draft: Draft): Change | undefined {
  if (draft.manuscript.metadata.sections !== 'numbered') return undefined
  const several = draft.documents.length > 1
  const numbers = numbersOf(draft)
  return (document, index) => {
    if (!several) return {...document, children: numberWithin(document.children, '')}
    const number = numbers[index]
    return number === undefined ? document : numbered(document, number)
  }
}

/** The numbers of its documents, in order; none where sections have none, or for an only document. */
export function numbersOf({manuscript, documents}: Draft): readonly (string | undefined)[] {
  if (manuscript.metadata.sections !== 'numbered' || documents.length < 2) return []
  const counts = new Map<Matter | undefined, number>()
  return documents.map(({source: {matter}}) => {
    if (matter === 'front') return undefined
    const count = (counts.get(matter) ?? 0) + 1
    counts.set(matter, count)
    if (matter === 'part') return romanNumeral(count)
    return matter === 'annex' ? letters(count) : String(count)
  })
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

/** A to Z, then AA. */
function letters(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  return (rest === 0 ? '' : letters(rest)) + String.fromCodePoint(65 + ((count - 1) % 26))
}
