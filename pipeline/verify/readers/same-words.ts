/** Whether two texts are heard, or read, as the same. */

const notHeard = /[\s\p{Default_Ignorable_Code_Point}]+/gu

/** All but white space and what is not drawn. */
export function lettersIn(words: string): string {
  return words.normalize('NFC').replace(notHeard, '')
}

/** The same letters and signs in the same order. */
export function sameWords(one: string, other: string): boolean {
  return one === other || lettersIn(one) === lettersIn(other)
}
