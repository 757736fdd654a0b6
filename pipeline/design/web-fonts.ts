/** Describes the subsets of the web fonts: the characters of each, and the rule that names its file. */
import type {WebFont} from '../model/world.ts'

type Script = WebFont['script']

/** A font's file as a stylesheet beside it names it. */
export interface FontFile extends WebFont {
  readonly url: string
}

const ranges: {readonly [script in Script]: string} = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  'greek-ext': 'U+1F00-1FFF',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'cyrillic-ext': 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F'
}

/** In the order of the rules: where two have a character, a browser takes the later. */
const scripts: readonly Script[] = [
  'cyrillic-ext',
  'cyrillic',
  'greek-ext',
  'greek',
  'vietnamese',
  'latin-ext',
  'latin'
]

const families = {serif: 'Tetrapla Serif', sans: 'Tetrapla Sans'} as const

/** The slices that hold the characters of a text; Latin always, for figures and marks. */
export function webFontsFor(text: string): readonly WebFont[] {
  const characters = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0)
  const others = characters.filter((character) => !isIn('latin', character))
  return scripts
    .filter((script) => script === 'latin' || others.some((character) => isIn(script, character)))
    .flatMap((script) => cuts.map((cut) => ({...cut, script})))
    .filter(({family, script}) => family === 'sans' || script !== 'greek-ext')
}

/** Whether a character is one that the slices are for: the design's fonts set it. */
export function isInSlices(codePoint: number): boolean {
  return scripts.some((script) => isIn(script, codePoint))
}

/** A family, upright or in italics. */
export type Cut = Pick<WebFont, 'family' | 'style'>

/** Words that are set in one. */
export interface SetWords extends Cut {
  readonly text: string
}

/** The slices that show words; where there are any, that of Latin figures and marks too. */
export function earlyFonts(words: readonly SetWords[]): readonly WebFont[] {
  return cuts.flatMap((cut) => {
    const text = words.flatMap((set) => (isOf(cut, set) ? [set.text] : [])).join('')
    return text === '' ? [] : webFontsFor(text).filter((font) => isOf(cut, font))
  })
}

function isOf({family, style}: Cut, other: Cut): boolean {
  return family === other.family && style === other.style
}

/**
 * The `@font-face` rule of a file. A page asks for the fonts that it shows before it has read its stylesheet (`earlyFonts`),
 * so that they are there before anything is shown and nothing moves. When Latin letters come late, words have stood in a font
 * that takes the same room (near-fonts.ts). The others are `optional` (CSS Fonts 4, 4.9): what comes late moves no word, and
 * serves from the next page on. So are Latin ones for a text from right to left, of which they set little but the spaces, and
 * those are in every line.
 */
export function fontFace({family, style, script, url}: FontFile, direction: 'ltr' | 'rtl' = 'ltr'): string {
  const display = script === 'latin' && direction === 'ltr' ? 'swap' : 'optional'
  return (
    `@font-face {font-family: '${families[family]}'; font-style: ${style}; font-weight: 200 900; font-display: ${display}; ` +
    `src: url('${url}') format('woff2'); unicode-range: ${ranges[script]}}`
  )
}

const cuts: readonly Cut[] = [
  {family: 'serif', style: 'normal'},
  {family: 'serif', style: 'italic'},
  {family: 'sans', style: 'normal'},
  {family: 'sans', style: 'italic'}
]

type Span = readonly [first: number, last: number]

const spans: ReadonlyMap<Script, readonly Span[]> = new Map(
  scripts.map((script) => [script, spansOf(script)])
)

function spansOf(script: Script): readonly Span[] {
  return ranges[script].split(',').map((range) => {
    const [first = '', last = first] = range.slice(2).split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
}

function isIn(script: Script, character: number): boolean {
  return (spans.get(script) ?? []).some(([first, last]) => character >= first && character <= last)
}
