/** Composes the page after the cover: who publishes what, what is in it, and the imprint. */
import {hasSeveralDocuments} from '../../../model/publication/publication.ts'
import type {Composition, FrontComposition} from '../composition.ts'
import {composeContents} from './contents.ts'
import type {LayoutNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {closed, inset, stacked} from '../flow.ts'
import {composeImprint} from './imprint.ts'
import {composeLogo} from './logo.ts'
import {textRuns} from '../text/text-runs.ts'
import {page} from '../../../design/tokens.ts'
import {alignmentOf} from '../text/alignment-of.ts'

/** One node that begins a page, tagged `Sect` below `root`; the imprint is in it. */
export function composeFrontPage(root: StructureElement, composition: FrontComposition): LayoutNode {
  const parent = root.block('Sect')
  const nodes = [
    ...publisher(parent, composition),
    title(parent, composition),
    ...lead(parent, composition),
    ...composeContents(parent, composition)
  ]
  const imprint = composeImprint(parent, composition)
  return {stack: stacked([...closed(nodes, imprint), ...imprint]), newPage: true}
}

function publisher(parent: StructureElement, composition: FrontComposition): readonly LayoutNode[] {
  const {publication, styles, publisher: name} = composition
  const logo = composeLogo(parent, composition)
  if (logo.length > 0) return logo
  if (name === undefined) return []
  const text = textRuns(name, {textStyle: styles.kicker, tag: parent.block('Kicker')}, composition)
  const direction = alignmentOf(publication.language)
  return [inset({text, textStyle: styles.kicker, ...direction, space: {before: 0, after: 7}}, page.gutter)]
}

/** A heading of the publication, unless its one document says the same on the next page. A word that no line holds is hyphenated. */
function title(parent: StructureElement, composition: Composition): LayoutNode {
  const {publication, styles} = composition
  const tag = parent.block(hasSeveralDocuments(publication) ? 'H1' : 'Lead')
  const hyphenate = composition.hyphenation(publication.language)
  const setting = {textStyle: styles.title, tag, ...(hyphenate === undefined ? {} : {hyphenate})}
  const text = textRuns(publication.metadata.title, setting, composition)
  const direction = alignmentOf(publication.language)
  const whole = {wholeWords: true, balanced: true} as const
  return inset(
    {text, textStyle: styles.title, ...direction, ...whole, space: {before: 0, after: 14}},
    page.gutter
  )
}

function lead(parent: StructureElement, composition: Composition): readonly LayoutNode[] {
  const {publication, styles} = composition
  const {summary} = publication.metadata
  if (summary === undefined) return []
  const text = textRuns(summary, {textStyle: styles.lead, tag: parent.block('Lead')}, composition)
  const direction = alignmentOf(publication.language)
  const space = {before: 0, after: 0}
  return [inset({text, textStyle: styles.lead, ...direction, balanced: true, space}, page.gutter)]
}
