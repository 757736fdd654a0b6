/** Notes that no page can hold, and what stands in notes. */
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {sheetOf} from '../../../pipeline/design/sheets.ts'
import {page} from '../../../pipeline/design/tokens.ts'
import {makePdf, publish} from './make-pdf.ts'
import {elementsOf, read, tagTree} from './read-pdf.ts'
import {linesIn, divideBlock} from '../../../pipeline/editions/pdf/engine/pages/detached-block.ts'
import type {PageItem} from '../../../pipeline/editions/pdf/engine/pages/laid.ts'
import type {Box} from '../../../pipeline/verify/pdf-reader/box.ts'
import type {MarkedContent} from '../../../pipeline/verify/pdf-reader/content/page-content.ts'
import type {StructureElement} from '../../../pipeline/verify/pdf-reader/structure-element.ts'
import {drawnTexts, type DrawnText} from './torture/drawn-text.ts'
import {misplaced} from './torture/misplaced.ts'

const picture = sharp({create: {width: 300, height: 400, channels: 3, background: '#456'}})

/** A note of so many paragraphs, each of about a line. */
function noteOf(paragraphs: number): string {
  const lines = Array.from(
    {length: paragraphs},
    (_, index) => `    alpha ${index} ${'bravo charlie '.repeat(5)}\n`
  )
  return `[^one]:\n${lines.join('\n')}`
}

const longNote = noteOf(120)

test('a note longer than a page is placed, whichever line of a cell refers to it', async () => {
  const markdown = `# Alpha\n\n| alpha |\n| --- |\n| bravo<br>charlie[^one] |\n\n${longNote}`
  const {bytes} = await makePdf(await publish({'source/alpha.md': markdown}))
  const {pages, findings} = read(bytes)
  expect(findings).toEqual([])
  expect(pages).toBeGreaterThan(2)
})

test('the number of a note does not stand alone at the foot of a page', async () => {
  const files = {
    'source/alpha.md': `# Bravo\n\necho[^one] foxtrot[^two]\n\n${noteOf(36)}\n\n[^two]: ![Delta](delta.png)\n    golf\n`,
    'source/delta.png': await picture.clone().resize(1800, 400).png().toBuffer()
  }
  const {bytes} = await makePdf(await publish(files))
  const note = elementsOf(read(bytes).root, 'Note').at(-1)
  const pages =
    note === undefined ? [] : [...tagTree(note).matchAll(/page (\d+)/g)].map(([, number]) => number)
  expect(pages.length).toBeGreaterThan(2)
  expect(pages[1]).toBe(pages[0])
})

test('what has no height is not lost at the end of a note that is parted', () => {
  const lineAt = (y: number, height: number, anchor: string): PageItem => ({
    kind: 'line',
    line: {words: [], x: 0, y, width: 0, column: 0, height, baseline: 0, anchors: [anchor]}
  })
  const items = [lineAt(0, 10, 'alpha'), lineAt(10, 10, 'bravo'), lineAt(20, 0, 'charlie')]
  const parts = divideBlock({items, height: 20}, 10)
  const anchors = parts.map((part) => linesIn(part).flatMap((line) => line.anchors))
  expect(anchors).toEqual([['alpha'], ['bravo', 'charlie']])
})

test('a document begins on a page of its own, below no note of the one before', async () => {
  const files = {
    'source/alpha/publication.yaml': 'title: Alpha\ndocuments:\n  - one.md\n  - two.md\n',
    'source/alpha/one.md': `# Bravo\n\necho[^one]\n\n${noteOf(60)}`,
    'source/alpha/two.md': '# Charlie\n\ndelta\n'
  }
  const {bytes} = await makePdf(await publish(files))
  const {root} = read(bytes)
  const pagesOf = (type: string): readonly string[] =>
    elementsOf(root, type).flatMap((one) =>
      [...tagTree(one).matchAll(/page (\d+)/g)].map(([, number]) => String(number))
    )
  expect(new Set(pagesOf('Note')).size).toBe(2)
  expect(pagesOf('Note')).not.toContain(pagesOf('H1').at(-1))
})

type Framed = MarkedContent & {readonly frame: Box}

function isFramed(child: StructureElement | MarkedContent): child is Framed {
  return 'frame' in child && child.frame !== undefined
}

function standsOn({page: number, left, right, baseline}: DrawnText, picture: Framed): boolean {
  const {frame} = picture
  const height = sheetOf().size[1] - baseline
  const isAcross = left < frame.right && right > frame.left
  return number === picture.page && isAcross && height < frame.top && height > frame.bottom
}

const longTable =
  '| bravo[^one] | charlie | ![Delta](delta.png) |\n| --- | --- | --- |\n| echo | foxtrot | golf |'

test.each([
  ['all cells of a head that refers to it', longTable],
  ['a picture in a table that follows', 'bravo[^one]\n\n| charlie |\n| --- |\n| ![Delta](delta.png) |'],
  ['a picture that follows', 'bravo[^one]\n\n![Delta](delta.png)'],
  ['a figure that follows', 'bravo[^one]\n\n:::figure[charlie]\n![Delta](delta.png)\n:::'],
  ['a picture in a box that follows', 'bravo[^one]\n\n:::note\n![Delta](delta.png)\n:::'],
  ['a picture below a heading', 'bravo[^one]\n\n## Charlie\n\n![Delta](delta.png)']
])('a note longer than a page does not lie on %s', async (_, markdown) => {
  const files = {
    'source/alpha.md': `# Alpha\n\n${markdown}\n\n${longNote}`,
    'source/delta.png': await picture.png().toBuffer()
  }
  const {bytes} = await makePdf(await publish(files))
  const [figure] = elementsOf(read(bytes).root, 'Figure')
    .flatMap(({children}) => children)
    .filter(isFramed)
  const texts = drawnTexts(bytes)
  expect(figure).toBeDefined()
  expect(texts.filter((text) => figure !== undefined && standsOn(text, figure))).toEqual([])
  expect(misplaced(texts)).toEqual([])
})

const openings = {
  'a paragraph': 'echo[^one] foxtrot golf',
  'a long paragraph': `echo[^one] ${'foxtrot golf '.repeat(60)}`,
  'a table': '| echo[^one] | foxtrot |\n| --- | --- |\n| golf | hotel |',
  'a quotation': '> echo[^one] foxtrot golf',
  'a list': '- echo[^one] foxtrot golf\n- hotel'
}

describe.each([
  ['that fills the page', 36],
  ['with which a page is too small for the headings', 38],
  ['longer than a page', 120]
])('a note %s', (_, paragraphs) => {
  test.each(Object.entries(openings))('parts no heading from %s', async (_name, opening) => {
    const markdown = `# Bravo\n\n## Charlie\n\n### Delta\n\n${opening}\n\n${noteOf(paragraphs)}`
    const files = {
      'source/alpha/publication.yaml': 'title: Alpha\ndocuments:\n  - one.md\n  - two.md\n',
      'source/alpha/one.md': '# Alpha\n\nalpha\n',
      'source/alpha/two.md': markdown
    }
    const {bytes} = await makePdf(await publish(files))
    const tree = tagTree(read(bytes).root)
    const pageOf = (words: string): string | undefined =>
      [...tree.matchAll(/"(.*)" \(page (\d+)\)/g)].findLast(([, text]) => text?.startsWith(words))?.[2]
    const pages = ['Document 2', 'Bravo', 'Charlie', 'Delta', 'echo'].map(pageOf)
    expect(pages).toEqual(pages.map(() => pages[0]))
    expect(misplaced(drawnTexts(bytes))).toEqual([])
  })
})

test('a table in a note stands below its words, beside the gutter', async () => {
  const note = '[^one]: alpha\n\n    | bravo |\n    | --- |\n    | charlie |\n'
  const {bytes} = await makePdf(await publish({'source/alpha.md': `# Alpha\n\necho[^one]\n\n${note}`}))
  const texts = drawnTexts(bytes)
  /** Where the line begins that has these words. */
  const leftOf = (words: string): number | undefined =>
    texts.find(({baseline, text}) => {
      const line = texts.filter((one) => one.baseline === baseline)
      return (
        words.startsWith(text) &&
        line
          .map((one) => one.text)
          .join('')
          .trim() === words
      )
    })?.left
  const column = sheetOf().margin.left + page.gutter
  expect(leftOf('bravo')).toBeCloseTo(column)
  expect(leftOf('charlie')).toBeCloseTo(column)
})

test('the number of a note is as large and as high as the text around it has it', async () => {
  const markdown =
    '# Alpha[^one]\n\nBravo[^one].\n\n## Charlie[^one]\n\n| Delta[^one] |\n| --- |\n\n' +
    `| Foxtrot[^one] ${'| '.repeat(20)}|\n${'| --- '.repeat(21)}|\n\n[^one]: Echo.\n`
  const {bytes} = await makePdf(await publish({'source/alpha.md': markdown}))
  const texts = drawnTexts(bytes)
  const numbers = texts.flatMap(({text, size, baseline}, index) => {
    const before = texts[index - 1]
    if (text !== '1' || before === undefined || before.baseline <= baseline) return []
    return [{size: size.toFixed(2), rise: ((before.baseline - baseline) / size).toFixed(2)}]
  })
  // In the small text of a table it is that of the body, and in that of many columns smaller than the text.
  expect(numbers.map(({size}) => size)).toEqual(['19.29', '6.75', '10.29', '6.75', '5.10'])
  expect(new Set(numbers.map(({rise}) => rise))).toEqual(new Set(['0.56']))
})
