/** Says which characters a shaper may draw in place of one: what it takes apart is asked of the font by its parts. */

/** Vowels that the Unicode Standard keeps whole, and shapers take apart: of Thai and Lao, and the left part of those of Khmer. */
const parts: ReadonlyMap<string, string> = new Map([
  ['\u0e33', '\u0e4d\u0e32'],
  ['\u0eb3', '\u0ecd\u0eb2'],
  ...['\u17be', '\u17bf', '\u17c0', '\u17c4', '\u17c5'].map((vowel) => [vowel, '\u17c1'] as const)
])

/** The character, the parts that it decomposes to (UAX #15), and those of its vowels. */
export function drawnAs(character: string): readonly string[] {
  return [character, ...character.normalize('NFD'), ...(parts.get(character) ?? '')]
}

/** What joins letters or keeps them apart, and chooses between forms of them: it is nothing that is drawn. */
export function isControl(character: string): boolean {
  return /\p{Join_Control}|\p{Variation_Selector}/u.test(character)
}
