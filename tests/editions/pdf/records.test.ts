/** A record in the PDF: its element says how it is shown, and its label is read first wherever it is drawn. */
import {describe, expect, test} from 'vitest'
import {
  recordPresentations,
  type RecordPresentation
} from '../../../pipeline/model/publication/record-type.ts'
import type {Publication} from '../../../pipeline/model/publication/publication.ts'
import {sheetOf} from '../../../pipeline/design/sheets.ts'
import {page} from '../../../pipeline/design/tokens.ts'
import {builtOutput} from '../../verify/output.ts'
import {publish, makePdf} from './make-pdf.ts'
import {elementsOf, read, tagTree, wordsOf} from './read-pdf.ts'
import {drawnTexts, type DrawnText} from './torture/drawn-text.ts'

const source = `---
title: Alpha
---

:::office[Bravo]{#bravo}
Words of it.
:::
`

async function shownAs(presentation: RecordPresentation): Promise<Publication> {
  const publication = await publish({
    'tetrapla.yaml': 'language: en\n',
    'schemas/records/office.schema.json': '{}',
    'source/alpha.md': source
  })
  const documents = publication.documents.map((document) => ({
    ...document,
    children: document.children.map((node) => (node.type === 'record' ? {...node, presentation} : node))
  }))
  return {...publication, documents}
}

describe('a record shown as', () => {
  test.each(recordPresentations)('%s', async (presentation) => {
    const {bytes} = await makePdf(await shownAs(presentation))
    const tag = `${presentation.charAt(0).toUpperCase()}${presentation.slice(1)}`
    const tree = tagTree(read(bytes).root)
    expect(tree).toContain(
      [
        `    ${tag} id="alpha/bravo" title="office"`,
        '      RecordTitle',
        '        "Bravo" (page 1)',
        '      P id="alpha/p1"',
        '        "Words of it." (page 1)',
        ...(presentation === 'card' ? ['      RecordAddress', '        "office #bravo" (page 1)'] : [])
      ].join('\n')
    )
  })
})

test('fields of front matter begin where the text does', async () => {
  const reference = {title: 'Reference', type: 'string'}
  const {bytes} = await makePdf(
    await publish({
      'tetrapla.yaml': 'language: en\n',
      'schemas/front-matter/note.schema.json': JSON.stringify({
        $ref: 'tetrapla:document',
        properties: {reference}
      }),
      'source/alpha.md': '---\ntitle: Alpha\ntype: note\nreference: charlie\n---\n\nBravo.\n'
    })
  )
  const leftOf = (letters: string): number =>
    drawnTexts(bytes).find(({text}) => text === letters)?.left ?? NaN
  expect(leftOf('R')).toBeCloseTo(leftOf('Br'), 1)
})

interface Shown {
  readonly label: string
  /** What stands above it. */
  readonly before: string
  readonly presentation: RecordPresentation
  readonly numbered: boolean
}

/** Built as the command does it, so that schemas are read and the PDF is proved. */
async function cardOf(
  body: string,
  above = 0,
  {label = 'Bravo', presentation = 'card', numbered = false, before}: Partial<Shown> = {}
): Promise<Uint8Array> {
  const text = before ?? Array.from({length: above}, () => 'line').join('  \n')
  const files = {
    'tetrapla.yaml': 'language: en\n',
    'schemas/records/office.schema.json': JSON.stringify({
      title: 'Office',
      type: 'object',
      'x-tetrapla': {presentation, numbered},
      properties: Object.fromEntries(
        ['Seat', 'Head', 'Motto'].map((title) => [title.toLowerCase(), {title, type: 'string'}])
      )
    }),
    'source/alpha.md': `---\ntitle: Alpha\n---\n\n${text}\n\n:::office[${label}]${body}\n:::\n`
  }
  const output = await builtOutput(files, ['pdf'])
  const bytes = output.get('alpha/en/alpha.en.pdf')
  if (bytes === undefined) throw new Error('there is no PDF')
  return bytes
}

function pagesOfRecord(bytes: Uint8Array, tag = 'Card'): ReadonlySet<string> {
  const [card] = elementsOf(read(bytes).root, tag)
  if (card === undefined) throw new Error('there is no record')
  return new Set(tagTree(card).match(/\(page \d\)/g))
}

/** Lines of a paragraph. */
function lines(count: number): string {
  return Array.from({length: count}, () => 'Line.').join('  \n')
}

const long = lines(30)

describe('a card stays on one page', () => {
  test.each([34, 35, 36, 37, 38, 39])('when it is short, %i lines down', async (count) => {
    expect(pagesOfRecord(await cardOf('\nOne.\n\nTwo.\n\nThree.', count)).size).toBe(1)
  })

  test.each([5, 12, 20, 40])('when it is long and fits there, %i lines down', async (count) => {
    expect(pagesOfRecord(await cardOf(`\n${long}`, count)).size).toBe(1)
  })

  test.each([19, 20, 21, 22, 23, 24, 25, 26])(
    'with what it holds and with its notes, %i lines down',
    async (count) => {
      const body = `{seat=Vienna}\n${lines(10)}\n\n| a |\n|---|\n| b[^1] |\n\n> Quoted.\n:::\n\n[^1]: Note.\n\n:::office[Other]`
      expect(pagesOfRecord(await cardOf(body, count)).size).toBe(1)
    }
  )

  test('unless no page has room for it', async () => {
    expect(pagesOfRecord(await cardOf(`\n${`${long}  \n`.repeat(2)}Line.`, 10)).size).toBe(2)
  })
})

describe('a card that would leave more than half a page empty', () => {
  test.each([13, 15, 17])('begins below the text, %i lines down', async (count) => {
    const [first, second] = linesByPage(await cardOf(`\n${long}`, count))
    expect(first).toContain('Bravo')
    expect(first?.filter((text) => text === 'Line.').length).toBeGreaterThan(20)
    expect(second?.filter((text) => text === 'Line.').length).toBeGreaterThanOrEqual(2)
  })

  test.each([13, 15, 17])('does so below its heading, %i lines down', async (count) => {
    const files = `${lines(count)}\n\n## Charlie\n`
    const [first] = linesByPage(await cardOf(`\n${long}`, 0, {before: files}))
    expect(first).toEqual(expect.arrayContaining(['Charlie', 'Bravo', 'Line.']))
  })

  test.each([3, 10, 16, 20, 30])(
    'has two lines of its body below its label, %i lines down',
    async (count) => {
      const [first, second] = linesByPage(await cardOf(`\n${lines(45)}`, count))
      const label = first?.indexOf('Bravo') ?? -1
      if (label >= 0)
        expect(first?.slice(label + 1).filter((text) => text === 'Line.').length).toBeGreaterThan(1)
      else expect(second?.[0]).toBe('Bravo')
    }
  )
})

test.each([16, 17, 18, 19, 20, 21, 22])(
  'the fields of a card follow its last lines, after %i lines',
  async (count) => {
    const body = `{seat=Vienna}\n${lines(20)}\n\n${lines(count)}`
    const pages = linesByPage(await cardOf(body, 0))
    const page = pages.find((texts) => texts.some((text) => text.startsWith('Seat')))
    expect(page?.filter((text) => text === 'Line.').length).toBeGreaterThan(1)
  }
)

test.each([37, 38, 39, 40, 41, 42])('no label stands without them, %i lines down', async (count) => {
  const body = `{motto="${'A '.repeat(2500)}"}\nLine.`
  const pages = linesByPage(await cardOf(body, count))
  const page = pages.find((texts) => texts.includes('Bravo'))
  expect(page).toEqual(expect.arrayContaining(['Line.', expect.stringMatching(/^Motto/)]))
})

test('the mark of an item that holds an entry stands in the line of its label', async () => {
  const item = '\nWords.\n:::\n\n- ::office[Item]\n\n:::office[Other]'
  const lines = linesIn(await cardOf(item, 0, {presentation: 'entry'}))
  expect(lines.find(({text}) => text.includes('Item'))?.text).toMatch(/^\u2022 *\u2022 *Item$/)
})

describe('the number of a record shown as', () => {
  test.each(recordPresentations)('%s is said first, and drawn at its place', async (presentation) => {
    const bytes = await cardOf('\nWords.', 0, {presentation, numbered: true})
    const [title] = elementsOf(read(bytes).root, 'RecordTitle')
    if (title === undefined) throw new Error('there is no label')
    const [number, ...label] = title.children
    expect(number).toMatchObject({type: 'Number'})
    expect([number, ...label].map((one) => one && wordsOf(one))).toEqual(['1 ', 'Bravo'])
    const texts = drawnTexts(bytes)
    const [one, words] = [
      texts.find(({text}) => text === '1 '),
      texts.find(({text}) => text.startsWith('Br'))
    ]
    expect(one?.baseline).toBeCloseTo(words?.baseline ?? 0, 1)
    const {left} = sheetOf().margin
    const column = left + page.gutter
    const expected = {card: left, row: left, definition: column, entry: column}[presentation]
    expect(Math.abs((one?.left ?? 0) - expected)).toBeLessThan(12)
    expect(one?.right).toBeLessThan(words?.left ?? 0)
  })
})

interface DrawnLine {
  readonly page: number
  readonly text: string
  readonly right: number
}

/** What is drawn beside each other on a page, from the top. */
function linesIn(bytes: Uint8Array): readonly DrawnLine[] {
  const lines = new Map<number, DrawnText[]>()
  for (const text of drawnTexts(bytes)) {
    const place = text.page * 10_000 + Math.round(text.baseline)
    lines.set(place, [...(lines.get(place) ?? []), text])
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([, texts]) => {
      const sorted = [...texts].sort((a, b) => a.left - b.left)
      return {
        page: sorted[0]?.page ?? 0,
        text: sorted
          .map(({text}) => text)
          .join('')
          .trim(),
        right: Math.max(...texts.map(({right}) => right))
      }
    })
}

/** The texts of the lines of each page. */
function linesByPage(bytes: Uint8Array): readonly (readonly string[])[] {
  const pages = new Map<number, string[]>()
  for (const {page: number, text} of linesIn(bytes)) {
    pages.set(number, [...(pages.get(number) ?? []), text.replace(/ *office #.*/, '')])
  }
  return [...pages.values()]
}

test.each([38, 39, 40, 41, 42, 43])('a short entry stays on one page, %i lines down', async (count) => {
  const bytes = await cardOf('\nOne.\n\nTwo.\n\nThree.', count, {presentation: 'entry'})
  expect(pagesOfRecord(bytes, 'Entry').size).toBe(1)
})

describe('what is said of a card', () => {
  const find = async (text: string, ...card: Parameters<typeof cardOf>) => {
    const found = linesIn(await cardOf(...card)).find((one) => one.text.includes(text))
    if (found === undefined) throw new Error(`${text} is not drawn`)
    return found
  }

  test('stands in one line where it finds room', async () => {
    const short = await find('Seat', '{seat=Vienna head="A Name"}\nWords.')
    expect(short.text).toMatch(/^Seat +Vienna +Head +A Name$/)
    const long = `{seat=Vienna head="${'A Name '.repeat(10)}" motto="B C"}\nWords.`
    expect((await find('Seat', long)).text).toMatch(/^Seat +Vienna$/)
    expect((await find('Head', long)).text).toMatch(/^Head +[A Name]+$/)
    expect((await find('Motto', long)).text).toMatch(/^Motto +B C$/)
  })

  test('is its type and id, at the end of the line of its label', async () => {
    const line = await find('office #bravo', '{#bravo}\nWords.')
    expect(line.text).toContain('Bravo')
    expect(line.right).toBeCloseTo(sheetOf().size[0] - sheetOf().margin.right, 1)
  })

  test('leaves the label its line: a long label has more of them, a long id stands below', async () => {
    const lines = linesIn(await cardOf('{#bravo}\nWords.', 0, {label: 'Label '.repeat(30)}))
    const labels = lines.filter(({text}) => text.includes('Label'))
    expect(labels.length).toBeGreaterThan(2)
    expect(labels.map(({right}) => Math.round(right)).filter((right) => right > 450)).toEqual([524])
    const id = 'b'.repeat(70)
    const below = linesIn(await cardOf(`{#${id}}\nWords.`))
    const [words, address] = below.filter(({text}) => /Words|office/.test(text))
    expect([words?.text, address?.text]).toEqual(['Words.', `office #${id}`])
  })
})
