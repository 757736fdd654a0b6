/** Finds the keys that a build makes by itself: an empty place in a line that has one of them leads on from a former id, and is no edit. */
import type {Inline} from '../../reader/edition-types.ts'
import type {Unit, Words} from './unit.ts'

/**
 * Keys of blocks, at which former ids of others and of themselves lead on in the other edition, and of empty places that are called as
 * the words around them: the id that a heading would have by these.
 */
export function madePlaces(units: readonly Unit[]): ReadonlySet<string> {
  const named = units.flatMap(({document, words}) =>
    [...words.values()].flatMap((line) => namedByWords(line).map((id) => `${document}/${id}`))
  )
  return new Set([...units.flatMap(({key, inner}) => (inner === undefined ? [key] : [key, inner])), ...named])
}

function namedByWords({text, content = []}: Words): readonly string[] {
  const letters = lettersOf(text)
  return content.flatMap((inline) => {
    const id = idOfEmpty(inline)
    if (id === undefined) return []
    const own = lettersOf(id)
    return own.startsWith(letters) && /^(?:section)?\d*$/.test(own.slice(letters.length)) ? [id] : []
  })
}

/** The id of what stands in a line for nothing but its id. */
function idOfEmpty(inline: Inline): string | undefined {
  return inline.type === 'span' && inline.content.length === 0 && inline.lang === undefined
    ? inline.id
    : undefined
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
