/** Reads a document on the web or in a book: its title, then its blocks. */
import type {Unexpected, Unit} from '../units/unit.ts'
import {elementsOf, hasClass, isElement, wordsOf, type Markup} from './markup.ts'
import {normalText} from '../units/unit-text.ts'
import {noteIds, readWebUnits, type WebDocument, type WebUnits} from './units.ts'

/**
 * The units of a document. Among `nodes` are its title (`h1`, itself or in a `header`), what the edition says about the
 * document (which document it is, its summary: no author's block), and its blocks. `language` is the document's, when it is not
 * the publication's.
 */
export function readWebDocument(
  nodes: readonly (Markup | string)[],
  place: Omit<WebDocument, 'notes'> & {
    readonly language?: string | undefined
    readonly isOneOfSeveral: boolean
  }
): WebUnits {
  const document: WebDocument = {...place, notes: noteIds(nodes)}
  const opening = nodes.filter(isOpening)
  const titles = opening.flatMap((node) => (node.name === 'h1' ? [node] : elementsOf(node, 'h1')))
  const [title] = titles
  const blocks = nodes.filter((node) => !isOpening(node))
  const {title: read, ...units} = readWebUnits(title, blocks, document)
  const facts = {...read.facts, language: place.language}
  const unit: Unit = {key: document.name, kind: 'document', facts, text: read.text}
  const unexpected = unexpectedOpening(opening, titles, document.name)
  return {
    ...units,
    body: [unit, ...leadUnits(opening, place), ...units.body],
    unexpected: [...units.unexpected, ...unexpected]
  }
}

/**
 * What may stand at the head of a document beside its title: which one it is, its summary, its facts, its editions, and what became
 * of blocks that it had.
 */
const beside = ['kicker', 'lead', 'meta', 'editions', 'facts', 'former']

/** Words at the head of a document that are none of these; it has one title. */
function unexpectedOpening(
  opening: readonly Markup[],
  [title, ...more]: readonly Markup[],
  at: string
): readonly Unexpected[] {
  const parts = opening.flatMap((node) => (node.name === 'header' ? node.children : [node]))
  const others = parts.filter((part) => part !== title && !beside.some((name) => hasClass(part, name)))
  const words = [...others, ...more.filter((one) => !others.includes(one))]
    .map((one) => wordsOf(one).trim())
    .filter((text) => text !== '')
  return words.map((text) => ({what: 'text in no block', at, text}))
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
export function unexpectedBeside(document: Markup, around: Markup, file: string): readonly Unexpected[] {
  return around.children.flatMap((child) => {
    const text = child === document ? '' : wordsOf(child).trim()
    return text === '' ? [] : [{what: 'text in no block', at: file, text}]
  })
}

function isOpening(node: Markup | string): node is Markup {
  const isHead = isElement(node) && ['h1', 'header'].includes(node.name)
  return isHead || hasClass(node, 'kicker') || hasClass(node, 'lead')
}
