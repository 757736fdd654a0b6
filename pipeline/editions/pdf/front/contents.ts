/** Composes the contents: documents and their sections, with page numbers at the ends of dotted lines. */
import {millimetre, page} from '../../../design/tokens.ts'
import {blockKey} from '../../../model/edition/edition.ts'
import type {ContentsEntry} from '../../../model/publication/publication.ts'
import type {Composition} from '../composition.ts'
import type {Hanging, LayoutNode, TextNode} from '../engine/pages/nodes.ts'
import type {PdfLink, TextStyle} from '../engine/lines/runs.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {inset, stacked} from '../flow.ts'
import {labelLanguage} from './opening.ts'
import type {Styles} from '../styles.ts'
import {textRuns} from '../text/text-runs.ts'
import {alignmentOf, alignmentOfLabels} from '../text/alignment-of.ts'

/** Levels that the page shows; the outline has all. */
const levels = 2
/** Kept free of words for the page numbers. */
const numberRoom = 30
const sectionNumberDistance = 12 * millimetre
const rule = 0.75

/** A heading and a node for each entry, tagged `TOC` and `TOCI` (ISO 32000-1 §14.8.4.2) below `parent`. */
export function composeContents(parent: StructureElement, composition: Composition): readonly LayoutNode[] {
  const {labels, publication, styles} = composition
  const heading = parent.block('Kicker', labelLanguage(composition))
  const text = textRuns(labels.labels.contents, {textStyle: styles.kicker, tag: heading}, composition)
  const frame = {
    topRule: {colour: styles.palette.accent, width: rule},
    padding: {left: 0, top: 6, right: 0, bottom: 0}
  }
  const list = parent.block('TOC')
  const dense = heightOf(publication.contents, styles) > roomWithImprint
  const entries = publication.contents.flatMap((entry) =>
    composeEntry(entry, {level: 1, dense}, list, composition)
  )
  const head: TextNode = {
    text,
    textStyle: styles.kicker,
    ...alignmentOfLabels(composition),
    keepWithNext: true,
    space: {before: 0, after: 7}
  }
  return [
    inset({stack: stacked([head]), frame, keepWithNext: true, space: {before: 28, after: 7}}, page.gutter),
    // the last does not stand alone on a page
    ...entries.map((node, index) => (index === entries.length - 2 ? {...node, keepWithNext: true} : node))
  ]
}

interface EntrySetting {
  readonly level: number
  /** Closer lines, so that the imprint finds room below. */
  readonly dense: boolean
}

/** What a front page has for the contents, when the imprint stands at its foot. */
const roomWithImprint = 380

function heightOf(contents: readonly ContentsEntry[], {contentsDocument, contentsSection}: Styles): number {
  const sections = contents.reduce((sum, {children}) => sum + children.length, 0)
  return contents.length * 2 * contentsDocument.lead + sections * contentsSection.lead
}

function composeEntry(
  entry: ContentsEntry,
  {level, dense}: EntrySetting,
  parent: StructureElement,
  composition: Composition
): readonly LayoutNode[] {
  const {styles} = composition
  const isDocument = level === 1
  const item = parent.block('TOCI')
  const destination = blockKey(entry.document, entry.block)
  const link: PdfLink = {kind: 'destination', name: destination}
  const label = entry.number === undefined ? undefined : item.block('Lbl')
  const contents = entry.title === '' ? destination : entry.title
  const tag = item.block('Reference').block('Link', {contents})
  const textStyle = isDocument ? styles.contentsDocument : sectionStyle(dense, composition)
  const hanging: Hanging[] = []
  if (entry.number !== undefined && label !== undefined) {
    const numberStyle = isDocument
      ? styles.contentsNumber
      : {...styles.contentsSectionNumber, lead: textStyle.lead}
    const runs = textRuns(`${entry.number} `, {textStyle: numberStyle, tag: label, noWrap: true}, composition)
    hanging.push({runs, distance: isDocument ? page.gutter : sectionNumberDistance, align: 'left'})
  }
  const leaderStyle = {...styles.leader, lead: textStyle.lead}
  const numberStyle = isDocument
    ? {...leaderStyle, weight: 'semibold' as const, colour: styles.palette.ink}
    : leaderStyle
  const node: TextNode = {
    text: textRuns(entry.title, {textStyle, tag, link}, composition),
    textStyle,
    ...alignmentOf(composition.publication.language),
    hanging,
    trailer: {destination, textStyle: numberStyle, leaderStyle, tag, link},
    space: {before: isDocument ? styles.contentsDocument.lead * (dense ? 0.5 : 1) : 0, after: 0},
    keepTogether: true
  }
  const children = level < levels && entry.children.length > 0 ? entry.children : []
  const inner = children.length === 0 ? parent : item.block('TOC')
  return [
    {...inset(node, page.gutter, numberRoom), keepWithNext: isDocument && children.length > 0},
    ...children.flatMap((child) => composeEntry(child, {level: level + 1, dense}, inner, composition))
  ]
}

function sectionStyle(dense: boolean, {styles}: Composition): TextStyle {
  return dense ? {...styles.contentsSection, lead: styles.body.lead} : styles.contentsSection
}
