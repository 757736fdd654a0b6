/** Writes numbers in Roman numerals. */

const numerals = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1]
] as const

/** In capitals, of a whole number from 1 on; empty for 0. */
export function romanNumeral(count: number): string {
  const [numeral, value] = numerals.find(([, one]) => one <= count) ?? ['', 0]
  return value === 0 ? '' : numeral + romanNumeral(count - value)
}
