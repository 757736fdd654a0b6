/** Words from right to left: each stands where it is read, with white space on either side of it, and at its column's edge. */
import {fc, test as property} from '@fast-check/vitest'
import {describe, expect, test} from 'vitest'
import {page} from '../../../pipeline/design/tokens.ts'
import {Fonts} from '../../../pipeline/editions/pdf/engine/fonts.ts'
import {openDocument} from '../../../pipeline/editions/pdf/engine/open-document.ts'
import {placeWords} from '../../../pipeline/editions/pdf/engine/place-words.ts'
import type {PlacedWord, Word} from '../../../pipeline/editions/pdf/engine/word.ts'
import {wordsOf} from '../../../pipeline/editions/pdf/engine/words.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {makePdf, publish} from './make-pdf.ts'
import {drawnTexts} from './torture/drawn-text.ts'

const fonts = new Fonts(openDocument({title: 'Alpha', authors: [], language: 'he'}, [100, 100]))
fonts.add('fallback-sans-regular', await memoryWorld().font('fallback-sans-regular'))

function wordsIn(text: string): readonly Word[] {
  const textStyle = {
    family: 'sans' as const,
    weight: 'regular' as const,
    italic: false,
    size: 10,
    lead: 14,
    colour: '#000000',
    figures: 'lining' as const
  }
  return wordsOf([{text, font: 'fallback-sans-regular', textStyle, tag: 'Layout'}], fonts)
}

/** The words from left to right. */
function shown(text: string, rightToLeft: boolean): string {
  const placed = placeWords(wordsIn(text), rightToLeft)
  return placed
    .toSorted((a, b) => a.x - b.x)
    .map(({word}) => word.text.trim())
    .join(' ')
}

/** The edges of what is seen of a word: white space is at the left of one from right to left. */
function edges({word, x}: PlacedWord): readonly [number, number] {
  const {width, trailingCut, set} = word
  return set.direction === 'right' ? [x + trailingCut, x + width] : [x, x + width - trailingCut]
}

describe('the words of a line', () => {
  test.each([
    ['אלפא בראבו 12', true, '12 בראבו אלפא'],
    ['אלפא 1 מתוך 2', true, '2 מתוך 1 אלפא'],
    ['אלפא 1 מתוך 2', false, '2 מתוך 1 אלפא'],
    ['אלפא the harbour master בראבו', true, 'בראבו the harbour master אלפא'],
    ['אלפא the \u2013 master בראבו', true, 'בראבו the \u2013 master אלפא'],
    ['alpha אלפא בראבו bravo', false, 'alpha בראבו אלפא bravo'],
    ['alpha 12 bravo', false, 'alpha 12 bravo']
  ])('%s, in a line from the right: %s', (text, rightToLeft, expected) => {
    expect(shown(text, rightToLeft)).toBe(expected)
  })

  property.prop([
    fc.array(fc.constantFrom('אלפא', 'בראבו', 'alpha', 'bravo', '12', '\u2013'), {
      minLength: 1,
      maxLength: 12
    }),
    fc.boolean()
  ])('have a space between them, and none at the edges', (texts, rightToLeft) => {
    const words = wordsIn(texts.join(' '))
    const space = words[0]?.set.setter.widthOf(' ') ?? 0
    const sorted = placeWords(words, rightToLeft)
      .map(edges)
      .toSorted((a, b) => a[0] - b[0])
    const natural = words.reduce((sum, word) => sum + word.width - word.trailingCut, 0)
    expect(sorted[0]?.[0]).toBeCloseTo(0, 3)
    expect(sorted.at(-1)?.[1]).toBeCloseTo(natural + (words.length - 1) * space, 3)
    for (const [index, [left]] of sorted.slice(1).entries()) {
      expect(left - (sorted[index]?.[1] ?? 0)).toBeCloseTo(space, 3)
    }
  })
})

test.each(['ragged', 'justified'])(
  'all of a %s notice ends at the right edge of its column',
  async (text) => {
    const words = 'تسجل محطات الأرصاد الساحلية منذ أكثر من قرن الضغط ودرجة الحرارة واتجاه الريح. '
    const facts = `title: محطة\nsummary: ${words}\nlicence: CC BY 4.0\ndate: 2026-01-01\nparagraphs: none`
    const publication = await publish({
      'tetrapla.yaml': `language: ar\npdf: {text: ${text}}\n`,
      'source/alpha.md': `---\n${facts}\n---\n\n${words.repeat(5)}\n`
    })
    const rights = new Map<number, number>()
    for (const {artifact, baseline, right} of drawnTexts((await makePdf(publication)).bytes)) {
      if (artifact === undefined) rights.set(baseline, Math.max(right, rights.get(baseline) ?? 0))
    }
    expect(rights.size).toBeGreaterThan(6)
    for (const right of rights.values()) {
      expect(Math.abs(right - (page.size[0] - page.margin.right))).toBeLessThan(1)
    }
  }
)
