/** Finds where a word may be cut: never within a cluster, which a reader takes for one sign (UAX #29). */

/** Belongs to what is before it: marks, vowels that are letters of their own (Thai, Lao), vowels and ends of a Hangul syllable. */
const extending = /^(?:\p{M}|\u200d|[\u200c\u0e33\u0eb3\u1160-\u11ff])/u
/** Belongs to what follows: what joins consonants of Indic scripts, Burmese and Khmer, a joiner, vowels before their consonant. */
const leading =
  /(?:\u200d|[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2]|[\u0e40-\u0e44\u0ec0-\u0ec4])$/u

/** Whether a cluster ends before a place in a text, in code units. */
export function isBoundary(text: string, at: number): boolean {
  const next = text.codePointAt(at)
  if (next === undefined || at === 0) return true
  if (next >= 0xdc00 && next <= 0xdfff) return false
  return !extending.test(text.slice(at, at + 2)) && !leading.test(text.charAt(at - 1))
}

/** A text in parts of whole clusters, no longer than so many code units unless a cluster is. */
export function inParts(text: string, most: number): readonly string[] {
  const parts: string[] = []
  let start = 0
  while (start < text.length) {
    let end = Math.min(start + most, text.length)
    while (end > start && !isBoundary(text, end)) end -= 1
    if (end === start) {
      end = Math.min(start + most, text.length)
      while (end < text.length && !isBoundary(text, end)) end += 1
    }
    parts.push(text.slice(start, end))
    start = end
  }
  return parts
}
