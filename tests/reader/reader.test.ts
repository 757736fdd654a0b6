/** The reader API on an edition with every type of node, and on files that are no edition. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {
  addressOf,
  blocks,
  byKey,
  NotAnEdition,
  readEdition,
  records,
  text
} from '../../pipeline/reader/index.ts'
import {entriesOf} from '../editions/json/render-json.ts'
import {processorSeconds} from '../support/processor-seconds.ts'

const file = path.join(import.meta.dirname, '../fixtures/editions/json/every-node-type/expected.json')
const source = readFileSync(file, 'utf8')
const edition = readEdition(source)

/** Every `key` of the documents that is a block's. */
function keysIn(value: unknown): readonly unknown[] {
  const entries = entriesOf(value)
  const names = entries.map(([name]) => name)
  const own = ['type', 'key', 'addresses'].every((name) => names.includes(name))
  const key = entries.find(([name]) => name === 'key')?.[1]
  return [
    ...(own ? [key] : []),
    ...entries.flatMap(([name, child]) => (name === 'data' ? [] : keysIn(child)))
  ]
}

/** What is thrown for it. */
function refusalOf(value: unknown): NotAnEdition | undefined {
  try {
    readEdition(value)
    return undefined
  } catch (refusal) {
    if (refusal instanceof NotAnEdition) return refusal
    throw refusal
  }
}

describe('readEdition', () => {
  test('takes text, bytes, and what is parsed', () => {
    expect(readEdition(Buffer.from(source))).toEqual(edition)
    expect(readEdition(new TextEncoder().encode(source).buffer)).toEqual(edition)
    expect(readEdition(`\ufeff${source}`)).toEqual(edition)
    const parsed: unknown = JSON.parse(source)
    expect(readEdition(parsed)).toBe(parsed)
  })

  test('takes later versions 1.x, with what they add', () => {
    const later = {...edition, formatVersion: '1.12', added: {alpha: 1}}
    expect(readEdition(JSON.stringify(later))).toEqual(later)
  })

  test.each<[string, unknown, string]>([
    ['no JSON', '<html>', 'the file is no JSON'],
    ['no text', '', 'the file is cut off before its end'],
    ['a part of the text', `${source.slice(0, 900)}\n`, 'the file is cut off before its end'],
    [
      'what is yet to come',
      Promise.resolve(source),
      'a promise was given: wait for what it gives, with `await`'
    ],
    ['a list', '[]', 'a JSON edition is an object'],
    ['nothing', null, 'a JSON edition is an object'],
    ['other JSON', {formatVersion: 1, publications: []}, 'the file is no JSON edition'],
    ['the library’s index', {formatVersion: '1.0', publications: []}, 'the file is no JSON edition'],
    ['an old tombstone', {formatVersion: 1, status: 'withdrawn'}, 'was withdrawn: this is its tombstone'],
    [
      'a tombstone',
      {
        formatVersion: '1.0',
        status: 'withdrawn',
        withdrawal: {replacement: {kind: 'external', url: 'https://example.org/'}}
      },
      'was withdrawn: this is its tombstone; it is replaced by https://example.org/'
    ],
    ['version 2', {...edition, formatVersion: '2.0'}, 'has version 2.0; versions 1.x can be read'],
    ['a part of one', {formatVersion: '1.0', documents: []}, 'parts that every JSON edition has are missing']
  ])('refuses %s', (_, value, words) => {
    expect(() => readEdition(value)).toThrow(NotAnEdition)
    expect(() => readEdition(value)).toThrow(words)
  })

  test('says what replaces a publication that was withdrawn', () => {
    const tombstone = {
      formatVersion: '1.0',
      status: 'withdrawn',
      id: 'alpha',
      language: 'en',
      metadata: {},
      withdrawal: {replacement: {kind: 'internal', publication: 'bravo', language: 'en', title: 'Bravo'}},
      translations: []
    }
    expect(refusalOf(JSON.stringify(tombstone))?.tombstone).toEqual(tombstone)
    for (const other of [{...tombstone, formatVersion: 1}, {status: 'withdrawn'}, {}])
      expect(refusalOf(JSON.stringify(other))).toMatchObject({tombstone: undefined})
  })

  test.each([
    ['marks that are escaped', '{"', '\\"', ''],
    ['letters in one text', '{"', 'a', '" alpha']
  ])('of millions of %s is told in time', async (_, begin, sign, end) => {
    const cut = `${begin}${sign.repeat(20_000_000 / sign.length)}${end}`
    expect(await processorSeconds(() => refusalOf(cut))).toBeLessThan(4)
    expect(refusalOf(cut)?.message).toBe('the file is cut off before its end')
  })

  test('tells of the fault that the parser found', () => {
    expect(refusalOf('{"id": alpha}')?.cause).toBeInstanceOf(SyntaxError)
  })
})

describe('blocks', () => {
  test('are all of the edition, once and in reading order', () => {
    const keys = blocks(edition).map(({key}) => key)
    expect(keys).toEqual(keysIn(edition.documents.map(({children}) => children)))
    expect(new Set(keys).size).toBe(keys.length)
    const types = new Set(blocks(edition).map(({type}) => type))
    for (const type of ['heading', 'note', 'record', 'definitionList', 'table']) expect(types).toContain(type)
  })

  test('of a block are the block, and those in it', () => {
    const quote = blocks(edition).find(({type}) => type === 'blockquote')
    if (quote === undefined) throw new Error('the fixture has a quotation')
    const [first, ...rest] = blocks(quote)
    expect(first).toBe(quote)
    expect(rest.length).toBeGreaterThan(0)
  })

  test('of a type that is not known yet come, with what they hold', () => {
    const [document] = edition.documents
    const later = {type: 'poem', id: 'a', key: 'b/a', source: {line: 1, column: 1}, addresses: {}}
    const verse = {...later, type: 'paragraph', key: 'b/v', text: 'Alpha.', content: []}
    const file = {...edition, documents: [{...document, children: [{...later, children: [verse]}]}]}
    const read = readEdition(JSON.stringify(file))
    expect(blocks(read).map(({key}) => key)).toEqual(['b/a', 'b/v'])
    expect(text(read)).toContain('Alpha.')
  })
})

describe('byKey', () => {
  const parts = byKey(edition)

  test('has every document and every block', () => {
    for (const part of [...edition.documents, ...blocks(edition)]) expect(parts.get(part.key)).toBe(part)
  })

  test('has all that a link of the publication leads to', () => {
    const targets = targetsIn(edition.documents)
    expect(targets.length).toBeGreaterThan(1)
    expect(targets.map((key) => parts.get(key)?.key)).toEqual(targets)
  })

  test('has what holds a place in a line, a caption or a title', () => {
    const [document] = edition.documents
    const paragraph = blocks(edition).find(({type}) => type === 'paragraph')
    const table = blocks(edition).find(({type}) => type === 'table')
    if (document === undefined || paragraph === undefined || table === undefined)
      throw new Error('the fixture has a document, a paragraph and a table')
    const place = (key: string) => ({type: 'span', id: key, key, content: []})
    const titled = {
      ...document,
      title: {text: '', content: [place('x/a')]},
      children: [
        {...paragraph, content: [{type: 'strong', content: [place('x/b')]}]},
        {...table, caption: {text: '', content: [place('x/c')]}},
        {type: 'record', ...entryBase, key: 'x/r', kind: 'y', data: {key: 'x/d'}, children: []}
      ]
    }
    const found = byKey(readEdition({...edition, documents: [titled]}))
    expect(found.get('x/a')).toBe(titled)
    expect(found.get('x/b')?.key).toBe(paragraph.key)
    expect(found.get('x/c')?.key).toBe(table.key)
    expect([found.has('x/r'), found.has('x/d')]).toEqual([true, false])
  })
})

/** Of a record, beside what it says. */
const entryBase = {id: 'r', source: {line: 1, column: 1}, addresses: {}}

/** The keys of the links to places of the publication itself. */
function targetsIn(value: unknown): readonly string[] {
  const at = new Map(entriesOf(value))
  const isOwn = at.get('kind') === 'internal' && at.get('publication') === edition.id
  const names = [at.get('document'), at.get('block')].filter((name) => typeof name === 'string')
  const own = isOwn && at.get('language') === edition.language && names.length > 0 ? [names.join('/')] : []
  return [...own, ...entriesOf(value).flatMap(([, child]) => targetsIn(child))]
}

describe('records', () => {
  const types = Object.keys(edition.records)

  test('are those of the type, or all, with their types', () => {
    expect(types.length).toBeGreaterThan(0)
    expect(records(edition).map(({kind}) => kind)).toEqual(
      types.flatMap((type) => edition.records[type]?.map(() => type) ?? [])
    )
    const [type = ''] = types
    expect(records(edition, type)).toMatchObject(edition.records[type] ?? [])
    expect(records(edition, 'absent')).toEqual([])
    expect(records(edition, 'constructor')).toEqual([])
  })
})

describe('text', () => {
  test('of the edition is that of its documents, and of a document that of its parts', () => {
    expect(text(edition)).toBe(edition.documents.map(text).join('\n'))
    const [document] = edition.documents
    for (const part of document?.children ?? []) expect(text(edition)).toContain(text(part))
  })

  test('of a record as data is its label and its words', () => {
    const [record] = records(edition)
    if (record === undefined) throw new Error('the fixture has a record')
    expect(record.text).not.toBe('')
    expect(text(record)).toBe(`${record.label}\n${record.text}`)
  })
})

describe('addressOf', () => {
  const placed = blocks(edition).find(({addresses}) => addresses.html && addresses.pdf)
  if (placed === undefined) throw new Error('the fixture has a block with addresses')
  const {html, pdf} = placed.addresses

  test('is relative to the file, beside a base, or on the web', () => {
    expect(addressOf(placed)).toBe(html?.href)
    expect(addressOf(placed, 'pdf')).toBe(pdf?.href)
    expect(addressOf(placed, 'epub')).toBeUndefined()
    expect(addressOf(placed, 'html', 'https://example.org/a/en/a.en.json')).toBe(
      `https://example.org/a/en/${String(html?.href)}`
    )
    const url = 'https://example.org/b'
    expect(addressOf({...placed, addresses: {html: {href: 'b', path: 'b', url}}})).toBe(url)
  })

  test('of a section is that of its heading, of a document that of its start', () => {
    const [document] = edition.documents
    const section = edition.documents.flatMap(({children}) => children).find(({type}) => type === 'section')
    if (document === undefined || section?.type !== 'section') throw new Error('the fixture has both')
    expect(addressOf(document)).toBe(document.addresses.html?.href)
    expect(addressOf(section)).toBe(addressOf(section.heading))
  })
})
