/** Sheets of paper: pages are as large as the project says, and text ends its lines alike on each. */
import {describe, expect, test} from 'vitest'
import {sheetOf} from '../../../pipeline/design/sheets.ts'
import {page} from '../../../pipeline/design/tokens.ts'
import {coverOf} from '../../../pipeline/editions/pdf/front/cover.ts'
import {PdfFile} from '../../../pipeline/verify/pdf-reader/file.ts'
import {readPages} from '../../../pipeline/verify/pdf-reader/page-tree.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {makePdf, publish} from './make-pdf.ts'
import {drawnTexts, type DrawnText} from './torture/drawn-text.ts'
import {misplaced} from './torture/misplaced.ts'

const papers = ['a4', 'letter'] as const
const sizes = {a4: [595.28, 841.89], letter: [612, 792]}
const lines = {a4: 48, letter: 45}

const prose = 'Stations along the coast have recorded pressure, wind and temperature for a hundred years. '
const rows = Array.from({length: 60}, (_, row) => `| ${String(row)} | ${prose} |`).join('\n')
const files = {
  'source/alpha/publication.yaml':
    'title: Alpha\nversion: "1"\ndocuments: [one.md, two.md]\nsections: numbered\n',
  'source/alpha/one.md': `# Bravo\n\n${`## Charlie\n\n${prose.repeat(9)}[^1]\n\n`.repeat(9)}[^1]: ${prose}\n`,
  'source/alpha/two.md': `# Delta\n\n| Echo | Golf |\n| --- | --- |\n${rows}\n\n$$\n${'a + b + '.repeat(40)}c\n$$\n`
}

async function made(settings: string): Promise<Uint8Array> {
  return (await makePdf(await publish({...files, 'tetrapla.yaml': `language: en\n${settings}`}))).bytes
}

/** What stands in each line of the text, by its place from the left. */
function linesOf(texts: readonly DrawnText[], left: number): readonly string[] {
  const gathered = new Map<string, string>()
  for (const {page, baseline, text, artifact, left: x} of texts) {
    if (page < 3 || artifact !== undefined) continue
    const place = `${String(page)} ${baseline.toFixed(1)}`
    gathered.set(place, `${gathered.get(place) ?? ''}${text}@${(x - left).toFixed(1)} `)
  }
  return [...gathered.values()]
}

describe.each(papers)('on %s', async (paper) => {
  const sheet = sheetOf(paper)
  const bytes = await made(`pdf: {paper: ${paper}}\n`)

  test('each page has its size, and a frame of whole lines', () => {
    const pages = readPages(new PdfFile(bytes))
    expect(pages.length).toBeGreaterThan(4)
    for (const {mediaBox} of pages) {
      expect(mediaBox.right - mediaBox.left).toBeCloseTo(sizes[paper][0] ?? 0, 1)
      expect(mediaBox.top - mediaBox.bottom).toBeCloseTo(sizes[paper][1] ?? 0, 1)
    }
    expect(Math.floor(sheet.frameHeight / page.lead)).toBe(lines[paper])
  })

  test('the cover fills its page', async () => {
    const publication = await publish({...files, 'tetrapla.yaml': 'language: en\n'})
    const cover = await coverOf(publication, {pictures: new Map(), sheet}, memoryWorld())
    const {width, height} = cover.picture
    expect([cover.left, cover.top, width, height]).toEqual([0, 0, ...sheet.size])
  })

  test('text stands within the frame, and page numbers below it', () => {
    const texts = drawnTexts(bytes)
    expect(misplaced(texts, sheet)).toEqual([])
    const bottom = sheet.size[1] - sheet.margin.bottom
    const feet = texts.filter(({artifact}) => artifact === 'Footer')
    expect(feet.length).toBeGreaterThan(4)
    for (const {baseline} of feet) {
      expect(baseline).toBeGreaterThan(bottom)
      expect(baseline).toBeLessThan(sheet.size[1] - 30)
    }
  })
})

test('A4 is what is set where no paper is named', async () => {
  expect(Buffer.compare(await made(''), await made('pdf: {paper: a4}\n'))).toBe(0)
})

test('lines end alike on all sheets', async () => {
  const [a4, letter] = await Promise.all(
    papers.map(async (paper) =>
      linesOf(drawnTexts(await made(`pdf: {paper: ${paper}}\n`)), sheetOf(paper).margin.left)
    )
  )
  const once = new Set(a4)
  expect(once.size).toBeGreaterThan(20)
  expect(new Set(letter)).toEqual(once)
})
