/** The JSON edition's file, its addresses, and the catalogue as data. */
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {beforeAll, describe, expect, test} from 'vitest'
import {allAddresses} from '../../../pipeline/model/edition/block-addresses.ts'
import {json} from '../../../pipeline/editions/json/edition.ts'
import type {Publication, PublishedDocument} from '../../../pipeline/model/publication/publication.ts'
import {visit} from '../../../pipeline/model/tree/walk.ts'
import {expectFile} from '../../support/expect-file.ts'
import {published} from '../../support/published.ts'
import {samplePublication} from '../../support/sample-publication.ts'
import {entriesOf, others, pointed, renderJson, renderParsed, textOf, world} from './render-json.ts'
import {renderData} from '../../support/render-library.ts'

const fixtures = path.join(import.meta.dirname, '..', '..', 'fixtures', 'editions', 'json')

let publication: Publication
beforeAll(async () => {
  publication = await samplePublication()
})

describe('the file', () => {
  test('holds the whole publication', async () => {
    const artifact = await renderJson(publication, others)
    expect(artifact.path).toBe('countering-terrorism/en/countering-terrorism.en.json')
    expect(artifact.mediaType).toBe('application/json')
    expectFile(path.join(fixtures, 'every-node-type', 'expected.json'), readable(textOf(artifact)))
  })

  test('has the same bytes each time, and ends with a line ending', async () => {
    const [first, second] = [await renderJson(publication), await renderJson(await samplePublication())]
    expect(textOf(first)).toBe(textOf(second))
    expect(textOf(first)).toMatch(/^\{.*\}\n$/)
  })

  test('says where a block stands in the other editions of the set', async () => {
    const file = await renderParsed(publication, others)
    expect(pointed(file, '/editions')).toEqual({
      pdf: {entry: 'countering-terrorism.en.pdf', pages: 9},
      html: {entry: 'index.html'}
    })
    expect(pointed(file, '/documents/0/addresses')).toEqual({
      html: {href: 'position.html', path: 'position.html'}
    })
    expect(pointed(file, '/documents/0/children/0/addresses')).toEqual({
      html: {href: 'position.html#p1', path: 'position.html', fragment: 'p1'},
      pdf: {href: 'countering-terrorism.en.pdf#position/p1', destination: 'position/p1', page: 3}
    })
  })

  test('says it with whole URLs where the project has a web address', async () => {
    const project = {...publication.project, baseUrl: 'https://example.org/library/'}
    const translations = [
      {language: 'fr-CH', title: 'Alpha', documents: [], editions: ['html', 'pdf', 'epub'] as const}
    ]
    const file = await renderParsed({...publication, project, translations}, others)
    const folder = 'https://example.org/library/countering-terrorism'
    expect(pointed(file, '/documents/0/children/0/addresses/pdf/url')).toBe(
      `${folder}/en/countering-terrorism.en.pdf#position/p1`
    )
    expect(pointed(file, '/editions/html/url')).toBe(`${folder}/en/index.html`)
    expect(pointed(file, '/translations/0/editions')).toEqual({
      pdf: {
        entry: '../fr-ch/countering-terrorism.fr-ch.pdf',
        url: `${folder}/fr-ch/countering-terrorism.fr-ch.pdf`
      },
      html: {entry: '../fr-ch/index.html', url: `${folder}/fr-ch/index.html`}
    })
  })

  test('says where each block stands in the source', async () => {
    const [first, ...rest] = publication.documents
    const [block, ...more] = first?.children ?? []
    if (first === undefined || block?.type !== 'paragraph')
      throw new Error('the sample begins with a paragraph')
    const start = {line: 7, column: 3, offset: 40}
    const moved = {...block, position: {start, end: start}}
    const documents = [published({...first, children: [moved, ...more]}), ...rest]
    const file = await renderParsed({...publication, documents})
    expect(pointed(file, '/documents/0/source')).toEqual({path: first.path, sha256: first.digest})
    expect(pointed(file, '/documents/0/children/0/source')).toEqual({line: 7, column: 3})
  })

  test('lists each image once, however many paths it has', async () => {
    const [first] = publication.assets.values()
    if (first === undefined) throw new Error('the sample has images')
    const twice = {...publication, assets: new Map([...publication.assets, ['source/copy.svg', first]])}
    const assets = pointed(await renderParsed(twice), '/assets')
    expect(entriesOf(assets).map(([, asset]) => pointed(asset, '/sha256'))).toEqual(
      [...publication.assets.values()].map(({digest}) => digest)
    )
  })

  test('names the publisher of the project when the publication names none', async () => {
    const {publisher: _, ...metadata} = publication.metadata
    const file = await renderParsed({...publication, metadata})
    expect(pointed(file, '/metadata/publisher')).toBe('Organization of the Example')
  })
})

describe('addresses', () => {
  test('are JSON Pointers that lead to the object with the key', async () => {
    const {value} = await json.address(publication, world)
    const file = await renderParsed(publication, others)
    const {entry, blocks} = value.addresses
    for (const [key, {href}] of allAddresses(blocks, publication)) {
      const [name, pointer = ''] = href.split('#')
      expect(name).toBe(entry)
      expect(pointed(file, pointer)).toMatchObject({key})
    }
  })

  test('are there for every document, title, block, note and anchor', async () => {
    const {value} = await json.address(publication, world)
    const keys = publication.documents.flatMap(keysOf)
    expect([...new Map(allAddresses(value.addresses.blocks, publication)).keys()].toSorted()).toEqual(
      keys.toSorted()
    )
  })

  test('are not led astray by data of the author', async () => {
    const [first, ...rest] = publication.documents
    if (first === undefined) throw new Error('the sample has documents')
    const data = {key: 'areas', nested: {key: 'position/p1'}}
    const {value} = await json.address({...publication, documents: [{...first, data}, ...rest]}, world)
    expect(value.addresses.blocks.get('areas')?.href).toMatch(/#\/documents\/1$/)
    expect(value.addresses.blocks.get('position/p1')?.href).toMatch(/#\/documents\/0\/children\/0$/)
  })
})

function keysOf({name, titleId, children}: PublishedDocument): readonly string[] {
  const keys = titleId === undefined ? [name] : [name, `${name}/${titleId}`]
  visit(children, (node) => {
    if ('id' in node && node.type !== 'footnoteReference') keys.push(`${name}/${node.id}`)
  })
  return keys
}

test('the catalogue as data lists every publication with its editions', async () => {
  const made = await renderData(
    {
      publisher: 'Alpha',
      language: 'en',
      footer: [],
      publications: [
        {
          id: 'alpha/bravo',
          language: 'en',
          title: 'Bravo',
          summary: 'Charlie.',
          type: 'document',
          date: '2026-11-24',
          version: '1.0',
          cover: 'alpha/bravo/en/cover.svg',
          editions: [
            {edition: 'json', path: 'alpha/bravo/en/bravo.en.json', bytes: 1200},
            {edition: 'pdf', path: 'alpha/bravo/en/bravo.en.pdf', bytes: 64000, pages: 6}
          ]
        },
        {id: 'delta', language: 'fr', title: 'Delta', type: 'document', editions: []}
      ]
    },
    world
  )
  const [catalogue, schema, own, ...more] = made
  if (catalogue === undefined || schema === undefined || own === undefined) throw new Error('three files')
  expect([catalogue.path, schema.path, own.path, more]).toEqual([
    'index.json',
    'schemas/edition-1.4.schema.json',
    'schemas/library-1.0.schema.json',
    []
  ])
  expectFile(path.join(fixtures, 'catalogue', 'expected.json'), textOf(catalogue))
  expect(JSON.parse(textOf(schema))).toEqual(await world.schema('edition'))
  const librarySchema: unknown = JSON.parse(textOf(own))
  if (typeof librarySchema !== 'object' || librarySchema === null) throw new Error('a schema is an object')
  expect(new Ajv2020({strict: true}).validate(librarySchema, JSON.parse(textOf(catalogue)))).toBe(true)
})

/** With a line for each member: the edition itself is one line. */
function readable(text: string): string {
  return `${JSON.stringify(JSON.parse(text), null, 2)}\n`
}
