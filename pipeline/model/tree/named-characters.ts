/** Names characters in a message: as they are, and by their code points. */

/** Letters that a message names. */
const most = 3

/** One in code, with its code points in brackets. */
export function namedCharacter(character: string): string {
  return `\`${character}\` (${codesOf(character)})`
}

/** The code points of a text, as `U+2713 U+FE0F`. */
export function codesOf(text: string): string {
  const codes = [...text].map(
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  )
  return codes.join(' ')
}

/** The first few, and how many more there are. */
export function namedCharacters(characters: readonly string[]): string {
  const shown = characters.slice(0, most).map(namedCharacter).join(', ')
  const others = characters.length - most
  return others > 0 ? `${shown} and ${others} more` : shown
}
