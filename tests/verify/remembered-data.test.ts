/** The data of a document that is as it was is neither written nor read again, and what is wrong in it or beside it is found all the same. */
import {beforeAll, expect, test} from 'vitest'
import {json} from '../../pipeline/editions/json/edition.ts'
import {heldBytes} from '../../pipeline/model/edition/edition-file.ts'
import type {Artifact, EditionFile} from '../../pipeline/model/edition/edition.ts'
import type {Memo} from '../../pipeline/model/memo.ts'
import type {Publication} from '../../pipeline/model/publication/publication.ts'
import {referenceOf, verifyAgainst, type Reference} from '../../pipeline/verify/index.ts'
import {others, renderAll, textOf, world} from '../editions/json/render-json.ts'
import {paragraph, samplePublication} from '../support/sample-publication.ts'
import {isEdition} from '../support/verify-editions.ts'

let sample: Publication
let count: number

beforeAll(async () => {
  sample = await samplePublication()
  count = sample.documents.length
})

/** How many parts were put there is what was made. */
class CountedMemo implements Memo {
  readonly #kept = new Map<string, unknown>()
  puts = 0

  get(key: string): unknown {
    return this.#kept.get(key)
  }

  has(key: string): boolean {
    return this.#kept.has(key)
  }

  put(key: string, value: unknown): void {
    this.puts += 1
    this.#kept.set(key, value)
  }
}

/** With a paragraph behind the last document. */
function longer(publication: Publication): Publication {
  const documents = publication.documents.map((document, index) =>
    index === count - 1
      ? {...document, children: [...document.children, paragraph('p99', 'Alpha bravo')]}
      : document
  )
  return {...publication, documents}
}

async function written(publication: Publication, memo: Memo): Promise<readonly EditionFile[]> {
  const {value} = await json.address(publication, world)
  return (await json.render(value.prepared, others, {...world, memo})).value
}

/** The same publication twice, and then with one longer document: how much is kept after each. */
const rounds = () =>
  [
    [sample, count],
    [sample, count],
    [longer(sample), count + 1]
  ] as const

test('a document is written again where it changed, and what is taken is what would be written', async () => {
  expect(count).toBeGreaterThan(1)
  const memo = new CountedMemo()
  for (const [publication, puts] of rounds()) {
    const files = await written(publication, memo)
    expect(memo.puts).toBe(puts)
    expect(files.map((file) => heldBytes(file))).toEqual(
      (await renderAll(publication, others)).map(({bytes}) => bytes)
    )
  }
})

test('the file is JSON as it is written at once', async () => {
  const text = textOf((await renderAll(sample, others))[0])
  expect(text).toBe(`${JSON.stringify(JSON.parse(text))}\n`)
})

test('a document is read again where it changed', async () => {
  const memo = new CountedMemo()
  for (const [publication, puts] of rounds()) {
    const reference = referenceOf(publication, {isEdition, memo})
    expect(found(reference, await renderAll(publication, others))).toEqual([])
    // What the digest is taken over, and that it agreed.
    expect(memo.puts).toBe(2 * puts)
  }
})

test.each<readonly [what: string, from: RegExp | string, to: string, found: string]>([
  ['a document that lacks a key', /"digest":"[^"]*",(?="addresses")/, '', '`/documents/0`'],
  ['a document with another key', '"children":[', '"more":1,"children":[', '`/documents/0`'],
  ['a document that is no JSON', '"title":{', '"title":{{', 'no JSON'],
  ['a document with a key that stands twice', '"title":{', '"title":{"text":"Not",', 'a key twice'],
  ['a key beside them', '"records":', '"more":1,"records":', '`/`'],
  ['documents that stand twice', '"records":', '"documents":[],"records":', 'a key twice'],
  ['no documents', '"documents":[', '"document":[', '`/`'],
  ['other words', 'the', 'thx', '']
])('where all were read before, %s is found as where none was', async (_, from, to, part) => {
  const [edition, passages] = await renderAll(sample, others)
  const memo = new CountedMemo()
  const reference = referenceOf(sample, {isEdition, memo})
  expect(found(reference, [edition, passages])).toEqual([])
  const at = textOf(edition).indexOf('"documents":')
  const text = textOf(edition)
  const spoilt = {
    ...edition,
    bytes: new TextEncoder().encode(text.slice(0, at) + text.slice(at).replace(from, to))
  }
  const differences = found(reference, [spoilt, passages])
  expect(differences).not.toEqual([])
  expect(JSON.stringify(differences)).toContain(part)
  expect(differences).toEqual(found(referenceOf(sample, {isEdition}), [spoilt, passages]))
})

test.each<readonly [what: string, from: RegExp, to: string, found: readonly string[]]>([
  ['how many pages the PDF has', /"pages":9/, '"pages":10', []],
  [
    'what is listed of a record in a text',
    /"label":"[^"]+"(?!.*"label")/s,
    '"label":"Another"',
    ['unexpected']
  ],
  ['what is listed of a document that is a record', /"part":2/, '"part":3', ['fact']]
])('no document is read again for %s, but for its own', async (_, from, to, kinds) => {
  const [edition, passages] = await renderAll(sample, others)
  const memo = new CountedMemo()
  const reference = referenceOf(sample, {isEdition, memo})
  expect(found(reference, [edition, passages])).toEqual([])
  const {puts} = memo
  const other = {...edition, bytes: new TextEncoder().encode(textOf(edition).replace(from, to))}
  expect(other.bytes).not.toEqual(edition.bytes)
  const differences = found(reference, [other, passages])
  expect(differences.map(({kind}) => kind)).toEqual(kinds)
  expect(differences).toEqual(found(referenceOf(sample, {isEdition}), [other, passages]))
  expect(memo.puts).toBe(puts)
})

function found(reference: Reference, files: readonly Artifact[]) {
  return verifyAgainst(reference, new Map([['json', files]])).flatMap(({differences}) => differences)
}
