/** Defines what is known of a publication that is the translation of another. */
import type {Point} from 'unist'
import type {Place} from '../place.ts'
import type {BlockAddress, EarlierIds} from './former-ids.ts'

/** What the front matter of a translation says of its original: `translated-from`. */
export interface TranslatedFrom {
  /** The original's language; its id is that of the translation. */
  readonly language: string
  /** By `document/id`, digests of the original's words that an editor has said the translation still holds for. */
  readonly accepted: Readonly<Record<string, string>>
  readonly place: Place
}

/** A block of a translation, and the original's that it was the translation of in an earlier version. */
export interface TranslatedBlock extends BlockAddress {
  readonly of: BlockAddress
  /** The digest of the original's words that it is the translation of; absent when it was edited since. */
  readonly digest?: string
}

/** All that `ids.json` tells. */
export interface EarlierVersion extends EarlierIds {
  /** Of a translation, what its blocks were the translations of; every digest is there. */
  readonly translated: readonly TranslatedBlock[]
}

/** A block as others compare it, without its words. */
export interface TextUnit extends BlockAddress {
  readonly kind: string
  /** Which of the publication's units it stands in; -1 for none. */
  readonly parent: number
  readonly written: boolean
  /** Of its own words; empty without any. */
  readonly digest: string
  /** Characters of its own words. */
  readonly length: number
  readonly start: Point
  /** Another one than the document's, where all of its own words are marked as in it. */
  readonly language?: string
}

/** What translation and original are compared by; of a publication that there is in several languages. */
export interface TextUnits {
  /** In reading order. */
  readonly units: readonly TextUnit[]
  /** Where blocks have another id than they had. */
  readonly renamed: readonly (BlockAddress & {readonly to: BlockAddress})[]
  /** Of a translation. */
  readonly translated?: readonly TranslatedBlock[]
}

export type UnitState = 'current' | 'outdated' | 'extra'

/** A block of a translation today. */
export interface TranslatedUnit {
  /** Its index among the units of the translation. */
  readonly unit: number
  /** Of the original; absent where that has no such block. */
  readonly original?: number
  /** The digest of the original's words that it is the translation of. */
  readonly digest?: string
  readonly state: UnitState
}

export interface TranslationStates {
  /** Of all blocks, those without words too. In reading order. */
  readonly units: readonly TranslatedUnit[]
  /** Blocks of the original with words that have no counterpart, by index, in reading order. */
  readonly missing: readonly number[]
}
