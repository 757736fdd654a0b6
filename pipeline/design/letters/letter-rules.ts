/** Writes the rules by which pages and books set letters of other scripts, those of each language in its own fonts. */
import {fontLists} from '../screen/properties.ts'
import type {LetterFont, Letters} from './subset-letters.ts'

/** Where each font's file is, from the stylesheet. */
export type UrlOf = (font: LetterFont) => string

/**
 * The stylesheet of pages that have such letters. Families go by the language of the words, so that characters which Chinese,
 * Japanese and Korean write differently are never mixed.
 */
export function webLetterRules({fonts, families}: Letters, urlOf: UrlOf): string {
  const languages = [...families.keys()]
  if (languages.length === 0) return ''
  const lists = [...families].map(([language, names]) => `${langOf(language)} {${fontLists(names)}}\n`)
  const marked = `[lang]:is(${languages.map(langOf).join(', ')})`
  const inside = (places: string): string => `:where(:is(${places}) ${marked}, :is(${places})${marked})`
  return [
    ...fonts.map((font) => face(font, urlOf)),
    ...lists,
    // Words in a language of their own: a family is inherited as it was chosen outside of them.
    `:where(${marked}) {font-family: var(--sans)}\n`,
    `${inside(serifPlaces)} {font-family: var(--serif)}\n`,
    `${inside(sansPlaces)} {font-family: var(--sans)}\n`,
    `${inside('code, kbd, samp')} {font-family: var(--mono)}\n`,
    // Names of languages beside each other: where the font of one comes late, the next stays where it is.
    `:is(.languages, .facts-line) ${marked} {min-inline-size: 5rem; white-space: nowrap; text-align: -webkit-match-parent; text-align: match-parent}\n`
  ].join('')
}

/** As the stylesheet of pages has it (design/screen/). */
const serifPlaces = '.text, .lead, .citation, h1, h2, h3'
const sansPlaces =
  '.text table, .text :is(h4, h5, h6), .kicker, .meta, .facts, .notes, .title, .record > dl, .fields, figcaption, .caption, summary, sup, sub'

/** What formulas are set in, with the signs that the font has not, such as Arabic letters, in the families of text. */
export function webMathRules(url: string): string {
  return `${mathFace(url)}math {font-family: ${mathFamilies}, var(--serif); font-variant-numeric: normal}\n`
}

/** The same for a book, with families of its own letters. */
export function bookMathRules(url: string, families: readonly string[]): string {
  return `${mathFace(url)}math {font-family: ${[mathFamilies, ...families.map((name) => `'${name}'`)].join(', ')}, math, serif}\n`
}

const mathFamilies = "'Tetrapla Math', 'STIX Two Math', 'Cambria Math'"

/** For all characters: the font that has the space is the one whose table MATH counts. */
function mathFace(url: string): string {
  return `@font-face {font-family: 'Tetrapla Math'; font-display: swap; src: url('${url}') format('woff2')}\n`
}

/** The part of a book's stylesheet; what a reader chose for all text goes before it. */
export function bookLetterRules({fonts, families}: Letters, urlOf: UrlOf): string {
  const rules = [...families].map(
    ([language, names]) =>
      `[lang]${langOf(language)} {font-family: ${names.map((name) => `'${name}', `).join('')}serif}\n`
  )
  return [...fonts.map((font) => face(font, urlOf)), ...rules].join('')
}

/** Names of families as a list has them. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ')
}

const weights = {regular: '200 500', semibold: '600 900', only: '400'} as const

function face(font: LetterFont, urlOf: UrlOf): string {
  const {family, cut, characters} = font
  return (
    `@font-face {font-family: '${family}'; font-weight: ${weights[cut]}; font-display: swap; ` +
    `src: url('${urlOf(font)}') format('woff2'); unicode-range: ${rangesOf(characters)}}\n`
  )
}

function langOf(language: string): string {
  return `:lang(${language})`
}

/** Characters that stand nearer to each other are one range: what lies between is in no font before them, or in none of them. */
const nearest = 0x100

function rangesOf(characters: readonly number[]): string {
  const ranges: [first: number, last: number][] = []
  for (const character of characters) {
    const last = ranges.at(-1)
    if (last !== undefined && character - last[1] < nearest) last[1] = character
    else ranges.push([character, character])
  }
  return ranges.map(([first, last]) => `U+${hex(first)}${first === last ? '' : `-${hex(last)}`}`).join(',')
}

function hex(code: number): string {
  return code.toString(16).toUpperCase()
}
