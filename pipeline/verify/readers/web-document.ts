/** A document on the web or in a book: its title, then its blocks. */
import type {Loose, Unit} from '../unit.ts'
import {elementOf, elementsOf, hasClass, wordsOf, type Markup} from './markup.ts'
import {normalText} from '../unit-text.ts'
import {noteIds, readWebTitle, readWebUnits, type WebDocument, type WebUnits} from './web-units.ts'

/**
 * The units of a document. Among `nodes` are its title (`h1`, itself or in a `header`), what the edition says about the
 * document (which document it is, its summary: no author's block), and its blocks. `language` is the document's, when it is not
 * the publication's.
 */
export function readWebDocument(
  nodes: readonly (Markup | string)[],
  place: Omit<WebDocument, 'notes'> & {readonly language?: string; readonly isOneOfSeveral: boolean}
): WebUnits {
  const document: WebDocument = {...place, notes: noteIds(nodes)}
  const opening = nodes.filter(isOpening)
  const title = opening.find((node) => node.name === 'h1') ?? first(opening, 'h1')
  const number =
    title === undefined ? undefined : elementsOf(title, 'span').find((one) => hasClass(one, 'num'))
  const units = readWebUnits(
    nodes.filter((node) => !isOpening(node)),
    document
  )
  const unit: Unit = {
    key: document.name,
    kind: 'document',
    facts: {
      ...(number === undefined ? {} : {number: wordsOf(number)}),
      ...(place.language === undefined ? {} : {language: place.language})
    },
    text: title === undefined ? '' : readWebTitle(title, document)
  }
  return {...units, body: [unit, ...leadUnits(opening, place), ...units.body]}
}

/** The summary of one document of several; an only one's is its publication's. */
function leadUnits(
  opening: readonly Markup[],
  {name, isOneOfSeveral}: {readonly name: string; readonly isOneOfSeveral: boolean}
): readonly Unit[] {
  const leads = opening
    .flatMap((node) => [node, ...elementsOf(node, 'p')])
    .filter((one) => hasClass(one, 'lead'))
  const text = isOneOfSeveral ? normalText(leads.map(wordsOf).join(' ')) : ''
  return text === '' ? [] : [{key: `${name}//lead`, kind: 'lead', facts: {}, text}]
}

/** Words that stand beside a document in what should hold it alone: in no block, whatever they say. */
export function looseBeside(document: Markup, around: Markup | undefined, file: string): readonly Loose[] {
  return (around?.children ?? []).flatMap((child) => {
    const text = child === document ? '' : typeof child === 'string' ? child : wordsOf(child)
    return text.trim() === '' ? [] : [{what: 'text in no block', at: file, text: text.trim()}]
  })
}

function isOpening(node: Markup | string): node is Markup {
  if (typeof node === 'string') return false
  return ['h1', 'header'].includes(node.name) || hasClass(node, 'kicker') || hasClass(node, 'lead')
}

function first(nodes: readonly Markup[], name: string): Markup | undefined {
  for (const node of nodes) {
    const found = elementOf(node, name)
    if (found !== undefined) return found
  }
  return undefined
}
