/** Characters that the first font lacks: another font, else a box that still says what is meant, and a warning. */
import {describe, expect, test} from 'vitest'
import {PdfDraft} from '../../support/pdf-draft.ts'
import {verifyEditions} from '../../support/verify-editions.ts'
import {makePdf, makePdfOf, publish} from './make-pdf.ts'
import {drawnIn, elementsOf, read, wordsOf} from './read-pdf.ts'

describe('a character', () => {
  test.each([
    ['Greek and Cyrillic', 'Ελληνικά Кириллица'],
    ['arrows, boxes, signs', '→ ═ ☑ ∑ ²'],
    ['a hyphen that does not break', 'alpha\u2011bravo'],
    ['spaces of many widths', 'alpha\u00a0bravo\u202fcharlie\u2009delta'],
    ['ligatures as characters and as shapes', '\ufb01 and fi'],
    ['an accent set by the font', 'i\u0307 e\u0301']
  ])('of %s is shown and comes back the same', async (_, words) => {
    const {bytes, diagnostics} = await makePdfOf(`# Title\n\n${words} end\n`)
    expect(diagnostics).toEqual([])
    const {root, findings} = read(bytes)
    expect(findings).toEqual([])
    expect(wordsOf(root)).toContain(words)
  })

  test('that no font has is a box with its text: letters are reported once a document, signs once', async () => {
    const {bytes, diagnostics} = await makePdfOf(
      '# Title\n\n漢 and 漢 and 🙂\n\n漢 again, 字仮名交じり文 and 한\n\n🙂 again\n'
    )
    const {root} = read(bytes)
    expect(wordsOf(root)).toContain('漢 and 漢 and 🙂')
    expect(drawnIn(root)).toContain('□ and □ and □')
    expect(
      diagnostics.map(({ruleId, message, place}) => `${String(place.start.line)} ${ruleId} ${message}`)
    ).toEqual([
      '3 pdf/has-glyph no font of the PDF has the character `🙂` (U+1F642); and at one other place',
      '3 pdf/has-glyph no font of the PDF has letters of Chinese or Japanese that this document has: `漢` (U+6F22), `字` (U+5B57), `仮` (U+4EEE) and 5 more',
      '5 pdf/has-glyph no font of the PDF has the character `한` (U+D55C)'
    ])
  })

  test('that ends with a joiner takes no sign after it into its box', async () => {
    const {bytes} = await makePdfOf('# Title\n\nല്\u200d, ല്\u200d. 👩\u200d👧 ല്\u200dല\n')
    expect(drawnIn(read(bytes).root)).toContain('□, □. □ □')
  })

  test('is told from those that look the same, without replacement text', async () => {
    const words = 'alpha\u00a0bravo charlie \u02bcd\u2019 \u00b5\u03bc \u2206\u0394 \ufb01fi i\u0307 -\u2010'
    const {bytes} = await makePdfOf(`# Title\n\n${words}\n\nalpha bravo - charlie\n`)
    const paragraphs = elementsOf(read(bytes).root, 'P')
    expect(paragraphs.map(drawnIn)).toEqual([words, 'alpha bravo - charlie'])
    // replacement text would part it
    expect(paragraphs.map(({children}) => children.length)).toEqual([1, 1])
  })

  test('is set though its font has no place for its accent', async () => {
    const words = ['\u00e6\u0331', '\u00ec\u0330', '\u00e0\u0348']
    const {bytes} = await makePdfOf(`# Title\n\n${words.map((one) => `*${one}*, \`${one}\``).join(', ')}\n`)
    expect(elementsOf(read(bytes).root, 'P').map(wordsOf)).toEqual([
      words.map((one) => `${one}, ${one}`).join(', ')
    ])
  })

  test('of private use says what it is in replacement text too', async () => {
    const {bytes} = await makePdfOf('# Title\n\nalpha `\ue0a0` bravo\n')
    const draft = new PdfDraft(bytes)
    expect(draft.contentOf(draft.page(1).get('Contents'))).toMatch(/ActualText <feffe0a0>/i)
  })

  test('without a look is not drawn as a space', async () => {
    const {bytes} = await makePdfOf('# Title\n\nalpha\u200bbravo char\u2060lie\n')
    expect(drawnIn(read(bytes).root)).toContain('alphabravo charlie')
  })
})

describe('a script', () => {
  test('has what parts its letters when it is copied', async () => {
    const words = 'می\u200cشوند'
    const {bytes} = await makePdfOf(`# Title\n\n${words}\n`)
    expect(drawnIn(read(bytes).root)).toContain(words)
  })

  test('from right to left is shown, and comes back the same', async () => {
    const {bytes, diagnostics} = await makePdfOf('# Title\n\nالعربية עברית end\n\n- עברית\n- العربية\n')
    const {root, findings} = read(bytes)
    expect(findings).toEqual([])
    expect(wordsOf(root)).toContain('العربية עברית end')
    expect(diagnostics).toEqual([])
  })

  test('without spaces is shown, ends its lines behind words, and says the same', async () => {
    const words = 'ປະຊາຊົນຕ້ອງອົບພະຍົບໄປຍັງບ່ອນສູງ'
    const {bytes, diagnostics} = await makePdfOf(`# Title\n\n${words.repeat(8)}\n`)
    const {root, findings} = read(bytes)
    expect(findings).toEqual([])
    expect(wordsOf(root)).toContain(words.repeat(8))
    expect(diagnostics).toEqual([])
  })

  test('that no font has is not said to be set badly', async () => {
    const {diagnostics} = await makePdfOf('# Title\n\nภาษาไทย\n')
    expect(diagnostics.map(({ruleId}) => ruleId)).toEqual(['pdf/has-glyph'])
  })

  test('with marks above marks, in code too, is what the proof reads', async () => {
    const publication = await publish({
      'tetrapla.yaml': 'language: en\n',
      'source/alpha.md':
        '# Title\n\nLao `ສັ່ງ` and ສັ່ງ.\n\nArabic `أنّ alpha`, `هُوَ bravo` and أنّ.\n\n```\nسمّ charlie مُكوِّن delta\n```\n'
    })
    const {bytes} = await makePdf(publication)
    const file = {path: 'alpha.pdf', mediaType: 'application/pdf', bytes}
    const {verdicts} = verifyEditions(publication, new Map([['pdf', [file]]]))
    expect(verdicts.flatMap(({differences}) => differences)).toEqual([])
  })
})
