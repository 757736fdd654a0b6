/** Composes a publication: the documents of a book, or a short notice that begins at once. */
import {frameWidth, page} from '../../design/tokens.ts'
import type {PublishedDocument} from '../../model/publication/publication.ts'
import {composeBlocks} from './blocks/index.ts'
import type {Composition, FrontComposition, Surroundings} from './composition.ts'
import type {LayoutNode, StackNode} from './engine/pages/nodes.ts'
import type {StructureElement} from './engine/tags/structure.ts'
import {closed, stacked} from './flow.ts'
import {composeImprint} from './front/imprint.ts'
import {composeLogo} from './front/logo.ts'
import {composeOpening} from './front/opening.ts'

/** All of a short publication, as the layout is given it; the structure grows below `root` in reading order. */
export function composeShort(root: StructureElement, composition: FrontComposition): StackNode {
  const logo = composeLogo(root, composition)
  const documents = composition.publication.documents.flatMap((document) =>
    composeDocument(document, root, composition)
  )
  const imprint = composeImprint(root.block('Sect'), composition)
  return {stack: stacked([...logo, ...closed(documents, imprint), ...imprint])}
}

/** A document of a book, on pages of its own. */
export function composeChapter(
  document: PublishedDocument,
  root: StructureElement,
  composition: Composition
): StackNode {
  return {stack: stacked(composeDocument(document, root, composition)), newPage: true}
}

/** What is composed from here on, and found in it, is of the document. */
export function turnTo(document: PublishedDocument, composition: Composition): void {
  composition.document = document
  composition.place = {path: document.path, start: {line: 1, column: 1, offset: 0}}
}

function composeDocument(
  document: PublishedDocument,
  root: StructureElement,
  composition: Composition
): readonly LayoutNode[] {
  turnTo(document, composition)
  const isForeign = document.language !== composition.publication.language
  const part = root.block('Sect', {
    id: document.name,
    title: document.titleText,
    ...(isForeign ? {language: document.language} : {})
  })
  const surroundings: Surroundings = {
    inset: page.gutter,
    offset: 0,
    width: frameWidth,
    language: document.language,
    text: composition.styles.body,
    gap: 7,
    depth: 0
  }
  return [
    ...composeOpening(part, surroundings, composition),
    ...composeBlocks(document.children, part, surroundings, composition)
  ]
}
