/** Covers: the same facts give the same bytes, words are outlines, and any title finds room. */
import {fc, test as property} from '@fast-check/vitest'
import {describe, expect, test} from 'vitest'
import {contrastRatio} from '../../pipeline/model/colours/contrast-ratio.ts'
import {drawCover, type CoverFacts} from '../../pipeline/design/cover.ts'
import {brandCoverPalette} from '../../pipeline/design/cover/brand-cover-palette.ts'
import {atMost, breakLines} from '../../pipeline/design/cover/break-lines.ts'
import {randomNumbers} from '../../pipeline/design/cover/random.ts'
import {memoryWorld} from '../support/memory-world.ts'

const world = memoryWorld()
const size = {width: 800, height: 1280}
const facts: CoverFacts = {
  id: 'alpha',
  language: 'en',
  title: 'Alpha bravo',
  subtitle: 'Charlie & delta',
  publisher: 'Echo',
  line: 'English · Version 1.0'
}
const draw = (more: Partial<CoverFacts> = {}): Promise<string> => drawCover({...facts, ...more}, size, world)

describe('a cover', () => {
  test('is the same for the same facts, and another for another id', async () => {
    expect(await draw()).toBe(await draw())
    expect(await draw({id: 'bravo'})).not.toBe(await draw())
  })

  test('says its words in its title, and holds no text, image or reference', async () => {
    const svg = await draw()
    expect(svg).toContain('<title>Alpha bravo. Charlie &amp; delta. Echo. English · Version 1.0</title>')
    expect(svg).not.toMatch(/<text|<image|<script|<style|href|\bon\w+=/)
  })

  test.each(['columns', 'meridians', 'quarters'] as const)('is drawn with the motif %s', async (motif) => {
    const svg = await draw({motif, palette: 'plum'})
    expect(svg).toContain('#3d2450')
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    expect(svg).not.toMatch(/\d\.\d\d/)
  })

  test('has the brand’s colour where no palette is chosen', async () => {
    const {ground} = brandCoverPalette('#7a1f3d')
    expect(await draw({colour: '#7a1f3d'})).toContain(ground)
    expect(await draw({colour: '#7a1f3d', palette: 'plum'})).not.toContain(ground)
  })

  property.prop([fc.stringMatching(/^#[0-9a-f]{6}$/)])(
    'has a ground that white words are read on',
    (colour) => {
      const {ground, tints, spark} = brandCoverPalette(colour)
      expect(contrastRatio(ground, '#ffffff')).toBeGreaterThanOrEqual(12)
      for (const tint of [...tints, spark]) expect(tint).toMatch(/^#[0-9a-f]{6}$/)
      expect(contrastRatio(ground, spark)).toBeGreaterThan(4.5)
    }
  )

  test('leaves a plate for a logo in place of the publisher’s name', async () => {
    const [left, right] = await Promise.all([
      draw({logo: {width: 200, height: 50}}),
      draw({logo: {width: 200, height: 50}, language: 'ar'})
    ])
    const plate = (svg: string): string | undefined => /<rect [^>]*fill="#fff"\/>/.exec(svg)?.[0]
    expect(plate(await draw())).toBeUndefined()
    expect(plate(left)).toBe('<rect x="50.8" y="0" width="230.4" height="96" fill="#fff"/>')
    expect(plate(right)).toBe('<rect x="518.8" y="0" width="230.4" height="96" fill="#fff"/>')
    expect(left.split('<path').length).toBe((await draw({publisher: ''})).split('<path').length)
  })

  test('in a language written from right to left stands at the right', async () => {
    const left = await draw({title: 'Alpha'})
    const right = await draw({title: 'Alpha', language: 'ar'})
    const rule = (svg: string): number => Number(/<rect x="([\d.]+)"[^>]*width="60"/.exec(svg)?.[1])
    expect(rule(left)).toBe(70)
    expect(rule(right)).toBe(670)
  })

  test.each([
    ['Cyrillic', 'Противодействие'],
    ['Arabic, from the font behind', 'مكافحة'],
    ['one word without end', 'a'.repeat(400)],
    ['words without end', 'alpha bravo '.repeat(200)],
    ['no glyph at all', '\u{1f600}\u{10ffff}'],
    ['soft hyphens', 'al\u00adpha-bravo'],
    ['marks of XML', '<&>"\u0001']
  ])('takes %s', async (_, title) => {
    const svg = await draw({title})
    expect((await world.rasterize(svg, 80, 128)).length).toBeGreaterThan(0)
    expect(svg).not.toContain('NaN')
    expect(svg).not.toContain('\u0001')
  })

  test('leaves out words with letters that no font has, and draws no box', async () => {
    const bare = {title: '個人情報', subtitle: '当研究所', publisher: '例示'}
    const drawn = await draw({...bare, line: '日本語 · Version 1.0'})
    expect(drawn).toContain('<title>個人情報. 当研究所. 例示. 日本語 · Version 1.0</title>')
    const words = outlines(await draw({title: '', subtitle: '', publisher: '', line: 'Version 1.0'}))
    expect(outlines(drawn).at(-1)).toBe(words.at(-1))
    expect(outlines(await draw({...bare, line: '日本語'}))).not.toContain(words.at(-1))
    expect(outlines(drawn).length).toBeLessThan(outlines(await draw()).length)
  })

  test('leaves out signs that no font has, and sets the words beside them', async () => {
    const plain = await draw({title: 'Alpha bravo'})
    expect(outlines(await draw({title: 'Alpha \u{10ffff}bravo'}))).toEqual(outlines(plain))
  })

  test('draws a hyphen after a soft hyphen was met', async () => {
    const hyphen = await draw({title: 'alpha-bravo'})
    const both = await draw({title: 'al\u00adpha-bravo'})
    expect(outlines(both)).toEqual(outlines(hyphen))
  })
})

function outlines(svg: string): readonly string[] {
  return [...svg.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path ?? '')
}

describe('lines', () => {
  const measure = {width: 11, widthOf: (line: string) => line.length}

  test('are even: no word is left alone', () => {
    expect(breakLines('alpha bravo go', measure)).toEqual(['alpha', 'bravo go'])
  })

  test('break a word that is wider than a line', () => {
    expect(breakLines('alphabravocharlie', measure)).toEqual(['alphabravoc', 'harlie'])
  })

  test('end with a mark where some are left out', () => {
    expect(atMost(['alpha', 'bravo,', 'charlie'], 2)).toEqual(['alpha', 'bravo…'])
    expect(atMost(['alpha'], 2)).toEqual(['alpha'])
  })
})

test('random numbers are between 0 and 1, and go on', () => {
  const random = randomNumbers('alpha')
  const numbers = Array.from({length: 100}, () => random.next())
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
  expect(new Set(numbers).size).toBe(100)
})
