/** Says a letter of a formula: its name, whether it is a capital, and its style. */
import type {SpokenLanguage} from './languages.ts'
import {greekName} from './names.ts'
import type {Phrase} from './phrases.ts'

/** How a letter is said: its name within phrases, the inner one first. */
export interface SaidLetter {
  readonly name: string
  readonly within: readonly Phrase[]
}

/** First code points of the mathematical alphabets of Unicode, with the style of what follows. */
const alphabets: readonly (readonly [from: number, style: Phrase | undefined])[] = [
  [0x1d400, 'bold'],
  [0x1d434, undefined],
  [0x1d468, 'bold'],
  [0x1d49c, 'script'],
  [0x1d504, 'fraktur'],
  [0x1d538, 'doubleStruck'],
  [0x1d56c, 'fraktur'],
  [0x1d5a0, undefined],
  [0x1d6a8, 'bold'],
  [0x1d6e2, undefined],
  [0x1d71c, 'bold'],
  [0x1d7cc, undefined]
]

/** Those that stand outside of the alphabets (U+2100 to U+214F). */
const others: readonly (readonly [letters: string, style: Phrase])[] = [
  ['ℂℍℕℙℚℝℤ', 'doubleStruck'],
  ['ℬℰℱℋℐℒℳℛℯℊℴ', 'script'],
  ['ℭℌℑℜℨ', 'fraktur']
]

/** `capitals` are those that have to be told from small letters: a Greek one always is. */
export function sayLetter(
  letter: string,
  language: SpokenLanguage,
  capitals: ReadonlySet<string>
): SaidLetter {
  const plain = letter.normalize('NFKC')
  const small = plain.toLowerCase()
  const greek = greekName(small, language)
  const isCapital = plain !== small && (greek !== undefined || capitals.has(plain))
  const style = styleOf(letter)
  return {
    name: greek ?? plain,
    within: [...(isCapital ? (['capital'] as const) : []), ...(style === undefined ? [] : [style])]
  }
}

/** How the style of a letter is said, of the mathematical alphabets (U+1D400 to U+1D7FF) and of those beside them; undefined for a plain one. */
export function styleOf(letter: string): Phrase | undefined {
  const code = letter.codePointAt(0) ?? 0
  if (code >= 0x1d400 && code <= 0x1d7ff) return alphabets.findLast(([from]) => from <= code)?.[1]
  return others.find(([letters]) => letters.includes(letter))?.[1]
}

/** Capitals whose small letter stands in the formula too: only where both do, one has to be told from the other. */
export function capitalsIn(letters: readonly string[]): ReadonlySet<string> {
  const plain = new Set(letters.map((letter) => letter.normalize('NFKC')))
  return new Set(
    [...plain].filter((letter) => letter !== letter.toLowerCase() && plain.has(letter.toLowerCase()))
  )
}
