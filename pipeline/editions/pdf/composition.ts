/** Describes what composing a document needs and keeps: the look, the fonts, the pictures, the notes to be placed. */
import type {Sheet} from '../../design/sheets.ts'
import type {ChosenLabels} from '../../locale/index.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Flow} from '../../model/tree/nodes.ts'
import type {Place} from '../../model/place.ts'
import type {ProjectFacts, Publication, PublishedDocument} from '../../model/publication/publication.ts'
import type {Footnote} from './engine/pages/footnote.ts'
import type {Fonts} from './engine/file/fonts.ts'
import type {LayoutNode, StackNode} from './engine/pages/nodes.ts'
import type {TextStyle} from './engine/lines/runs.ts'
import type {StructureElement} from './engine/tags/structure.ts'
import type {SignNames} from './fonts/sign-names.ts'
import type {Formulas} from './formulas/formulas.ts'
import type {Hyphenation} from './text/hyphenation.ts'
import type {DrawablePicture} from './pictures/drawable-picture.ts'
import type {MissingLetters} from './text/missing-letters.ts'
import type {Styles} from './styles.ts'

/** A publication as documents are composed from it: of its project the address alone. */
export interface ComposedPublication extends Omit<Publication, 'project'> {
  readonly project: Pick<ProjectFacts, 'baseUrl'>
}

export interface Composition {
  readonly publication: ComposedPublication
  readonly labels: ChosenLabels
  readonly styles: Styles
  /** What it is set on. */
  readonly sheet: Sheet
  readonly fonts: Fonts
  readonly pictures: ReadonlyMap<string, DrawablePicture>
  readonly hyphenation: Hyphenation
  /** Where the publication has some. */
  readonly formulas?: Formulas
  /** Whether paragraphs fill their lines. */
  readonly justified: boolean
  /** By the note's key: one object for all references, and the note's own words. */
  readonly footnotes: Map<string, Footnote>
  readonly notes: Map<string, StackNode>
  /** Of signs that no font has. */
  readonly signNames: SignNames
  /** Characters reported already, with their block. */
  readonly missing: Set<string>
  /** Letters that no font has, by their document and script. */
  readonly missingLetters: Map<string, MissingLetters>
  /** Scripts reported already as not well set, with their document. */
  readonly limited: Set<string>
  readonly diagnostics: Diagnostic[]
  /** The document being composed, and the block. */
  document: PublishedDocument
  place: Place
  /** Composes the blocks inside a block. */
  readonly blocks: ComposeBlocks
}

/** What the pages around documents are composed from, too. */
export interface FrontComposition extends Composition {
  /** Who publishes; absent where nobody says. */
  readonly publisher?: string
  /** What says the name of the project's publisher. */
  readonly logo?: {readonly picture: DrawablePicture; readonly name: string}
}

export type ComposeBlocks = (
  nodes: readonly Flow[],
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
) => readonly LayoutNode[]

/** Where blocks stand. */
export interface Surroundings {
  /** How far text stands in from the left edge of the frame; what uses the whole width does not. */
  readonly inset: number
  /** From the text's left edge here to the text column's. */
  readonly offset: number
  /** The width of the frame. */
  readonly width: number
  readonly language: string
  /** The style of paragraphs. */
  readonly text: TextStyle
  /** White space after a paragraph. */
  readonly gap: number
  /** Lists around this place. */
  readonly depth: number
}

/** What blocks in blocks leave for text at the least. */
const narrowest = 100
/** Blocks stand in by no more than this part of what is left beyond. */
const mostOfRoom = 1 / 8

/** How far a block stands in that would do so by `wanted`: less and less where hardly any width is left. */
export function stepIn({width, inset}: Surroundings, wanted: number): number {
  return Math.min(wanted, Math.max(0, (width - inset - narrowest) * mostOfRoom))
}

/** Surroundings inside a box that takes something from the width on the left and right. */
export function inside(surroundings: Surroundings, left: number, right = 0): Surroundings {
  const {inset, offset, width} = surroundings
  return {...surroundings, inset: 0, offset: offset + left, width: width - inset - left - right}
}
