/** The passages beside the edition: short, each of one section, and all of its text once. */
import {fc, test as property} from '@fast-check/vitest'
import {Ajv2020} from 'ajv/dist/2020.js'
import {beforeAll, describe, expect, test} from 'vitest'
import {cutText} from '../../../pipeline/editions/json/cut-text.ts'
import type {Publication} from '../../../pipeline/model/publication/publication.ts'
import {textsOf} from '../../../pipeline/reader/texts.ts'
import {verifyEditions} from '../../support/verify-editions.ts'
import {draft, publicationOf} from '../../support/arbitrary/publication.ts'
import {published} from '../../support/published.ts'
import {heading, paragraph, samplePublication, section, text} from '../../support/sample-publication.ts'
import {entriesOf, others, pointed, renderAll, textOf, world} from './render-json.ts'
import {runsOf} from '../../support/runs-of.ts'

const longest = 1500

let sample: Publication
let isPassage: (value: unknown) => boolean
beforeAll(async () => {
  sample = await samplePublication()
  const schema = await world.schema('edition')
  if (typeof schema !== 'object' || schema === null) throw new Error('a schema is an object')
  const ajv = new Ajv2020({strict: true}).addSchema(schema)
  const validate = ajv.compile({$ref: 'tetrapla:edition-1.4#/$defs/passage'})
  isPassage = (value) => validate(value)
})

async function passagesOf(publication: Publication): Promise<readonly unknown[]> {
  const [, passages] = await renderAll(publication, others)
  return textOf(passages)
    .split('\n')
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line))
}

const textIn = (passage: unknown): string => String(pointed(passage, '/text'))
const letters = (words: string): string => words.replace(/\s+/gu, '')

/** The sample with these documents' parts alone. */
function holding(...children: Publication['documents'][number]['children']): Publication {
  const [first] = sample.documents
  if (first === undefined) throw new Error('the sample has documents')
  const {summary: _, ...document} = first
  return {...sample, documents: [published({...document, title: [text('Alpha')], children})]}
}

async function expectWhole(publication: Publication): Promise<void> {
  const [edition] = await renderAll(publication, others)
  const passages = await passagesOf(publication)
  const documents = entriesOf(pointed(JSON.parse(textOf(edition)), '/documents')).map(([, one]) => one)
  const words = documents.flatMap((one) => textsOf(Object.fromEntries(entriesOf(one))))
  expect(letters(passages.map(textIn).join(''))).toBe(letters(words.join('')))
  const ids = passages.map((passage) => pointed(passage, '/id'))
  expect(new Set(ids).size).toBe(ids.length)
  expect(passages.filter((passage) => !isPassage(passage))).toEqual([])
}

describe('the passages', () => {
  test('are all the words of every node type, once and in order', async () => {
    await expectWhole(sample)
  })

  property.prop({one: draft}, {numRuns: runsOf(10)})(
    'are all the words of any publication',
    async ({one}) => expectWhole(await publicationOf(one)),
    60_000
  )

  test('hold as many blocks of a section as fit, and none of two', async () => {
    const long = 'word '.repeat(200).trim()
    const passages = await passagesOf(
      holding(
        paragraph('p1', 'Bravo'),
        section(
          heading('c', 2, 'Charlie'),
          paragraph('c-p1', long),
          paragraph('c-p2', 'Delta'),
          paragraph('c-p3', long),
          section(heading('d', 3, 'Echo'), paragraph('d-p1', 'Foxtrot'))
        )
      )
    )
    expect(passages.map((one) => [pointed(one, '/key'), pointed(one, '/headings'), textIn(one)])).toEqual([
      ['position/position', ['Alpha'], 'Alpha\nBravo'],
      ['position/c', ['Alpha', 'Charlie'], `Charlie\n${long}\nDelta`],
      ['position/c-p3', ['Alpha', 'Charlie'], long],
      ['position/d', ['Alpha', 'Charlie', 'Echo'], 'Echo\nFoxtrot']
    ])
  })

  test('cut a block that is too long, after sentences, and tell its parts apart', async () => {
    const sentence = `${'word '.repeat(99)}end. `
    const passages = await passagesOf(holding(paragraph('p1', sentence.repeat(5).trim())))
    expect(passages.map((one) => pointed(one, '/id'))).toEqual([
      'countering-terrorism/en#position/position',
      'countering-terrorism/en#position/p1',
      'countering-terrorism/en?part=2#position/p1'
    ])
    const [, ...parts] = passages.map(textIn)
    expect(parts.every((part) => part.length <= longest && part.endsWith('end.'))).toBe(true)
  })

  test('say the language of their words', async () => {
    const passages = await passagesOf(
      holding(paragraph('p1', 'Bravo'), {...paragraph('p2', 'Charlie'), lang: 'fr'}, paragraph('p3', 'Delta'))
    )
    expect(passages.map((one) => [pointed(one, '/language'), textIn(one)])).toEqual([
      ['en', 'Alpha\nBravo'],
      ['fr', 'Charlie'],
      ['en', 'Delta']
    ])
  })
})

describe('the proof', () => {
  const proofOf = async (change: (lines: string) => string): Promise<readonly unknown[]> => {
    const [edition, passages] = await renderAll(sample, others)
    const spoilt = {...passages, bytes: new TextEncoder().encode(change(textOf(passages)))}
    const {verdicts} = verifyEditions(sample, new Map([['json', [edition, spoilt]]]))
    return verdicts.flatMap(({differences}) => differences.map(({what, kind}) => what ?? kind))
  }
  const line = /^.*\n/

  test.each<readonly [string, (lines: string) => string, readonly string[]]>([
    ['finds nothing in passages as they are', (lines: string) => lines, []],
    ['finds a lost passage', (lines: string) => lines.replace(line, ''), ['words in no passage']],
    ['finds a last one lost', (lines: string) => lines.replace(/.*\n$/, ''), ['words in no passage']],
    ['finds one twice', (lines: string) => (line.exec(lines)?.[0] ?? '') + lines, ['passage of other words']],
    [
      'finds a wrong digest',
      (lines: string) => lines.replace(/"digest":"[0-9a-f]{4}/, '"digest":"zzzz'),
      ['passage with the digest of other words']
    ],
    ...(
      [
        ['key', /"key":"[^"]*/, '"key":"other'],
        ['heading', /"headings":\["[^"]*/, '"headings":["Not'],
        ['language', '"language":"en"', '"language":"fr"'],
        ['publication', /"publication":"[^"]*/, '"publication":"other'],
        ['id', /"id":"[^#]*/, '"id":"other/en'],
        ['address on the web', /"href":"[^"]*/, '"href":"other.html'],
        ['page', /"page":\d+/, '"page":99']
      ] as const
    ).map(
      ([what, from, to]) =>
        [
          `finds another ${what}`,
          (lines: string) => lines.replace(from, to),
          ['passage that says it stands elsewhere']
        ] as const
    ),
    ['finds what is no passage', (lines: string) => `${lines}{\n`, ['unreadable']]
  ])('%s', async (_, change, found) => {
    expect(await proofOf(change)).toEqual(found)
  })

  test.each<readonly [string, (text: string) => string]>([
    ['a key that stands twice', (text) => text.replace('"title":{', '"title":{"text":"Not","text":"Not",')],
    ['a byte order mark', (text) => `\ufeff${text}`]
  ])('takes no edition with %s', async (_, change) => {
    const [edition, passages] = await renderAll(sample, others)
    const spoilt = {...edition, bytes: new TextEncoder().encode(change(textOf(edition)))}
    const {verdicts} = verifyEditions(sample, new Map([['json', [spoilt, passages]]]))
    expect(verdicts[0]?.differences.map(({kind}) => kind)).toEqual(['unreadable'])
  })
})

describe('cutText', () => {
  property.prop({words: fc.string({unit: 'grapheme', maxLength: 400}), most: fc.integer({min: 8, max: 60})})(
    'gives parts that are short, and together the text',
    ({words, most}) => {
      const parts = cutText(words, most)
      expect(letters(parts.join(''))).toBe(letters(words))
      expect(parts.filter((part) => part.length > most)).toEqual([])
    }
  )

  test('never cuts a character in two', () => {
    const parts = cutText('\u{1f600}'.repeat(20), 15)
    expect(parts.every((part) => /^(?:\u{1f600})+$/u.test(part))).toBe(true)
  })
})
