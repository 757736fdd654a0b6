/** A JSON edition that was put by document by document is read as the whole file is, and no better. */
import {describe, expect, test} from 'vitest'
import {passagesByDocument, partsOfEdition} from '../../pipeline/model/edition/documents-in.ts'
import type {PutByArtifact} from '../../pipeline/model/edition/edition.ts'
import {openFile} from '../../pipeline/model/edition/open-file.ts'

const encoder = new TextEncoder()
const names = ['alpha', 'bravo']
const whole = ['{"id":"a","documents":[', '{"name":"alpha"}', ',{"name":"bravo"}', '],"records":{}}']

function putBy(parts: readonly string[]): PutByArtifact {
  const file = openFile({path: 'a.json', mediaType: 'application/json'}, (bytes) => () => bytes)
  for (const part of parts) file.add(encoder.encode(part))
  const made = file.close()
  if (!('parts' in made)) throw new Error('a file that is put by is expected')
  return made
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes)
}

describe('the parts of an edition', () => {
  test('are its documents, and what stands around them', () => {
    const file = putBy(whole)
    const parts = partsOfEdition(file, names)
    expect(textOf(parts?.around)).toBe('{"id":"a","documents":null,"records":{}}')
    expect(parts?.documents.map((document) => textOf(document()))).toEqual([whole[1], '{"name":"bravo"}'])
    expect(textOf(file.draw())).toBe(whole.join(''))
    expect(file.size).toBe(file.draw().length)
  })

  test.each([
    ['fewer documents', [whole[0], whole[1], whole[3]]],
    ['more documents', [...whole.slice(0, 3), ',{}', whole[3]]],
    ['no list around them', ['{"documents":{', whole[1], whole[2], '}}']]
  ])('are not told of a file with %s', (_, parts) => {
    expect(partsOfEdition(putBy(parts.map((part) => part ?? '')), names)).toBeUndefined()
  })

  test('are no JSON where another sign stands between two', () => {
    const file = putBy([whole[0] ?? '', whole[1] ?? '', ' {"name":"bravo"}', whole[3] ?? ''])
    expect(textOf(partsOfEdition(file, names)?.documents[1]?.())).toBe('null')
  })
})

test('passages that are put by are those of their documents', () => {
  const linesOf = (bytes: Uint8Array) => textOf(bytes).split('\n').slice(0, -1)
  const parts = ['{"key":"alpha/p1"}\n{"key":"alpha/p2"}\n', '{"key":"bravo/p1"}\n']
  const file = putBy(parts)
  const [here, there] = [
    passagesByDocument(file, names, linesOf),
    passagesByDocument({...file, parts: [file.draw()]}, names, linesOf)
  ]
  for (const index of [0, 1]) expect(here(index)).toEqual(there(index))
  expect(here(1)).toEqual(['{"key":"bravo/p1"}'])
})
