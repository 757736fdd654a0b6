/** What stands on which page: lines that stay together, heads that come again, books and notices. */
import {describe, expect, test} from 'vitest'
import {samplePublication} from '../../support/sample-publication.ts'
import {PdfDraft} from '../../support/pdf-draft.ts'
import {makePdf, makePdfOf, publishAll} from './make-pdf.ts'
import {elementsOf, outlineText, read, wordsOf} from './read-pdf.ts'
import {drawnTexts} from './torture/drawn-text.ts'

const sentence = 'Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november. '

function pagesOf(element: Parameters<typeof wordsOf>[0]): readonly number[] {
  return 'drawn' in element ? [element.page] : element.children.flatMap(pagesOf)
}

const made = samplePublication().then((publication) => makePdf(publication, {json: '{"alpha": 1}'}))

describe('a heading', () => {
  test.each([35, 37, 38, 39, 40])('stands on the page of the text after it, %i lines down', async (count) => {
    const lines = Array.from({length: count}, () => 'line').join('  \n')
    const {bytes} = await makePdfOf(`# Title\n\n${lines}\n\n## Heading\n\n${sentence.repeat(6)}`)
    const {root} = read(bytes)
    const [heading] = elementsOf(root, 'H2')
    const text = elementsOf(root, 'P').find((one) => wordsOf(one).startsWith('Alpha'))
    expect(heading && pagesOf(heading)[0]).toBe(text && pagesOf(text)[0])
  })
})

describe('headings without text between them', () => {
  test.each([60, 61, 62, 63, 64])(
    'fill pages, and the last stand with the text, %i of them',
    async (count) => {
      const {bytes} = await makePdfOf(`# Title\n\n${'## Heading\n\n'.repeat(count)}${sentence}`)
      const {root} = read(bytes)
      const stand = elementsOf(root, 'H2').flatMap(pagesOf)
      const [first = 0, last = 0] = [stand[0], stand.at(-1)]
      expect(last - first).toBeLessThan(7)
      const text = elementsOf(root, 'P').find((one) => wordsOf(one).startsWith('Alpha'))
      expect(text && pagesOf(text)[0]).toBe(last)
    }
  )
})

test.each([36, 37, 38, 39, 40, 41, 42])(
  'an imprint stands on no page alone, %i lines down',
  async (count) => {
    const lines = Array.from({length: count}, () => 'line').join('  \n')
    const facts = 'title: Title\nauthors: [{name: Alpha}]\nlicence: CC-BY-4.0\ndate: 2026-01-01'
    const {bytes} = await makePdfOf(`---\n${facts}\n---\n\n${lines}\n\n${sentence.repeat(2)}\n`)
    const {root} = read(bytes)
    const [last] = elementsOf(root, 'Imprint').flatMap(pagesOf)
    expect(elementsOf(root, 'P').flatMap(pagesOf).at(-1)).toBe(last)
  }
)

test('the first term of a list is not taken for a second line of the heading above it', async () => {
  const {bytes} = await makePdfOf('# Title\n\n## A\n\n### Heading\n\n<dl><dt>Term</dt><dd>Words.</dd></dl>\n')
  const texts = drawnTexts(bytes).filter(({artifact}) => artifact === undefined)
  const lines = [...new Set(texts.map(({baseline}) => baseline))].sort((a, b) => a - b)
  const [heading = 0, term = 0, words = 0] = lines.slice(-3)
  expect(term - heading).toBeGreaterThan(words - term + 5)
})

describe('a short paragraph that ends in a colon', () => {
  const after = {
    list: '- alpha\n- bravo',
    code: '```\nalpha\nbravo\n```',
    table: '| a |\n| - |\n| b |',
    quotation: '> alpha'
  }
  const cases = Object.entries(after).flatMap(([name, block]) =>
    [36, 37, 38, 39, 40, 41, 42].map((above) => [name, above, block] as const)
  )
  test.each(cases)('stands on the page of the %s after it, %i lines down', async (_, count, block) => {
    const lines = Array.from({length: count}, () => 'line').join('  \n')
    const {bytes} = await makePdfOf(`# Title\n\n${lines}\n\nThis is so:\n\n${block}\n`)
    const [section] = read(bytes).root.children
    const parts = section !== undefined && 'children' in section ? section.children.slice(-2) : []
    const [lead, next] = parts.map((part) => pagesOf(part))
    expect(lead?.length).toBe(1)
    expect(next?.[0]).toBe(lead?.[0])
  })
})

describe('a short paragraph in bold', () => {
  const cases = [36, 37, 38, 39, 40, 41, 42].flatMap((above) =>
    ['**Fees of 2026**', '***Fees of 2026***', '**Fees of 2026**[^1]\n\n[^1]: alpha'].map(
      (words) => [words, above] as const
    )
  )
  test.each(cases)('stands on the page of the table below it: %j, %i lines down', async (words, count) => {
    const lines = Array.from({length: count}, () => 'line').join('  \n')
    const {bytes} = await makePdfOf(`# Title\n\n${lines}\n\n${words}\n\n| a |\n| - |\n| b |\n`)
    const [section] = read(bytes).root.children
    const parts = section !== undefined && 'children' in section ? section.children : []
    const table = parts.findIndex((part) => 'type' in part && part.type === 'Table')
    const lead = parts.slice(0, table).findLast((part) => 'type' in part && part.type === 'P')
    const [above, below] = [lead, parts[table]].map((part) => (part === undefined ? [] : pagesOf(part)))
    expect(new Set(above).size).toBe(1)
    expect(below?.[0]).toBe(above?.[0])
  })
})

describe('a figure that does not fit on a page', () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="320"><path d="M0 0h320v320z"/></svg>'

  /** Its page, that of its caption, and the height that it is drawn in. */
  async function figureBelow(above: number): Promise<{page: unknown; caption: unknown; height: number}> {
    const lines = Array.from({length: above}, () => 'line').join('  \n')
    const markdown = `# Title\n\n${lines}\n\n:::figure[Caption]\n![Alpha](a.svg)\n:::\n`
    const {bytes} = await makePdfOf(markdown, {'source/a.svg': drawing})
    const {root} = read(bytes)
    const [page, caption] = ['Figure', 'Caption'].map((type) => elementsOf(root, type).flatMap(pagesOf)[0])
    const draft = new PdfDraft(bytes)
    const box = draft.list(draft.open(draft.list(draft.tag('Figure').get('A'))[0]).get('BBox')).map(Number)
    return {page, caption, height: Math.round((box[3] ?? 0) - (box[1] ?? 0))}
  }

  test('is drawn smaller where it then has room, and else whole on the next', async () => {
    const counts = Array.from({length: 18}, (_, index) => 14 + index)
    const found = []
    for (const count of counts) found.push(await figureBelow(count))
    for (const {page, caption} of found) expect(caption).toBe(page)
    expect(found[0]).toMatchObject({page: 1, height: 300})
    expect(found.at(-1)).toMatchObject({page: 2, height: 300})
    const smaller = found.filter(({height}) => height < 300)
    expect(smaller.length).toBeGreaterThan(3)
    expect(smaller.every(({page, height}) => page === 1 && height >= 225)).toBe(true)
  })
})

describe('the contents', () => {
  const counts = Array.from({length: 24}, (_, index) => 20 + index)
  test.each(counts)('leave no section alone on a page, of %i', async (count) => {
    const sections = Array.from({length: count}, (_, i) => `## S${String(i)}\n\nalpha\n`).join('\n')
    const {root} = read((await makePdfOf(`# Book\n\n${sections}`)).bytes)
    const [before, last] = elementsOf(root, 'TOCI')
      .map((item) => pagesOf(item)[0])
      .slice(-2)
    expect(last).toBe(before)
  })
})

describe('a publication', () => {
  test('of several documents has a cover, contents with page numbers, and an outline', async () => {
    const {root, outline, pages} = read((await made).bytes)
    const contents = elementsOf(root, 'TOCI').map((item) => wordsOf(item).replace(/\s+/g, ' '))
    expect(contents[0]).toBe('1 Position3')
    expect(contents.at(-1)).toMatch(/^2\.3 The same as data\d$/)
    expect(outlineText(outline)).toContain('2.1 Guiding principles -> areas/guiding-principles')
    expect(elementsOf(root, 'Figure')[0]?.alternative).toMatch(/^Countering terrorism\. Principles/)
    expect(elementsOf(root, 'Figure')[0]?.alternative).not.toContain('..')
    expect(pages).toBe(6)
  })

  test('of one short document begins at once', async () => {
    const {bytes, addresses} = await makePdfOf('# Notice\n\nAlpha bravo.\n')
    expect(addresses.pages).toBe(1)
    expect(elementsOf(read(bytes).root, 'TOC')).toEqual([])
  })

  test('of one document with three sections has contents', async () => {
    const {bytes, addresses} = await makePdfOf(
      '# Book\n\n## Alpha\n\na\n\n## Bravo\n\nb\n\n## Charlie\n\nc\n'
    )
    expect(addresses.pages).toBe(3)
    expect(elementsOf(read(bytes).root, 'TOCI')).toHaveLength(3)
  })
})

describe('a table over pages', () => {
  test('says its head once, however often it is drawn', async () => {
    const rows = Array.from({length: 90}, (_, i) => `| r${String(i)} | x |`).join('\n')
    const {bytes, addresses} = await makePdfOf(`# Title\n\n| Head | Other |\n|---|---|\n${rows}\n`)
    expect(addresses.pages).toBeGreaterThan(2)
    const heads = elementsOf(read(bytes).root, 'TH')
    expect(heads.map(wordsOf)).toEqual(['Head', 'Other'])
  })
})

describe('a table that does not fit on a page', () => {
  const positions = Array.from({length: 24}, (_, index) => 18 + index)

  /** The pages of its caption, and of each row after the head. */
  async function pagesOfTable(above: number, rows: readonly string[]): Promise<readonly number[]> {
    const lines = Array.from({length: above}, () => 'line').join('  \n')
    const table = `:::table[Caption]{#t}\n\n| Head |\n|---|\n${rows.map((row) => `| ${row} |`).join('\n')}\n:::\n`
    const {root} = read((await makePdfOf(`# Title\n\n${lines}\n\n${table}`)).bytes)
    const parts = [...elementsOf(root, 'Caption'), ...elementsOf(root, 'TD')]
    expect(parts).toHaveLength(rows.length + 1)
    return parts.map((part) => {
      const [page = 0, ...others] = new Set(pagesOf(part))
      expect(others).toEqual([])
      return page
    })
  }

  test.each(positions)('begins there with two rows, or on the next, %i lines down', async (above) => {
    const [caption, first, second, ...others] = await pagesOfTable(above, Array(14).fill('row'))
    expect([first, second]).toEqual([caption, caption])
    expect(others.at(-1)).toBe(others.at(-2))
    // 48 lines a page; the title takes 4, the caption, head and two rows take 7
    if (above <= 36) expect(caption).toBe(1)
  })

  test.each(positions)('parts no row that fits on a page, %i lines down', async (above) => {
    const rows = Array<string>(6).fill(sentence.repeat(6))
    const [caption, first, second] = await pagesOfTable(above, rows)
    expect([first, second]).toEqual([caption, caption])
  })

  test.each(positions)('stays whole when it is low, %i lines down', async (above) => {
    expect(new Set(await pagesOfTable(above, ['a', 'b', 'c', 'd'])).size).toBe(1)
  })
})

describe('the file', () => {
  test('attaches the JSON edition, and says its title and language', async () => {
    const {bytes, path, addresses} = await made
    const file = read(bytes)
    expect(file.attachments.map(({name}) => name)).toEqual(['alpha.en.json'])
    expect([file.information.get('Title'), file.language]).toEqual(['Countering terrorism', 'en'])
    expect(path).toBe('countering-terrorism/en/countering-terrorism.en.pdf')
    expect(addresses.entry).toBe('countering-terrorism.en.pdf')
    expect(addresses.blocks.get('areas/focus-areas')?.href).toBe(
      'countering-terrorism.en.pdf#areas/focus-areas'
    )
  })

  test('identifies itself as PDF/UA-1 and PDF/A-3a, with escaped metadata', async () => {
    const publication = await samplePublication(1)
    const metadata = {...publication.metadata, title: 'Alpha & <Bravo>'}
    const text = Buffer.from((await makePdf({...publication, metadata})).bytes).toString('latin1')
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(text).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</)
    expect(text).toContain('Alpha &amp; &lt;Bravo&gt;')
  })

  test('has no date of its own when the publication has none', async () => {
    const {date: _, metadata, ...publication} = await samplePublication(1)
    const {date: __, ...undated} = metadata
    const text = Buffer.from((await makePdf({...publication, metadata: undated})).bytes).toString('latin1')
    expect(text).not.toContain('xmp:CreateDate')
    expect(text).not.toMatch(/D:\d{8}/)
  })
})

test('the imprint names a language by its tag where no font has the letters of its name', async () => {
  const front = (title: string) => `---\ntitle: ${title}\n---\n\nAlpha.\n`
  const [english] = (
    await publishAll({
      'source/alpha.en.md': front('Alpha'),
      'source/alpha.fr.md': front('Alpha'),
      'source/alpha.hi.md': front('Alpha')
    })
  ).filter(({language}) => language === 'en')
  if (english === undefined) throw new Error('expected the English publication')
  const {bytes, diagnostics} = await makePdf(english)
  expect(elementsOf(read(bytes).root, 'Imprint').map(wordsOf).join(' ')).toContain('Fran\u00e7ais, hi')
  expect(diagnostics).toEqual([])
})
