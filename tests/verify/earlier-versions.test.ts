/** A JSON edition of another version 1.x is read by its reader in the proof, and an unknown key of its own version is not. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {rememberedSchema} from '../../pipeline/driver/publication/remembered-schema.ts'
import {openMemo} from '../../pipeline/platform/cache/memo.ts'
import {readEditionFile} from '../../pipeline/verify/json-reader/edition-file.ts'
import {examine} from '../../pipeline/verify/json-reader/read-json.ts'
import {isEdition} from '../support/verify-editions.ts'

const folder = path.join(import.meta.dirname, '../fixtures/reader')
const versions = readdirSync(folder).filter((name) => name.startsWith('edition-1.'))

function editionOf(version: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path.join(folder, version, 'edition.json'), 'utf8')) as Record<
    string,
    unknown
  >
}

function read(edition: object) {
  return readEditionFile(new TextEncoder().encode(JSON.stringify(edition)), isEdition)
}

test.each(versions)('%s', (version) => {
  const edition = read(editionOf(version))
  const {units} = examine(edition, {folder: `${edition.id}/${edition.language}`})
  expect(units.body.length).toBeGreaterThan(10)
})

test('a later one, with keys that are not known yet', () => {
  const later = {...editionOf('edition-1.3'), formatVersion: '1.99', more: true}
  expect(read(later)).toMatchObject({formatVersion: '1.99'})
})

test('one whose documents were held to the schema before has the other documents, and the rest, held to it', () => {
  const {version} = isEdition
  const earlier = editionOf('edition-1.3')
  const [document] = earlier['documents'] as readonly object[]
  const edition = {...earlier, documents: [document], formatVersion: version}
  const schema = rememberedSchema(isEdition, openMemo(new Uint8Array()))
  const readWith = (change: object) =>
    readEditionFile(new TextEncoder().encode(JSON.stringify({...edition, ...change})), schema)
  expect(() => readWith({documents: [document, {...document, more: 1}]})).toThrow('/documents/1')
  expect(readWith({})).toMatchObject({documents: [document]})
  expect(() => readWith({documents: [document, {...document, more: 1}]})).toThrow('/documents/1')
  expect(() => readWith({more: 1})).toThrow('`/`')
  expect(() => readWith({documents: 7})).toThrow('/documents')
  expect(readWith({documents: [document, document]})).toMatchObject({documents: [document, document]})
})

test.each([
  ['of version 2', {formatVersion: '2.0'}, '/formatVersion'],
  ['without documents', {documents: 7}, '/documents']
])('one %s is refused at the place', (_, change, place) => {
  expect(() => read({...editionOf('edition-1.3'), ...change})).toThrow(place)
})
