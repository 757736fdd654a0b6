/**
 * What the JSON edition promises (docs/editions/json.md, Versions), held by files of earlier versions that nobody writes anew: they stay
 * readable, and nothing that their schemas have goes away.
 */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {addressOf, blocks, NotAnEdition, readEdition, records, text} from '../../pipeline/reader/index.ts'
import {entriesOf, pointed} from '../editions/json/render-json.ts'
import {memoryWorld} from '../support/memory-world.ts'

const fixture = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, '../fixtures/reader', name), 'utf8')
const frozen = (name: string): string => fixture(`edition-1.0/${name}`)
const first: unknown = JSON.parse(frozen('edition.schema.json'))
const current = await memoryWorld().schema('edition')
const passages = frozen('passages.jsonl')
  .split('\n')
  .filter(Boolean)
  .map((line): unknown => JSON.parse(line))

const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex')

/** Whether values are valid under a part of the schema. */
function judge(schema: unknown, part: string): (value: unknown) => boolean {
  if (typeof schema !== 'object' || schema === null) throw new Error('a schema is an object')
  const validate = new Ajv2020({strict: true}).addSchema(schema, 'edition').compile({$ref: `edition#${part}`})
  return (value) => validate(value)
}

describe('an edition of version 1.0', () => {
  const edition = readEdition(frozen('edition.json'))

  test('has passages that the schema of today describes', () => {
    const isPassage = judge(current, '/$defs/passage')
    expect(passages.filter((passage) => !isPassage(passage))).toEqual([])
  })

  test('is read by all functions', () => {
    expect(blocks(edition)).toHaveLength(46)
    expect(records(edition).map(({kind, id}) => `${kind} ${id}`)).toEqual(['instrument unscr-1540'])
    const [record] = records(edition, 'instrument')
    if (record === undefined) throw new Error('there is a record')
    expect(addressOf(record)).toBe(
      'https://example.org/library/countering-terrorism/en/areas.html#unscr-1540'
    )
    expect(text(record)).toContain(record.label)
  })

  test('keeps its digests: the normal form of words is what it was', () => {
    const sections = edition.documents
      .flatMap(({children}) => children)
      .filter((part) => part.type === 'section')
    expect(sections.length).toBeGreaterThan(1)
    for (const part of [...edition.documents, ...sections]) expect(sha256(text(part))).toBe(part.digest)
    expect(passages).toHaveLength(8)
    for (const passage of passages)
      expect(pointed(passage, '/digest')).toBe(sha256(String(pointed(passage, '/text'))))
  })
})

/** What a later schema takes away of an earlier one, as JSON Pointers. */
function takenAway(before: unknown, after: unknown, at = ''): readonly string[] {
  if (after === undefined) return [at]
  const lists = ['required', 'enum'].flatMap((keyword) => {
    const kept = entriesOf(pointed(after, `/${keyword}`)).map(([, value]) => value)
    const gone = entriesOf(pointed(before, `/${keyword}`)).filter(([, value]) => !kept.includes(value))
    return gone.map(([, value]) => `${at}/${keyword}: ${String(value)}`)
  })
  const plain = ['type', '$ref', 'const', 'format'].filter(
    (keyword) =>
      at !== '/properties/formatVersion' && pointed(before, `/${keyword}`) !== pointed(after, `/${keyword}`)
  )
  // Choices may be added anywhere: they are told apart by what they refer to, or by their titles.
  const nameOf = (choice: unknown): unknown => pointed(choice, '/$ref') ?? pointed(choice, '/title')
  const choices = ['anyOf', 'oneOf', 'allOf'].flatMap((keyword) =>
    entriesOf(pointed(before, `/${keyword}`)).flatMap(([index, choice]) => {
      const kept = entriesOf(pointed(after, `/${keyword}`)).find(([, one]) => nameOf(one) === nameOf(choice))
      return takenAway(choice, kept?.[1], `${at}/${keyword}/${index}`)
    })
  )
  const maps = ['properties', '$defs'].flatMap((keyword) =>
    entriesOf(pointed(before, `/${keyword}`)).flatMap(([name, one]) =>
      takenAway(one, pointed(after, `/${keyword}/${name}`), `${at}/${keyword}/${name}`)
    )
  )
  const inner = ['items', 'additionalProperties', 'propertyNames'].flatMap((keyword) => {
    const one = pointed(before, `/${keyword}`)
    return one === undefined ? [] : takenAway(one, pointed(after, `/${keyword}`), `${at}/${keyword}`)
  })
  return [...lists, ...plain.map((keyword) => `${at}/${keyword}`), ...choices, ...maps, ...inner]
}

/** A schema without the words that explain it. */
function bare(schema: unknown, isMap = false): unknown {
  if (Array.isArray(schema)) return schema.map((one: unknown) => bare(one))
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    entriesOf(schema)
      .filter(([name]) => isMap || !['title', 'description', 'examples'].includes(name))
      .map(([name, one]) => [name, bare(one, !isMap && ['properties', '$defs'].includes(name))])
  )
}

describe.each([
  ['1.0', 40, ['instrument unscr-1540']],
  ['1.1', 40, ['instrument unscr-1540']],
  ['1.2', 12, ['step apply', 'step decide']]
])('the schema of version %s', (version, least, all) => {
  const before: unknown = JSON.parse(fixture(`edition-${version}/edition.schema.json`))

  test('describes an edition of its version, which is read, as does that of today but for its version', () => {
    const edition = readEdition(fixture(`edition-${version}/edition.json`))
    expect(edition.formatVersion).toBe(version)
    expect(judge(before, '')(edition)).toBe(true)
    const formatVersion = pointed(current, '/properties/formatVersion/const')
    expect(judge(current, '')({...edition, formatVersion})).toBe(true)
    expect(blocks(edition).length).toBeGreaterThan(least)
    expect(records(edition).map(({kind, id}) => `${kind} ${id}`)).toEqual(all)
  })

  test('is finished: another one has another version', () => {
    expect(pointed(bare(before), '/$defs/document/properties/title')).toBeDefined()
    expect(pointed(before, '/properties/formatVersion/const')).toBe(version)
    if (pointed(current, '/properties/formatVersion/const') === version)
      expect(bare(current)).toEqual(bare(before))
    else expect(pointed(current, '/$id')).not.toBe(pointed(before, '/$id'))
  })

  test('has nothing that a later one takes away', () => {
    expect(takenAway(before, current)).toEqual([])
  })
})

describe('the schema', () => {
  test.each<[string, string, string, string]>([
    [
      'a key',
      '"sha256": {\n              "$ref"',
      '"sha-256": {\n              "$ref"',
      '/$defs/document/properties/source/properties/sha256'
    ],
    [
      'that a key is always there',
      '"required": ["href", "destination", "page"]',
      '"required": ["href", "destination"]',
      '/$defs/pageAddress/required: page'
    ],
    ['a value', '["left", "center", "right", null]', '["left", "right", null]', '/$defs/align/enum: center'],
    ['a type of block', '"$ref": "#/$defs/callout"', '"$ref": "#/$defs/box"', '/$defs/block/anyOf/6'],
    [
      'the type of a value',
      '"title": "Page",\n          "description": "Counted from 1.",\n          "type": "integer"',
      '"title": "Page",\n          "description": "Counted from 1.",\n          "type": "string"',
      '/$defs/pageAddress/properties/page/type'
    ]
  ])('would be found to take away %s', (_, before, after, pointer) => {
    const schema = frozen('edition.schema.json')
    expect(schema).toContain(before)
    expect(takenAway(first, JSON.parse(schema.replace(before, after)))).toEqual([pointer])
  })
})

describe('a tombstone of version 1.0', async () => {
  const before: unknown = JSON.parse(fixture('tombstone-1.0/tombstone.schema.json'))
  const after = await memoryWorld().schema('tombstone')
  const tombstone: unknown = JSON.parse(fixture('tombstone-1.0/tombstone.json'))

  test('is valid under its own schema, and under that of today but for its version', () => {
    const formatVersion = pointed(after, '/properties/formatVersion/const')
    expect(judge(before, '')(tombstone)).toBe(true)
    expect(judge(after, '')({...Object(tombstone), formatVersion})).toBe(true)
  })

  test('is no edition, and says in whose place it stands', () => {
    expect(() => readEdition(tombstone)).toThrow(NotAnEdition)
    expect(() => readEdition(tombstone)).toThrow(
      'the publication was withdrawn on 2026-03-01: this is its tombstone; it is replaced by scope/en'
    )
  })

  test('has a schema that is finished, and of which a later one takes nothing away', () => {
    const version = pointed(after, '/properties/formatVersion/const')
    if (version === '1.0') expect(bare(after)).toEqual(bare(before))
    else expect(pointed(after, '/$id')).not.toBe(pointed(before, '/$id'))
    expect(takenAway(before, after)).toEqual([])
  })

  test.each<[string, string, string]>([
    [
      '"enum": ["html", "pdf", "epub", "json"]',
      '"enum": ["html", "pdf"]',
      '/properties/metadata/properties/identifiers/properties/isbn/propertyNames/enum: epub'
    ],
    [
      '[{"$ref": "#/$defs/publication"}, {"$ref": "#/$defs/elsewhere"}]',
      '[{"$ref": "#/$defs/publication"}]',
      '/properties/withdrawal/properties/replacement/oneOf/1'
    ]
  ])('would be found to lose %s', (from, to, pointer) => {
    const schema = fixture('tombstone-1.0/tombstone.schema.json')
    expect(schema).toContain(from)
    expect(takenAway(before, JSON.parse(schema.replace(from, to)))).toContain(pointer)
  })
})
