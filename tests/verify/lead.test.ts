/** The summary at the head of a document, one of several, is said by every edition. */
import {expect, test} from 'vitest'
import type {Publication} from '../../pipeline/model/publication/publication.ts'
import {verifyEditions} from '../support/verify-editions.ts'
import {makeEditions} from '../support/make-edition.ts'
import {samplePublication} from '../support/sample-publication.ts'

async function differences(publication: Publication, made = publication): Promise<readonly string[]> {
  const {verdicts} = verifyEditions(publication, await makeEditions(made))
  return verdicts.flatMap((verdict) =>
    verdict.differences.map(({edition, key, kind, found}) => `${edition} ${key} ${kind} ${found ?? ''}`)
  )
}

async function withSummary(summary: string | undefined, only?: number): Promise<Publication> {
  const publication = await samplePublication(only)
  return {
    ...publication,
    documents: publication.documents.map(({summary: _, ...document}) =>
      summary === undefined ? document : {...document, summary}
    )
  }
}

test('on one line, whatever its source has', async () => {
  const summary = 'Alpha\n  bravo,\tcharlie\u00a0delta.\n'
  const publication = await withSummary(summary)
  expect(await differences({...publication, metadata: {...publication.metadata, summary}})).toEqual([])
})

test('and is missed where it is lost', async () => {
  const found = await differences(await withSummary('Alpha.'), await withSummary(undefined))
  expect(found.filter((line) => !line.includes(' digest '))).toEqual(
    ['json', 'pdf', 'epub', 'html'].flatMap((edition) => [
      `${edition} position//lead missing `,
      `${edition} areas//lead missing `
    ])
  )
})

test('of an only document it is the publication’s', async () => {
  const found = await differences(await withSummary('Alpha.', 1), await withSummary('Bravo.', 1))
  expect(found.filter((line) => line.includes('//lead'))).toEqual([])
})
