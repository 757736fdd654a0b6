/**
 * Defines the fallback fonts that stand in until the web fonts have loaded: a font that most systems have, brought to
 * the same width, height and depth, so that lines break where they will break and nothing moves when the font comes.
 *
 * No two designs share their proportions: brought to the same width on the whole, a line still came out up to an
 * eighth of a letter too long or short for each letter, most of it in its spaces. So the space, the letters that have
 * to be broader and all others have a rule each, which makes a third of that.
 */

interface NearFont {
  readonly family: 'Tetrapla Serif' | 'Tetrapla Sans'
  /** Fonts of one design or of the same metrics. */
  readonly kin: 'Near' | 'Wide'
  readonly style: 'normal' | 'italic'
  readonly weight: string
  /** Full names, as `local()` takes them. */
  readonly local: readonly string[]
  /** How much wider Source Serif or Sans sets characters than the font does, in percent: all that are not named below. */
  readonly width: number
  readonly broad: {readonly characters: string; readonly width: number}
  readonly space: number
}

const [regular, bold, all] = ['200 500', '600 900', '200 900'] as const
const serif = {family: 'Tetrapla Serif', style: 'normal'} as const
const italic = {family: 'Tetrapla Serif', style: 'italic'} as const
const sans = {family: 'Tetrapla Sans', style: 'normal'} as const
const near = {kin: 'Near'} as const
const wide = {kin: 'Wide'} as const

/** The widths are those of English text; tests/design/near-fonts.test.ts sets lines by them. */
export const nearFonts: readonly NearFont[] = [
  {
    ...serif,
    ...near,
    weight: regular,
    local: ['Times New Roman', 'Liberation Serif'],
    width: 115.5,
    broad: {characters: 'abdhmnprtu', width: 126.1},
    space: 94.8
  },
  {
    ...serif,
    ...near,
    weight: bold,
    local: ['Times New Roman Bold', 'Liberation Serif Bold'],
    width: 107.9,
    broad: {characters: '(),.ceghilmnopsuvwxy', width: 117.8},
    space: 91.6
  },
  {
    ...italic,
    ...near,
    weight: all,
    local: ['Times New Roman Italic', 'Liberation Serif Italic'],
    width: 102.1,
    broad: {characters: '(),.AMNWadfhikmntuvwxyz', width: 116.7},
    space: 90.8
  },
  {
    ...sans,
    ...near,
    weight: regular,
    local: ['Arial', 'Liberation Sans'],
    width: 88.3,
    broad: {characters: "'Jbdfhijklmnopqrtuw", width: 102},
    space: 71.9
  },
  {
    ...sans,
    ...near,
    weight: bold,
    local: ['Arial Bold', 'Liberation Sans Bold'],
    width: 87,
    broad: {characters: "'(),-.0123456789HIabdfijklmnpqrtw", width: 95.1},
    space: 71.9
  },
  {
    ...serif,
    ...wide,
    weight: regular,
    local: ['DejaVu Serif'],
    width: 89.5,
    broad: {characters: ',-.AIJKTVWYbdfhijklmnopruvwxy', width: 97.9},
    space: 74.6
  },
  {
    ...serif,
    ...wide,
    weight: bold,
    local: ['DejaVu Serif Bold'],
    width: 83.3,
    broad: {characters: ',.ALTVWYbdfhiklmnopqruvwxyz', width: 89.7},
    space: 65.8
  },
  {
    ...italic,
    ...wide,
    weight: all,
    local: ['DejaVu Serif Italic'],
    width: 75.9,
    broad: {characters: "'(),-.0123456789:;ABDGHIJKLMNPRTUVWYadfhijlmnoprtuvwxyz", width: 90.2},
    space: 71.4
  },
  {
    ...sans,
    ...wide,
    weight: regular,
    local: ['DejaVu Sans'],
    width: 80.4,
    broad: {characters: "'-BFHIJKLMNOPQSTUbdhijklmnopqrtuw", width: 86.4},
    space: 62.9
  },
  {
    ...sans,
    ...wide,
    weight: bold,
    local: ['DejaVu Sans Bold'],
    width: 74.4,
    broad: {characters: "'-BCEHJKLNOPQTUbcdhklmnopquw", width: 78.7},
    space: 57.4
  }
]

/** How far the fonts reach above and below the line of their letters, in percent of their size. */
const extents = {
  'Tetrapla Serif': {ascent: 103.6, descent: 33.5},
  'Tetrapla Sans': {ascent: 102.4, descent: 40}
} as const

/** Latin and its marks, of which the widths were measured. */
const range = 'U+0000-024F,U+2000-206F'

/** The `@font-face` rules. Where two have a character, a browser takes the later (CSS Fonts 4, 4.5). */
export function nearFontFaces(): string {
  return nearFonts
    .flatMap((font) => [
      faceOf(font, font.width, range),
      faceOf(font, font.broad.width, rangeOf(font.broad.characters)),
      faceOf(font, font.space, rangeOf(' '))
    ])
    .map((face) => `${face}\n`)
    .join('')
}

/** The families in the order in which a stylesheet names them after the web font. */
export function nearFamilies(family: NearFont['family']): string {
  return `'${family} Near', '${family} Wide'`
}

function faceOf({family, kin, style, weight, local}: NearFont, width: number, characters: string): string {
  const {ascent, descent} = extents[family]
  // The overrides count in percent of the size as adjusted.
  const scaled = (extent: number): string => `${((extent / width) * 100).toFixed(1)}%`
  return (
    `@font-face {font-family: '${family} ${kin}'; font-style: ${style}; font-weight: ${weight}; ` +
    `src: ${local.map((name) => `local('${name}')`).join(', ')}; size-adjust: ${String(width)}%; ` +
    `ascent-override: ${scaled(ascent)}; descent-override: ${scaled(descent)}; line-gap-override: 0%; ` +
    `unicode-range: ${characters}}`
  )
}

/** As `unicode-range` takes them. */
function rangeOf(characters: string): string {
  return [...characters]
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
    .join(',')
}
