/** Ruby: a reading is drawn above the middle of its words, and takes no room in the line but for what it is wider than they are. */
import {expect, test} from 'vitest'
import type {Publication} from '../../../pipeline/model/publication/publication.ts'
import {verifyEditions} from '../../support/verify-editions.ts'
import {makePdf, publish} from './make-pdf.ts'
import {elementsOf, read, wordsOf} from './read-pdf.ts'
import {drawnTexts, type DrawnText} from './torture/drawn-text.ts'

async function publishText(text: string, language = 'en'): Promise<Publication> {
  return publish({
    'tetrapla.yaml': `language: ${language}\n`,
    'source/alpha.md': `---\ntitle: Alpha\nlicence: CC0\nparagraphs: none\n---\n\n${text}\n`
  })
}

type Extent = Pick<DrawnText, 'left' | 'right'>

/** What is drawn side by side in letters of one size, in the order in which it is drawn. */
function stretchesOf(bytes: Uint8Array): readonly DrawnText[] {
  const stretches: DrawnText[] = []
  for (const one of drawnTexts(bytes)) {
    const last = stretches.at(-1)
    const isOne =
      last?.size === one.size && last.baseline === one.baseline && Math.abs(one.left - last.right) < 1
    if (isOne) stretches[stretches.length - 1] = {...last, text: last.text + one.text, right: one.right}
    else stretches.push(one)
  }
  return stretches
}

function found(drawn: readonly DrawnText[], text: string): DrawnText {
  const one = drawn.find((stretch) => stretch.text.trim() === text)
  if (one === undefined)
    throw new Error(`${text} is not drawn, but ${drawn.map((all) => all.text).join('|')}`)
  return one
}

function extentOf(drawn: readonly DrawnText[]): Extent {
  return {left: Math.min(...drawn.map(({left}) => left)), right: Math.max(...drawn.map(({right}) => right))}
}

const middle = ({left, right}: Extent): number => (left + right) / 2

test('a reading stands above its words, in small letters', async () => {
  const {bytes} = await makePdf(
    await publishText('<ruby>observatory<rt>weather</rt></ruby><ruby>i<rt>delta</rt></ruby>!')
  )
  const drawn = stretchesOf(bytes)
  const [words, reading, short, wide] = ['observatory', 'weather', 'i', 'delta'].map((text) =>
    found(drawn, text)
  )
  if (words === undefined || reading === undefined || short === undefined || wide === undefined)
    throw new Error('expected all words')
  expect([words.size, reading.size]).toEqual([10.5, 5.25])
  expect(words.baseline - reading.baseline).toBeCloseTo(10.5 * 0.96, 1)
  expect(middle(reading)).toBeCloseTo(middle(words), 1)
  expect(middle(wide)).toBeCloseTo(middle(short), 1)
  expect(wide.left).toBeGreaterThanOrEqual(words.right - 0.1)
  expect(found(drawn, '!').left).toBeGreaterThanOrEqual(wide.right - 0.1)
})

test('marks at letters do not count as letters of long words', async () => {
  const word = 'مُسْتَشْفَيَاتٌ'
  expect(word.length).toBeGreaterThan(12)
  const {bytes} = await makePdf(await publishText(`<ruby>${word}<rt>alpha</rt></ruby>`, 'ar'))
  const drawn = drawnTexts(bytes)
  const reading = drawn.filter(({size}) => size === 5.25)
  const [words] = drawn.filter(({size, text}) => size === 10.5 && /\p{Script=Arabic}/u.test(text))
  expect(reading.map(({baseline}) => (words?.baseline ?? 0) - baseline)).toEqual(
    reading.map(() => expect.closeTo(10.5 * 0.96, 1))
  )
  expect(reading.length).toBeGreaterThan(0)
})

test.each([
  ['عربي', 'عربي Juliet'],
  ['hotel', 'عربي Juliet'],
  ['عربي', 'hotel golf'],
  ['عربي', 'عربي 12'],
  ['عربي hotel', 'golf'],
  ['a عربي', 'عربي hotel foxtrot']
])('in text from right to left, the reading of %s stands above it', async (word, reading) => {
  const publication = await publishText(`<ruby>${word}<rt>${reading}</rt></ruby>`, 'ar')
  const {bytes} = await makePdf(publication)
  expect(differencesIn(publication, bytes)).toEqual([])
  const drawn = stretchesOf(bytes)
  const above = drawn.filter(({size}) => size === 5.25)
  const below = drawn.filter(
    ({baseline}) => Math.abs(baseline - (above[0]?.baseline ?? 0) - 10.5 * 0.96) < 0.1
  )
  expect(middle(extentOf(above))).toBeCloseTo(middle(extentOf(below)), 1)
})

test('the tags are those of ruby', async () => {
  const {bytes} = await makePdf(await publishText('A <ruby>word<rt>reading</rt></ruby>.'))
  const [ruby, ...others] = elementsOf(read(bytes).root, 'Ruby')
  if (ruby === undefined) throw new Error('there is no Ruby')
  expect(others).toEqual([])
  expect(ruby.children.map((child) => [child.type, wordsOf(child)])).toEqual([
    ['RB', 'word'],
    ['RT', 'reading']
  ])
})

test('many words have their reading behind them', async () => {
  const text = '<ruby>the observatory at the harbour<rt>weather</rt></ruby>'
  const drawn = stretchesOf((await makePdf(await publishText(text))).bytes)
  const [words, reading] = ['the observatory at the harbour', 'weather'].map((one) => found(drawn, one))
  expect(reading?.baseline).toBe(words?.baseline)
  expect(reading?.left).toBeCloseTo(words?.right ?? 0, 1)
})

test('the proof takes a reading above its words for theirs, and no other', async () => {
  const text = 'A <ruby>**a**b<rt>cd</rt></ruby> and <ruby>[word](https://example.org/)<rt>e</rt></ruby>. '
  const publication = await publishText(text.repeat(12))
  const {bytes} = await makePdf(publication)
  expect(differencesIn(publication, bytes)).toEqual([])
  const another = await publishText(text.replace('cd', 'dc').repeat(12))
  expect(differencesIn(another, bytes).length).toBeGreaterThan(0)
})

function differencesIn(publication: Publication, bytes: Uint8Array): readonly string[] {
  const artifact = {path: 'alpha.pdf', mediaType: 'application/pdf', bytes}
  const {verdicts} = verifyEditions(publication, new Map([['pdf', [artifact]]]))
  return verdicts.flatMap(({differences}) =>
    differences
      .map(({key, what, kind, found: shown = ''}) => `${key}: ${what ?? kind}: ${shown}`)
      .filter((one) => !one.includes('attached'))
  )
}
