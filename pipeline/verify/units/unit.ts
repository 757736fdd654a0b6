/**
 * Defines what is compared: a publication or an edition as a list of units in reading order, each a block, a part of
 * one, or the end of a container (so that a mistake in nesting shows as one of order).
 */
import type {Block} from '../../model/tree/nodes.ts'
import type {Place} from '../../model/place.ts'
import type {FactName} from '../compare/carries.ts'

export type UnitKind =
  | Block['type']
  | 'publication'
  | 'contentsEntry'
  | 'document'
  | 'lead'
  | 'item'
  | 'cell'
  | 'caption'
  | 'image'
  | 'title'
  | 'summary'
  | 'term'
  | 'description'
  | 'note'
  | 'end'

/** What is undefined is not stated. */
export type Facts = {readonly [name in FactName]?: string | number | boolean | undefined}

export interface Unit {
  /** `<document>/<block id>`, with a part's place behind it: `/2` an item, `/r2c3` a cell, `/caption`, `/end`. */
  readonly key: string
  readonly kind: UnitKind
  readonly facts: Facts
  /** In the normal form, with inline marks inside. */
  readonly text?: string | undefined
  /** PDF: what the glyphs draw, without regard to replacement text. */
  readonly drawn?: string | undefined
  /** The source's place; only units of the publication have one. */
  readonly place?: Place | undefined
}

/** What a unit says beside what it is. */
export type UnitContent = Partial<Pick<Unit, 'facts' | 'text'>>

/** Whether all facts are the same. Units have few, of many that there are: to ask for each of them takes ten times as long. */
export function haveSameFacts(one: Facts, other: Facts): boolean {
  return one === other || (isWithin(one, other) && isWithin(other, one))
}

function isWithin<T extends Facts>(one: T, other: T): boolean {
  for (const name in one) if (other[name] !== one[name]) return false
  return true
}

/** The units of a publication, or of an edition as its reader saw it. */
export interface Blocks {
  readonly body: readonly Unit[]
  /** In order of document and number: editions put notes in different places. */
  readonly notes: readonly Unit[]
}

/** What is said in one document, as plain data. */
export interface DocumentBlocks<At> extends Blocks {
  /** Keys that links can lead to, and where each stands. */
  readonly anchors: readonly (readonly [key: string, at: At])[]
}

/** Something in an edition that belongs to no block. */
export interface Unexpected {
  readonly what: string
  readonly at: string
  readonly text: string
}
