/** Composes the opening of a document: which of how many it is, its title, what it is about. */
import {fill} from '../../../locale/index.ts'
import {blockKey} from '../../../model/edition/edition.ts'
import {hasSeveralDocuments} from '../../../model/publication/publication.ts'
import {composeText} from '../blocks/compose-text.ts'
import type {Composition, Surroundings} from '../composition.ts'
import type {Hanging, LayoutNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {anchored, inset} from '../flow.ts'
import {textRuns} from '../text/text-runs.ts'
import {alignmentOf, alignmentOfLabels} from '../text/alignment-of.ts'
import {page} from '../../../design/tokens.ts'

/** The document's start is a destination by the document's name, and by its heading's key. */
export function composeOpening(
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const {document, styles} = composition
  const nodes = [
    ...kicker(parent, composition),
    ...title(parent, surroundings, composition),
    ...lead(parent, surroundings, composition)
  ]
  return anchored(nodes, document.name, styles.body)
}

function kicker(parent: StructureElement, composition: Composition): readonly LayoutNode[] {
  const {publication, document, labels, styles} = composition
  if (!hasSeveralDocuments(publication)) return []
  const number = publication.documents.indexOf(document) + 1
  const words = fill(labels.labels.documentOf, {number, all: publication.documents.length})
  const tag = parent.block('Kicker', labelLanguage(composition))
  const text = textRuns(words, {textStyle: styles.kicker, tag}, composition)
  const node = {
    text,
    textStyle: styles.kicker,
    ...alignmentOfLabels(composition),
    keepWithNext: true,
    space: {before: 0, after: 7}
  }
  return [inset(node, page.gutter)]
}

function title(
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const {document, styles} = composition
  const id = document.titleId
  const identity = id === undefined ? {} : {id: blockKey(document.name, id)}
  const tag = parent.block('H1', identity)
  const setting = {tag, textStyle: styles.title, hyphenated: false}
  const node = composeText(document.title, setting, surroundings, composition)
  const space = {before: 7, after: 14}
  const hanging =
    document.number === undefined ? [] : [numberOf(document.number, tag, surroundings, composition)]
  const whole = {...node, hanging, space, keepWithNext: true, keepTogether: true, balanced: true}
  return id === undefined ? [whole] : anchored([whole], blockKey(document.name, id), styles.title)
}

/** Where those of its sections stand, at the frame's edge. */
function numberOf(
  number: string,
  tag: StructureElement,
  {offset}: Surroundings,
  composition: Composition
): Hanging {
  const textStyle = composition.styles.titleNumber
  const runs = textRuns(`${number} `, {textStyle, tag: tag.inline('Number'), noWrap: true}, composition)
  return {runs, distance: page.gutter + offset, align: 'left'}
}

function lead(
  parent: StructureElement,
  {inset: left}: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const {document, styles} = composition
  if (document.summary === undefined) return []
  const text = textRuns(document.summary, {textStyle: styles.lead, tag: parent.block('Lead')}, composition)
  const space = {before: 0, after: 7}
  const direction = alignmentOf(document.language)
  return [inset({text, textStyle: styles.lead, ...direction, balanced: true, space}, left)]
}

/** The language of words that Tetrapla writes, where it is not the publication's. */
export function labelLanguage({labels, publication}: Composition): {language?: string} {
  const primary = publication.language.toLowerCase().split('-')[0]
  return labels.language === primary ? {} : {language: labels.language}
}
