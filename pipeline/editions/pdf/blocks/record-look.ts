/** Describes how a record of each presentation is set. */
import {page} from '../../../design/tokens.ts'
import type {RecordPresentation} from '../../../model/publication/record-type.ts'
import type {Composition, Surroundings} from '../composition.ts'
import type {Frame} from '../engine/pages/nodes.ts'
import {tableHairline} from '../styles.ts'

export interface RecordLook {
  /** The type of its element. */
  readonly tag: string
  /** Over the whole frame. */
  readonly rule?: 'strong' | 'fine'
  readonly around: number
  /** How far all of it stands in, and how much farther what follows the label. */
  readonly inset: number
  readonly indent: number
  /** White space after each block of it. */
  readonly gap: number
  /** What separates fields that stand in one line. */
  readonly between: string
  /** How high it may be to stay on one page. */
  readonly togetherUpTo: number
  /** The highest hole that it leaves for that. */
  readonly mostHole?: number
}

const dot = ' \u00b7 '
/** Above a card that fills a page. */
const roomForHeading = 8 * page.lead
/** Of the frame's height: a hole in a page that readers take for the end of a part. */
const smallHole = 1 / 3
const largeHole = 1 / 2

/** On pages whose frame has that height. */
export function recordLook(presentation: RecordPresentation, height: number): RecordLook {
  const plain = {inset: 0, indent: 0, around: 7, gap: 3.5, between: dot, togetherUpTo: height * smallHole}
  const looks: {readonly [P in RecordPresentation]: RecordLook} = {
    card: {
      ...plain,
      tag: 'Card',
      rule: 'strong',
      around: 14,
      gap: 7,
      between: ' '.repeat(7),
      togetherUpTo: height - roomForHeading,
      mostHole: height * largeHole
    },
    entry: {...plain, tag: 'Entry', inset: 16},
    definition: {...plain, tag: 'Definition', indent: 16},
    row: {...plain, tag: 'Row', rule: 'fine'}
  }
  return looks[presentation]
}

const ruleWidth = {strong: 0.75, fine: 0.35}
const paddingTop = 6.25
/** A large number is higher than the label beside it. */
const paddingAboveNumber = 9.75

/** The rule above a record, over the whole frame. */
export function recordFrame(
  {rule, numbered}: {readonly rule: 'strong' | 'fine'; readonly numbered: boolean},
  {inset: left}: Surroundings,
  {styles}: Composition
): Frame {
  const colour = rule === 'strong' ? styles.palette.accent : tableHairline
  return {
    topRule: {colour, width: ruleWidth[rule]},
    padding: {left, top: numbered ? paddingAboveNumber : paddingTop, right: 0, bottom: 0}
  }
}
