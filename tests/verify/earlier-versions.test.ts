/** A JSON edition of another version 1.x is read by its reader in the proof, and an unknown key of its own version is not. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
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
  expect(units.count).toBeGreaterThan(10)
})

test('a later one, with keys that are not known yet', () => {
  const later = {...editionOf('edition-1.3'), formatVersion: '1.99', more: true}
  expect(read(later)).toMatchObject({formatVersion: '1.99'})
})

test.each([
  ['of version 2', {formatVersion: '2.0'}, '/formatVersion'],
  ['without documents', {documents: 7}, '/documents']
])('one %s is refused at the place', (_, change, place) => {
  expect(() => read({...editionOf('edition-1.3'), ...change})).toThrow(place)
})
