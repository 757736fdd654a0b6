/** A record in the PDF: its element says how it is shown, and its label is read first wherever it is drawn. */
import {describe, expect, test} from 'vitest'
import {recordPresentations, type RecordPresentation} from '../../../pipeline/model/record-type.ts'
import type {Publication} from '../../../pipeline/model/publication.ts'
import {page} from '../../../pipeline/design/tokens.ts'
import {readPdf} from '../../../pipeline/verify/readers/pdf.ts'
import {PdfDraft} from '../../support/pdf-draft.ts'
import {builtOutput} from '../../verify/output.ts'
import {string} from '../../verify/pdf/barriers/mutation.ts'
import {publish, makePdf} from './make-pdf.ts'
import {barriersIn, elementsOf, read, tagTree, wordsOf} from './read-pdf.ts'
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
    expect(barriersIn(bytes)).toEqual([])
  })
})

interface Shown {
  readonly label: string
  readonly presentation: RecordPresentation
  readonly numbered: boolean
}

/** Built by the command, so that schemas are read and all is proved. */
async function cardOf(
  body: string,
  above = 0,
  {label = 'Bravo', presentation = 'card', numbered = false}: Partial<Shown> = {}
): Promise<Uint8Array> {
  const lines = Array.from({length: above}, () => 'line').join('  \n')
  const output = await builtOutput({
    'tetrapla.yaml': 'language: en\n',
    'schemas/records/office.schema.json': JSON.stringify({
      title: 'Office',
      type: 'object',
      'x-tetrapla': {presentation, numbered},
      properties: Object.fromEntries(
        ['Seat', 'Head', 'Motto'].map((title) => [title.toLowerCase(), {title, type: 'string'}])
      )
    }),
    'source/alpha.md': `---\ntitle: Alpha\n---\n\n${lines}\n\n:::office[${label}]${body}\n:::\n`
  })
  const bytes = output.get('alpha/en/alpha.en.pdf')
  if (bytes === undefined) throw new Error('there is no PDF')
  return bytes
}

function pagesOfRecord(bytes: Uint8Array, tag = 'Card'): ReadonlySet<string> {
  const [card] = elementsOf(read(bytes).root, tag)
  if (card === undefined) throw new Error('there is no record')
  return new Set(tagTree(card).match(/\(page \d\)/g))
}

describe('a card stays on one page', () => {
  const long = Array.from({length: 30}, () => 'Line.').join('  \n')
  test.each([34, 35, 36, 37, 38, 39])('when it is short, %i lines down', async (count) => {
    expect(pagesOfRecord(await cardOf('\nOne.\n\nTwo.\n\nThree.', count)).size).toBe(1)
  })

  test.each([5, 12, 13, 20, 40])('when it is long and fits there, %i lines down', async (count) => {
    expect(pagesOfRecord(await cardOf(`\n${long}`, count)).size).toBe(1)
  })

  test.each([3, 4, 5, 6, 7, 8])('with what it holds and with its notes, %i lines down', async (count) => {
    const body = `{seat=Vienna}\n${long}\n\n| a |\n|---|\n| b[^1] |\n\n> Quoted.\n:::\n\n[^1]: Note.\n\n:::office[Other]`
    expect(pagesOfRecord(await cardOf(body, count)).size).toBe(1)
  })

  test('unless no page has room for it', async () => {
    expect(pagesOfRecord(await cardOf(`\n${`${long}  \n`.repeat(2)}Line.`, 10)).size).toBe(2)
  })
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
    const {left} = page.margin
    const column = left + page.gutter
    const expected = {card: left, row: left, definition: column, entry: column}[presentation]
    expect(Math.abs((one?.left ?? 0) - expected)).toBeLessThan(12)
    expect(one?.right).toBeLessThan(words?.left ?? 0)
  })
})

interface DrawnLine {
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
        text: sorted
          .map(({text}) => text)
          .join('')
          .trim(),
        right: Math.max(...texts.map(({right}) => right))
      }
    })
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
    expect(line.right).toBeCloseTo(page.size[0] - page.margin.right, 1)
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

  test('is held to the record by the proof', async () => {
    const draft = new PdfDraft(await cardOf('{#bravo}\nWords.'))
    const context = {folder: 'alpha/en', documents: ['alpha']}
    expect(readPdf(draft.write(), context).loose).toEqual([])
    draft.tag('Card').set('T', string('structure'))
    const {loose} = readPdf(draft.write(), context)
    expect(loose).toEqual([{what: 'address of another record', at: 'alpha/bravo', text: 'office #bravo'}])
  })
})
