/** Words from right to left: each stands where it is read, with white space on either side of it, and at its column's edge. */
import {fc, test as property} from '@fast-check/vitest'
import {describe, expect, test} from 'vitest'
import {sheetOf} from '../../../pipeline/design/sheets.ts'
import {page} from '../../../pipeline/design/tokens.ts'
import {Fonts} from '../../../pipeline/editions/pdf/engine/file/fonts.ts'
import {openDocument} from '../../../pipeline/editions/pdf/engine/file/open-document.ts'
import {placeWords} from '../../../pipeline/editions/pdf/engine/lines/place-words.ts'
import type {Word} from '../../../pipeline/editions/pdf/engine/lines/word.ts'
import {wordsOf} from '../../../pipeline/editions/pdf/engine/lines/words.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {makePdf, makePdfOf, publish, publishAll} from './make-pdf.ts'
import {elementsOf, read, wordsOf as wordsOfElement} from './read-pdf.ts'
import {misplacedLetters} from '../../../pipeline/verify/pdf-units/direction.ts'
import {PdfName} from '../../../pipeline/verify/pdf-reader/values.ts'
import {PdfDraft} from '../../support/pdf-draft.ts'
import {drawnTexts, type DrawnText} from './torture/drawn-text.ts'
import {misplaced} from './torture/misplaced.ts'
import {plainStyle} from './plain-style.ts'

const fonts = new Fonts(openDocument({title: 'Alpha', authors: [], language: 'he'}, [100, 100]))
const {size, margin} = sheetOf()
fonts.add('fallback-sans-regular', await memoryWorld().font('fallback-sans-regular'))

function wordsIn(text: string, rightToLeft: boolean): readonly Word[] {
  const textStyle = plainStyle('sans')
  return wordsOf([{text, font: 'fallback-sans-regular', textStyle, tag: 'Layout'}], fonts, rightToLeft)
}

/** The words from left to right, each as it is read. */
function shown(text: string, rightToLeft: boolean): string {
  const placed = placeWords(wordsIn(text, rightToLeft), rightToLeft)
  return placed
    .toSorted((a, b) => a.x - b.x)
    .map(({word}) => word.text)
    .join('')
    .trim()
}

describe('the words of a line', () => {
  test.each([
    ['אלפא בראבו 12', true, '12 בראבו אלפא'],
    ['אלפא 1 מתוך 2', true, '2 מתוך 1 אלפא'],
    ['אלפא 1 מתוך 2', false, '2 מתוך 1 אלפא'],
    ['אלפא the harbour master בראבו', true, 'בראבו the harbour master אלפא'],
    ['אלפא the \u2013 master בראבו', true, 'בראבו the \u2013 master אלפא'],
    ['alpha אלפא בראבו bravo', false, 'alpha בראבו אלפא bravo'],
    ['alpha 12 bravo', false, 'alpha 12 bravo'],
    ['בשנת 2026.', true, '. 2026 בשנת'.replace('. ', '.')],
    ['سنة ٢٠٢٦، 45%', true, '%45 ،٢٠٢٦ سنة'],
    ['alpha ١٤٣٥ bravo', false, 'alpha ١٤٣٥ bravo']
  ])('%s, in a line from the right (%s): %s', (text, rightToLeft, expected) => {
    expect(shown(text, rightToLeft)).toBe(expected)
  })

  property.prop([
    fc.array(fc.constantFrom('אלפא', 'בראבו', 'alpha', 'bravo', '12', '\u2013'), {
      minLength: 1,
      maxLength: 12
    }),
    fc.boolean()
  ])('stand side by side, from one edge to the other', (texts, rightToLeft) => {
    const words = wordsIn(texts.join(' '), rightToLeft)
    const sorted = placeWords(words, rightToLeft).toSorted((a, b) => a.x - b.x)
    let x = 0
    for (const placed of sorted) {
      expect(placed.x).toBeCloseTo(x, 3)
      x += placed.word.width
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
      expect(Math.abs(right - (size[0] - margin.right - page.gutter))).toBeLessThan(1)
    }
  }
)

/** What is drawn side by side, as it is read. */
function piecesOf(texts: readonly DrawnText[]): readonly DrawnText[] {
  const pieces: DrawnText[] = []
  for (const text of texts.toSorted(
    (a, b) => a.page - b.page || a.baseline - b.baseline || a.left - b.left
  )) {
    const last = pieces.at(-1)
    const isBeside = last?.page === text.page && last.baseline === text.baseline && text.left - last.right < 1
    if (last === undefined || !isBeside) pieces.push(text)
    else pieces[pieces.length - 1] = {...last, text: last.text + text.text, right: text.right}
  }
  const isRead = (text: string): boolean => /\p{Script=Hebrew}/u.test(text)
  return pieces.map((piece) => {
    const text = piece.text.trim()
    return {...piece, text: isRead(text) ? [...text].toReversed().join('') : text}
  })
}

describe('a publication in a language from right to left', async () => {
  const files = {
    'tetrapla.yaml': 'language: he\n',
    'source/alpha/publication.yaml':
      'title: אלפא\ndocuments:\n  - one.md\n  - two.md\nversion: "7"\nsections: numbered\n',
    'source/alpha/one.md':
      '# בראבו\n\n## דלתא\n\n1. הד\n2. גולף\n\n| מלון | הודו |\n| --- | --- |\n| יוליה | קילו |\n\n> לימה\n',
    'source/alpha/two.md': '# מייק\n\n## נובמבר\n'
  }
  const {bytes} = await makePdf(await publish(files))
  const texts = drawnTexts(bytes)
  const pieces = piecesOf(texts)
  const [width] = size
  const frame = {left: margin.left, right: width - margin.right}
  const column = {left: frame.left, right: frame.right - page.gutter}
  const placeOf = (words: string, number = 3, kind?: string): DrawnText => {
    const found = pieces.find(
      ({text, page, artifact}) => page === number && artifact === kind && text === words
    )
    if (found === undefined) throw new Error(`expected ${words} on page ${String(number)}`)
    return found
  }

  test('begins its lines at the right of the column', () => {
    for (const words of ['בראבו', 'דלתא']) expect(placeOf(words).right).toBeCloseTo(column.right, 0)
  })

  test('has the numbers of sections in the gutter at the right', () => {
    expect(placeOf('1.1').right).toBeCloseTo(frame.right, 0)
  })

  test('has the marks of lists at the right of their items, with the full stop at the left', () => {
    expect(placeOf('.2').left).toBeGreaterThan(placeOf('גולף').right)
  })

  test('has the first column of a table at the right', () => {
    expect(placeOf('מלון').left).toBeGreaterThan(placeOf('הודו').right)
    expect(placeOf('מלון').right).toBeCloseTo(frame.right, 0)
  })

  test('has page numbers at the left, and titles at the right, of contents and pages', () => {
    expect(placeOf('בראבו', 2).right).toBeCloseTo(column.right, 0)
    expect(placeOf('3', 2).left).toBeCloseTo(frame.left, 0)
    expect(placeOf('3', 3, 'Footer').left).toBeCloseTo(frame.left, 0)
    expect(placeOf('אלפא', 3, 'Header').right).toBeCloseTo(frame.right, 0)
  })

  test('is turned over from left to right', () => {
    const draft = new PdfDraft(bytes)
    const direction = draft.open(draft.catalogue.get('ViewerPreferences')).get('Direction')
    expect(direction).toEqual(new PdfName('R2L'))
  })

  test('has nothing at the wrong place', () => {
    expect(misplaced(texts)).toEqual([])
  })
})

test('blocks in Hebrew in a document in English have marks, first columns and what is set in at the right', async () => {
  const blocks =
    '1. הד\n2. גולף\n\n   - פוקסטרוט\n\n| מלון | הודו |\n| --- | --- |\n| יוליה | קילו |\n\nלימה\n: מייק\n\n> נובמבר\n'
  const {bytes} = await makePdfOf(`# Alpha\n\n<div lang="he">\n\n${blocks}\n</div>\n\n- Bravo\n`)
  const texts = drawnTexts(bytes)
  const pieces = piecesOf(texts)
  const placeOf = (words: string): DrawnText => {
    const found = pieces.find(({text, artifact}) => artifact === undefined && text === words)
    if (found === undefined) throw new Error(`expected ${words}`)
    return found
  }
  const column = size[0] - margin.right
  expect(placeOf('.2').left).toBeGreaterThan(placeOf('גולף').right)
  expect(placeOf('.2').right).toBeLessThan(column)
  expect(placeOf('פוקסטרוט').right).toBeLessThan(placeOf('גולף').right - 10)
  expect(placeOf('מלון').left).toBeGreaterThan(placeOf('הודו').right)
  expect(placeOf('מלון').right).toBeCloseTo(column, 0)
  expect(placeOf('לימה').right).toBeCloseTo(column, 0)
  for (const words of ['מייק', 'נובמבר']) expect(placeOf(words).right).toBeLessThan(column - 10)
  expect(misplaced(texts)).toEqual([])
})

test('a list in English in a document in Hebrew has its marks at the left', async () => {
  const {bytes} = await makePdfOf(
    '---\nlanguage: he\n---\n\n# אלפא\n\n<div lang="en">\n\n1. Bravo\n\n| Charlie | Delta |\n| --- | --- |\n\n</div>\n'
  )
  const pieces = piecesOf(drawnTexts(bytes))
  const leftOf = (words: string): number | undefined => pieces.find(({text}) => text === words)?.left
  expect(leftOf('1.')).toBeLessThan(leftOf('Bravo') ?? 0)
  expect(leftOf('Charlie')).toBeLessThan(leftOf('Delta') ?? 0)
})

test('an imprint in Hebrew has its addresses and names from left to right, and languages in their own', async () => {
  const front = 'authors: [Alpha Bravo]\nlicence: CC BY 4.0\ndate: 2026-01-01\n'
  const [publication] = (
    await publishAll({
      'source/alpha.he.md': `---\ntitle: אלפא\n${front}---\n\nבראבו\n`,
      'source/alpha.fr.md': '---\ntitle: Alpha\n---\n\nBravo\n'
    })
  ).filter(({language}) => language === 'he')
  if (publication === undefined) throw new Error('expected a publication')
  const {bytes} = await makePdf(publication)
  const lines = piecesOf(drawnTexts(bytes)).map(({text}) => text)
  expect(lines.join('\n')).toContain('https://creativecommons.org/licenses/by/4.0/')
  const imprint = elementsOf(read(bytes).root, 'Imprint')
  const spans = imprint.flatMap((element) => elementsOf(element, 'Span'))
  expect(spans.map((span) => [span.language, wordsOfElement(span)])).toEqual([
    [undefined, 'Alpha Bravo'],
    ['fr', 'Français'],
    [undefined, 'CC BY 4.0'],
    [undefined, 'https://creativecommons.org/licenses/by/4.0/']
  ])
  expect(misplacedLetters(read(bytes).root, 'he')).toEqual([])
})

test('a link of one word in Hebrew is a part of what is around it, in brackets too; one of several is apart', async () => {
  const text = '# Alpha\n\nבראבו ([דלתא](#alpha)) charlie\n\nבראבו ([דלתא הד](#alpha)) charlie\n'
  const {bytes} = await makePdf(await publish({'source/alpha.md': text}))
  expect(misplacedLetters(read(bytes).root, 'en')).toEqual([])
})

test.each(['he', 'en'])(
  'in a document in %s, no string that is shown goes back over a letter',
  async (language) => {
    const {bytes} = await makePdfOf(
      `---\nlanguage: ${language}\n---\n\n# אלפא בראבו\n\nהשהייה 12 charlie בְּרֵאשִׁית Tower AVA الأمر.\n`
    )
    const draft = new PdfDraft(bytes)
    const content = draft.contentOf(draft.page(1).get('Contents'))
    const shown = [...content.matchAll(/^\[(.+)\] TJ$/gm)].map(([, array]) => array ?? '')
    expect(shown.length).toBeGreaterThan(30)
    // a reader that knows no order but that of the page sorts strings from left to right, and turns what is in Hebrew
    const back = shown.flatMap((array) => [...array.matchAll(/>(\d[\d.]*)</g)].map(([, gap]) => Number(gap)))
    expect(Math.max(...back)).toBeLessThan(200)
  }
)
