/** How the documents of a book are parted between two workers. */
import {expect, test} from 'vitest'
import {sharesOf} from '../../../pipeline/editions/pdf/book-shares.ts'
import {publish} from './make-pdf.ts'

test.each<readonly [lengths: readonly number[], own: number]>([
  [[10, 10, 10, 10, 10], 3],
  [[70, 20, 10], 1],
  [[10, 80, 10], 2],
  [[60, 32, 8], 1],
  [[48, 12, 40], 2],
  [[48, 16, 36], 1],
  [[40, 30, 30], 2],
  [[5, 5, 90], 2],
  [[90, 10], 1],
  [[10, 90], 1],
  [[100], 1]
])('of documents with lengths %j the first worker has %i', async (lengths, own) => {
  const documents = lengths.map((length, index): readonly [string, string] => [
    `source/${index}.md`,
    `# A\n\n${'a'.repeat(length * 100)}\n`
  ])
  const publication = await publish({
    'tetrapla.yaml': 'language: en\n',
    'source/publication.yaml': 'title: Alpha\ndate: 2026-01-01\n',
    ...Object.fromEntries(documents)
  })
  const shares = sharesOf(publication)
  expect(shares.map((share) => share.length)).toEqual([own, lengths.length - own])
  expect(shares.flat()).toEqual(publication.documents)
})
