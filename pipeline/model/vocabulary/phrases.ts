/** Names each kind of words with a meaning: the mark of the model, the element of HTML, and the structure type in a PDF. */
import type {PhraseKind} from '../tree/nodes.ts'

interface PhraseNames {
  readonly element: string
  readonly structureType: string
}

export const phrases: {readonly [kind in PhraseKind]: PhraseNames} = {
  subscript: {element: 'sub', structureType: 'Subscript'},
  superscript: {element: 'sup', structureType: 'Superscript'},
  keyboard: {element: 'kbd', structureType: 'Keyboard'},
  mark: {element: 'mark', structureType: 'Mark'},
  abbreviation: {element: 'abbr', structureType: 'Abbreviation'},
  insertion: {element: 'ins', structureType: 'Insertion'},
  citation: {element: 'cite', structureType: 'Citation'},
  quotation: {element: 'q', structureType: 'Quote'},
  small: {element: 'small', structureType: 'Small'},
  sample: {element: 'samp', structureType: 'Sample'},
  variable: {element: 'var', structureType: 'Variable'},
  definition: {element: 'dfn', structureType: 'Term'},
  underline: {element: 'u', structureType: 'Underline'}
}

/** The marks that mdast has itself, and inline code. */
const marks = {
  emphasis: {element: 'em', structureType: 'Em'},
  strong: {element: 'strong', structureType: 'Strong'},
  delete: {element: 'del', structureType: 'Deletion'},
  code: {element: 'code', structureType: 'Code'}
}

const all: readonly (readonly [kind: string, names: PhraseNames])[] = Object.entries({...marks, ...phrases})

export const markByElement: ReadonlyMap<string, string> = new Map(
  all.map(([kind, {element}]) => [element, kind])
)

export const markByStructureType: ReadonlyMap<string, string> = new Map(
  all.map(([kind, {structureType}]) => [structureType, kind])
)

export const phraseKinds: readonly PhraseKind[] = Object.keys(phrases).filter(isPhraseKind)

/** The elements of HTML for phrases of the model. */
export const phraseByElement: ReadonlyMap<string, PhraseKind> = new Map(
  phraseKinds.map((kind) => [phrases[kind].element, kind])
)

function isPhraseKind(name: string): name is PhraseKind {
  return Object.hasOwn(phrases, name)
}
