/**
 * What stands in for the web fonts until they are there: a font that most systems have, brought to the same width, height
 * and depth, so that lines break where they will break and nothing moves when the font comes.
 */

interface NearFont {
  readonly family: 'Tetrapla Serif' | 'Tetrapla Sans'
  /** Fonts of one design or of the same metrics. */
  readonly kin: 'Near' | 'Wide'
  readonly style: 'normal' | 'italic'
  readonly weight: string
  /** Full names, as `local()` takes them. */
  readonly local: readonly string[]
  /** How much wider Source Serif or Sans sets English words than the font does, in percent. */
  readonly width: number
}

const [regular, bold, all] = ['200 500', '600 900', '200 900'] as const
const serif = {family: 'Tetrapla Serif', style: 'normal'} as const
const sans = {family: 'Tetrapla Sans', style: 'normal'} as const
const near = {kin: 'Near'} as const
const wide = {kin: 'Wide'} as const

const fonts: readonly NearFont[] = [
  {...serif, ...near, weight: regular, local: ['Times New Roman', 'Liberation Serif'], width: 118.2},
  {...serif, ...near, weight: bold, local: ['Times New Roman Bold', 'Liberation Serif Bold'], width: 112.7},
  {
    ...serif,
    ...near,
    style: 'italic',
    weight: all,
    local: ['Times New Roman Italic', 'Liberation Serif Italic'],
    width: 108.3
  },
  {...sans, ...near, weight: regular, local: ['Arial', 'Liberation Sans'], width: 93.5},
  {...sans, ...near, weight: bold, local: ['Arial Bold', 'Liberation Sans Bold'], width: 89.2},
  {...serif, ...wide, weight: regular, local: ['DejaVu Serif'], width: 92.9},
  {...serif, ...wide, weight: bold, local: ['DejaVu Serif Bold'], width: 85.6},
  {...serif, ...wide, style: 'italic', weight: all, local: ['DejaVu Serif Italic'], width: 85},
  {...sans, ...wide, weight: regular, local: ['DejaVu Sans'], width: 81.9},
  {...sans, ...wide, weight: bold, local: ['DejaVu Sans Bold'], width: 74.7}
]

/** How far the fonts reach above and below the line of their letters, in percent of their size. */
const extents = {
  'Tetrapla Serif': {ascent: 103.6, descent: 33.5},
  'Tetrapla Sans': {ascent: 102.4, descent: 40}
} as const

/** Latin and its marks, of which the widths were measured. */
const range = 'U+0000-024F,U+2000-206F'

/** The `@font-face` rules. */
export function nearFontFaces(): string {
  return fonts.map((font) => `${faceOf(font)}\n`).join('')
}

/** The families in the order in which a stylesheet names them after the web font. */
export function nearFamilies(family: NearFont['family']): string {
  return `'${family} Near', '${family} Wide'`
}

function faceOf({family, kin, style, weight, local, width}: NearFont): string {
  const {ascent, descent} = extents[family]
  // The overrides count in percent of the size as adjusted.
  const scaled = (extent: number): string => `${((extent / width) * 100).toFixed(1)}%`
  return (
    `@font-face {font-family: '${family} ${kin}'; font-style: ${style}; font-weight: ${weight}; ` +
    `src: ${local.map((name) => `local('${name}')`).join(', ')}; size-adjust: ${String(width)}%; ` +
    `ascent-override: ${scaled(ascent)}; descent-override: ${scaled(descent)}; line-gap-override: 0%; ` +
    `unicode-range: ${range}}`
  )
}
