/** Every font, character by character: what is read and what is drawn is what was written. The whole is in conformance. */
import {describe, expect, test} from 'vitest'
import {fontOf} from '../../../pipeline/editions/pdf/engine/file/font-of.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import type {PdfValue} from '../../../pipeline/verify/pdf-reader/values.ts'
import {PdfDraft} from '../../support/pdf-draft.ts'
import {clusters} from './characters/clusters.ts'
import {codes, faultsOf} from './characters/faults.ts'
import {
  allCharacters,
  charactersOf,
  fontNames,
  framed,
  groupsOf,
  has,
  openNamed,
  worldOf
} from './characters/fonts.ts'
import {places, styles} from './characters/places.ts'

const names = await fontNames()

function someOf(characters: readonly string[], every: number): readonly string[] {
  return characters.filter((_, index) => index % every === 0)
}

describe.each(names)('in %s', (name) => {
  const world = worldOf(name)

  test('characters come back as they were written', async () => {
    const characters = charactersOf(await openNamed(name))
    expect(characters.length).toBeGreaterThan(900)
    const texts = framed(someOf(characters, 83))
    expect(await faultsOf(texts, {name, world, place: places.old, exact: true})).toEqual([])
  })

  test('so do characters that share a glyph, whichever comes first, and clusters', async () => {
    const font = await openNamed(name)
    const shared = groupsOf(font).flatMap(framed)
    const texts = [...shared, ...clusters.filter((text) => has(font, text))]
    expect(texts.length).toBeGreaterThan(15)
    expect(await faultsOf(texts, {name, world, place: places.lining})).toEqual([])
    if (shared.length === 0) return
    const trial = {name, world, place: places.mono, exact: true}
    expect(await faultsOf(shared.toReversed(), trial)).toEqual([])
  })
})

describe.each(['serif italic', 'sans semibold', 'mono'])('in %s', (name) => {
  const trial = {name, world: memoryWorld(), place: styles[name] ?? places.old}

  test('a character that any font has is no box', async () => {
    const texts = framed(someOf(await allCharacters(), 181))
    expect(await faultsOf(texts, trial)).toEqual([])
  })

  test('one that no font has is a box, and reported', async () => {
    expect(await faultsOf(['a\u6f22b'], {...trial, exact: true})).toEqual([
      `${name}: no font of the PDF has the character \`\u6f22\` (U+6F22)`,
      `${name}: a U+6F22 b draws: wanted a U+6F22 b, found a U+25A1 b`
    ])
  })
})

describe('the fonts', () => {
  const familyNames = {serif: 'Source Serif 4', sans: 'Source Sans 3', mono: 'Source Code Pro'} as const
  const weights = {light: 300, regular: 400, semibold: 600} as const

  test.each<readonly [keyof typeof familyNames, keyof typeof weights, boolean]>([
    ['serif', 'light', false],
    ['serif', 'regular', false],
    ['serif', 'regular', true],
    ['serif', 'semibold', false],
    ['serif', 'semibold', true],
    ['sans', 'regular', false],
    ['sans', 'regular', true],
    ['sans', 'semibold', false],
    ['sans', 'semibold', true],
    ['mono', 'regular', false],
    ['mono', 'semibold', false]
  ])('have %s %s (italic: %s)', async (family, weight, italic) => {
    const style = {family, weight, italic, size: 10, lead: 14, colour: '#000000', figures: 'lining'} as const
    const name = fontOf(style)
    expect(names).toContain(name)
    const font = await openNamed(name)
    expect(font.familyName).toContain(familyNames[family])
    expect(font['OS/2'].usWeightClass).toBe(weights[weight])
    expect(font.italicAngle !== 0).toBe(italic)
  })

  test('of a family have the same characters', async () => {
    for (const family of ['serif', 'sans', 'mono']) {
      const cuts = names.filter((name) => name.startsWith(`${family}-`))
      expect(cuts.length).toBeGreaterThan(1)
      const sets = await Promise.all(cuts.map(async (name) => charactersOf(await openNamed(name)).join('')))
      expect(new Set(sets).size).toBe(1)
    }
  })
})

/** Faults made on purpose in the file: each has to be found at its character, by name. */
describe('a fault is found:', () => {
  const name = 'fallback-sans-regular'
  const letters = {texts: ['\u00e9', 'c', 'd'], exact: true}
  const tree = '\u6f22'
  const words = {texts: [tree], exact: false}
  const boxed = [`${name}: no font of the PDF has the character \`${tree}\` (U+6F22)`]

  async function faultsWith(
    {texts, exact}: typeof letters,
    change: (draft: PdfDraft) => void
  ): Promise<readonly string[]> {
    const changed = (bytes: Uint8Array): Uint8Array => {
      const draft = new PdfDraft(bytes)
      change(draft)
      return draft.write()
    }
    return faultsOf(texts, {name, world: worldOf(name), place: places.old, exact, change: changed})
  }

  test('none, in a file that was only taken apart', async () => {
    expect(await faultsWith(letters, () => undefined)).toEqual([])
    expect(await faultsWith(words, () => undefined)).toEqual(boxed)
  })

  test('an entry of ToUnicode that is wrong', async () => {
    const found = await faultsWith(letters, (draft) => {
      draft.rewrite(mapOf(draft), (map) => map.replace('<00e9>', '<00e8>'))
    })
    expect(found).toEqual([
      `${name}: U+00E9 the proof finds in its text: wanted U+00E9, found U+00E8`,
      `${name}: U+00E9 the proof finds in its drawn: wanted e U+0301, found e U+0300`,
      `${name}: U+00E9 says: wanted U+00E9, found U+00E8`,
      `${name}: U+00E9 draws: wanted U+00E9, found U+00E8`,
      `${name}: U+00E8 has another shape than in DejaVuSans`
    ])
  })

  test('an ActualText that was left out', async () => {
    const found = await faultsWith(words, (draft) => {
      draft.rewrite(draft.page(1).get('Contents'), (content) => content.replace(/\/ActualText <\w+>/, ''))
    })
    const told = `wanted ${codes(tree)}, found ${codes('\u25a1')}`
    expect(found).toEqual([
      ...boxed,
      `${name}: ${codes(tree)} the proof finds in its text: ${told}`,
      `${name}: ${codes(tree)} says: ${told}`
    ])
  })

  test('letters from right to left that are written from left to right', async () => {
    const shalom = '\u05e9\u05dc\u05d5\u05dd'
    const found = await faultsWith({texts: [shalom], exact: false}, (draft) => {
      draft.rewrite(draft.page(1).get('Contents'), (content) =>
        content.replace(/(?:\[<[0-9a-f]{4}>[\d.]+\] TJ\s+){3}/, (shown) => shown.replace(/>[\d.]+/g, '>'))
      )
    })
    expect(found).toEqual([
      `${name}: ${codes(shalom)} the proof finds in its letters in another order than they are read: wanted nothing, found ${codes(`${shalom} instead of ${[...shalom].toReversed().join('')}`)}`
    ])
  })

  test('an invisible character that the text does not have', async () => {
    const found = await faultsWith(words, (draft) => {
      draft.rewrite(draft.page(1).get('Contents'), (content) =>
        content.replace(/(ActualText <feff6f22)/i, '$1200b')
      )
    })
    expect(found).toEqual([
      ...boxed,
      `${name}: ${codes(tree)} says: wanted ${codes(tree)}, found ${codes(`${tree}\u200b`)}`
    ])
  })

  test('an ActualText over a drawing that is cut', async () => {
    const found = await faultsWith(words, (draft) => {
      draft.rewrite(draft.page(1).get('Contents'), (content) =>
        content.replace(/(ActualText <\w+>>> BDC)[^]*?EMC/, '$1 EMC')
      )
    })
    const told = `wanted ${codes(tree)}, found nothing`
    expect(found).toEqual([...boxed, `${name}: ${codes(tree)} the proof finds in its drawn: ${told}`])
  })

  test('glyphs that stand for one another, in a file that says what it should', async () => {
    const found = await faultsWith(letters, (draft) => {
      const map = mapOf(draft)
      const [c, d] = [codeOf(draft.contentOf(map), '<0063>'), codeOf(draft.contentOf(map), '<0064>')]
      draft.rewrite(map, (text) => swap(text, '<0063>', '<0064>'))
      draft.rewrite(draft.page(1).get('Contents'), (text) => swap(text, `<${c}>] TJ`, `<${d}>] TJ`))
    })
    expect(found).toEqual([
      `${name}: d has another shape than in DejaVuSans`,
      `${name}: c has another shape than in DejaVuSans`
    ])
  })

  /** The map to text of the font that the letters are set in: no other has an accent. */
  function mapOf(draft: PdfDraft): PdfValue | undefined {
    const maps = draft.all({Type: 'Font', Subtype: 'Type0'}).map((font) => font.get('ToUnicode'))
    return maps.find((map) => draft.contentOf(map).includes('<00e9>'))
  }

  /** The code of a glyph, by the place of its text in the map. */
  function codeOf(map: string, text: string): string {
    const [, list = ''] = /\[(.*)\]/.exec(map) ?? []
    return list.split(' ').indexOf(text).toString(16).padStart(4, '0')
  }

  function swap(text: string, one: string, other: string): string {
    const parts = text.split(one).map((part) => part.replaceAll(other, one))
    return parts.join(other)
  }
})
