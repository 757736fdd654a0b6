/** Characters that the first font lacks: another font, else a box that still says what is meant, and a warning. */
import {describe, expect, test} from 'vitest'
import {makePdfOf} from './make-pdf.ts'
import {drawnIn, read, wordsOf} from './read-pdf.ts'

describe('a character', () => {
  test.each([
    ['Greek and Cyrillic', 'Ελληνικά Кириллица'],
    ['arrows, boxes, signs', '→ ═ ☑ ∑ ²'],
    ['a hyphen that does not break', 'alpha\u2011bravo'],
    ['spaces of many widths', 'alpha\u00a0bravo\u202fcharlie\u2009delta'],
    ['ligatures as characters and as shapes', '\ufb01 and fi'],
    ['an accent set by the font', 'i\u0307 e\u0301'],
    ['Arabic and Hebrew', 'العربية עברית']
  ])('of %s is shown and comes back the same', async (_, words) => {
    const {bytes, diagnostics} = await makePdfOf(`# Title\n\n${words} end\n`)
    expect(diagnostics).toEqual([])
    const {root, findings} = read(bytes)
    expect(findings).toEqual([])
    expect(wordsOf(root)).toContain(words)
  })

  test('that no font has is a box with its text, reported once a block', async () => {
    const {bytes, diagnostics} = await makePdfOf('# Title\n\n漢 and 漢 and 🙂\n\n漢 again\n')
    const {root} = read(bytes)
    expect(wordsOf(root)).toContain('漢 and 漢 and 🙂')
    expect(drawnIn(root)).toContain('□ and □ and □')
    expect(
      diagnostics.map(({ruleId, message, place}) => `${String(place.start.line)} ${ruleId} ${message}`)
    ).toEqual([
      '3 pdf/has-glyph no font of the PDF has the character `漢` (U+6F22)',
      '3 pdf/has-glyph no font of the PDF has the character `🙂` (U+1F642)',
      '5 pdf/has-glyph no font of the PDF has the character `漢` (U+6F22)'
    ])
  })

  test('without a look is not drawn as a space', async () => {
    const {bytes} = await makePdfOf('# Title\n\nalpha\u200bbravo char\u2060lie\n')
    expect(drawnIn(read(bytes).root)).toContain('alphabravo charlie')
  })
})
