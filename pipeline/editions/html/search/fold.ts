/** Folds letters that count as equal in a search: case, accents, and signs that many leave out. */

/**
 * What compatibility decomposition leaves and readers do not type: accents of Latin, Greek and Cyrillic letters, points of Hebrew
 * and Arabic, the stretching of Arabic words, soft hyphens and joiners. Vowel signs of Indic scripts are letters, and stay.
 */
export const leftOut =
  '[\\u00AD\\u0300-\\u036F\\u0591-\\u05C7\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06ED\\u200B-\\u200F\\u2060\\uFEFF]'

/** Letters that decomposition leaves whole, and what stands for them. */
export const letters: {readonly [letter: string]: string} = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ة: 'ه'
}

const [omitted, replaced] = [
  new RegExp(leftOut, 'gu'),
  new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')
]

/** Of these letters case alone is left out. */
const plain = /^[\w-]*$/

/** A text as it is looked up. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(omitted, '')
    .replace(replaced, (letter) => letters[letter] ?? letter)
}
