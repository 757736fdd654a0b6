/** Knows what links and notes in a line refer to, elsewhere in their edition. */
import {blocks} from '../../reader/blocks.ts'
import type {Edition} from '../../reader/edition-types.ts'
import type {Unit} from './unit.ts'

export interface Context {
  readonly id: string
  readonly language: string
  /** Whether a text is what a link without words of its own shows for the block of a key. */
  readonly isNameOf: (key: string, text: string) => boolean
  /** The words of notes, by key. */
  readonly notes: ReadonlyMap<string, string>
  /** Keys whose empty places in a line are the build's own, in either edition. */
  readonly made: ReadonlySet<string>
}

/** That of an edition, of which `units` are all; `made` are the places that are no edit of anybody's. */
export function contextOf(edition: Edition, units: readonly Unit[], made: ReadonlySet<string>): Context {
  const byKey = new Map(units.map((unit) => [unit.key, unit]))
  const places = placesOf(edition)
  return {
    id: edition.id,
    language: edition.language,
    made,
    isNameOf: (key, text) => {
      const {label, number} = places.get(key) ?? {}
      if (label === text || (number !== undefined && numbersIn(text).includes(number))) return true
      const words = byKey.get(key)?.words
      return ['text', 'title', 'label'].some((name) => words?.get(name)?.text === text)
    },
    notes: new Map(units.flatMap(({type, key, text}) => (type === 'note' ? [[key, text] as const] : [])))
  }
}

function numbersIn(text: string): readonly number[] {
  return (text.match(/\p{Nd}+/gu) ?? []).map(Number)
}

interface Place {
  readonly label?: string
  readonly number?: number
}

/** Labels of figures and tables, and numbers of paragraphs, by key: what moves when something is put before them. */
function placesOf(edition: Edition): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>()
  for (const block of blocks(edition)) {
    if ('label' in block && typeof block.label === 'string') found.set(block.key, {label: block.label})
    else if (block.type === 'paragraph' && block.number !== undefined)
      found.set(block.key, {number: block.number})
  }
  return found
}
