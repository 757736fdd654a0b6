/** Divides a text into runs of one script: a font has other rules for each. */

/** Most text. */
const plain = /^[ -\u024f\u2000-\u206f]*$/

/** Those that stand in one word or line with others; all further ones are alike to a shaper that sees them alone. */
const scripts = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Tibetan',
  'Ethiopic',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul'
].map((name) => new RegExp(`^\\p{Script=${name}}`, 'u'))

/** Signs, digits and marks go with what is before them, at the start with what follows. */
export function scriptRuns(text: string): readonly string[] {
  if (plain.test(text)) return [text]
  const runs: string[] = []
  let current = -1
  let start = 0
  let index = 0
  for (const character of text) {
    const script = scripts.findIndex((letters) => letters.test(character))
    if (script !== -1 && script !== current) {
      if (current !== -1) {
        runs.push(text.slice(start, index))
        start = index
      }
      current = script
    }
    index += character.length
  }
  runs.push(text.slice(start))
  return runs
}
