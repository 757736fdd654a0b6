/** Every pair of colours that stand on each other is readable (WCAG 2.2 SC 1.4.3 and 1.4.11). */
import {describe, expect, test} from 'vitest'
import {brandPalettes} from '../../pipeline/design/brand-palette.ts'
import {fromOklch, toOklch} from '../../pipeline/design/colour.ts'
import {contrastRatio} from '../../pipeline/model/colours/contrast-ratio.ts'
import {coverPalettes} from '../../pipeline/design/cover/palettes.ts'
import {dark, darkCode, light, lightCode, type Palette} from '../../pipeline/design/tokens.ts'

const grounds = ['paper', 'surface', 'tint', 'target', 'warnTint'] as const
const texts = ['ink', 'muted', 'link', 'visited'] as const

const brands = ['#0f5265', '#8a1f4b', '#b00020', '#0000ff', '#006600', '#ffcc00', '#777777', '#000000']

const palettes: readonly (readonly [string, Palette])[] = [
  ['light', light],
  ['dark', dark],
  ...brands.flatMap((colour): [string, Palette][] => [
    [`light with ${colour}`, brandPalettes(colour).light],
    [`dark with ${colour}`, brandPalettes(colour).dark]
  ])
]

describe.each(palettes)('%s', (_, palette) => {
  test.each(texts)('%s is read on every ground', (text) => {
    for (const ground of grounds) {
      expect
        .soft(contrastRatio(palette[text], palette[ground]), `${text} on ${ground}`)
        .toBeGreaterThanOrEqual(4.5)
    }
  })

  test('the accent, the warning, the edges and the focus are seen where they stand', () => {
    for (const ground of ['paper', 'surface', 'tint'] as const) {
      expect(contrastRatio(palette.accent, palette[ground])).toBeGreaterThanOrEqual(4.5)
      expect(contrastRatio(palette.edge, palette[ground])).toBeGreaterThanOrEqual(3)
      expect(contrastRatio(palette.focus, palette[ground])).toBeGreaterThanOrEqual(3)
    }
    expect(contrastRatio(palette.warn, palette.warnTint)).toBeGreaterThanOrEqual(4.5)
    expect(contrastRatio(palette.paper, palette.accent)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('code', () => {
  test.each([
    ['light', lightCode, light.surface],
    ['dark', darkCode, dark.surface]
  ] as const)('is read in every colour on %s', (_, palette, surface) => {
    for (const [kind, colour] of Object.entries<string>({...palette})) {
      expect.soft(contrastRatio(colour, surface), kind).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('covers', () => {
  test.each(Object.entries(coverPalettes))('white is read on %s', (_, {ground, spark}) => {
    expect(contrastRatio('#ffffff', ground)).toBeGreaterThanOrEqual(12)
    expect(contrastRatio(spark, ground)).toBeGreaterThanOrEqual(3)
  })
})

describe('colours', () => {
  test('have the contrast that the standard gives them', () => {
    expect(contrastRatio('#000', '#fff')).toBeCloseTo(21, 5)
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(() => contrastRatio('red', '#fff')).toThrow('no colour')
  })

  test.each(brands)('%s comes back from OKLCH', (colour) => {
    expect(fromOklch(toOklch(colour))).toBe(colour)
  })

  test('are brought into sRGB at the lightness asked for', () => {
    const made = fromOklch({...toOklch('#0000ff'), lightness: 0.8})
    expect(toOklch(made).lightness).toBeCloseTo(0.8, 2)
  })
})
