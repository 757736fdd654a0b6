/** Digests of documents and sections: of their words alone, and held to them when the edition is read back. */
import {createHash} from 'node:crypto'
import {beforeAll, describe, expect, test} from 'vitest'
import type {Artifact} from '../../../pipeline/model/edition/edition.ts'
import type {Publication} from '../../../pipeline/model/publication/publication.ts'
import {verifyEditions} from '../../support/verify-editions.ts'
import {published} from '../../support/published.ts'
import {heading, paragraph, samplePublication, section, text} from '../../support/sample-publication.ts'
import {pointed, renderJson, renderParsed, textOf} from './render-json.ts'

let sample: Publication
beforeAll(async () => {
  sample = await samplePublication()
})

/** The sample with one section of its own. */
function withSection(...children: Parameters<typeof section>): Publication {
  const [first] = sample.documents
  if (first === undefined) throw new Error('the sample has documents')
  return {
    ...sample,
    documents: [published({...first, title: [text('Alpha')], children: [section(...children)]})]
  }
}

async function digestOf(publication: Publication, pointer = '/documents/0/children/0'): Promise<unknown> {
  return pointed(await renderParsed(publication), `${pointer}/digest`)
}

const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex')

describe('the digest of a section', () => {
  test('is SHA-256 over its texts in the normal form, a line each', async () => {
    const one = withSection(heading('b', 2, 'Bravo'), paragraph('p1', ' Charlie\n  del\u00adta e\u0301cho '))
    expect(await digestOf(one)).toBe(sha256('Bravo\nCharlie delta \u00e9cho'))
  })

  test('stays when identifiers, numbers, marks and lines change', async () => {
    const start = {line: 1, column: 1}
    const strong = {type: 'strong' as const, children: [text('Charlie')], position: {start, end: start}}
    const before = withSection(heading('b', 2, 'Bravo'), paragraph('p1', 'Charlie delta', 1))
    const after = withSection(heading('c', 3, 'Bravo', '2.1'), paragraph('p2', [strong, text('\ndelta')], 7))
    expect(await digestOf(after)).toBe(await digestOf(before))
  })

  test('changes with a word of a section inside, and the document\u2019s with it', async () => {
    const inner = (word: string): Publication =>
      withSection(heading('b', 2, 'Bravo'), section(heading('c', 3, 'Charlie'), paragraph('p1', word)))
    for (const pointer of ['/documents/0', '/documents/0/children/0', '/documents/0/children/0/children/0'])
      expect(await digestOf(inner('delta'), pointer)).not.toBe(await digestOf(inner('delte'), pointer))
  })
})

describe('the proof', () => {
  const proofOf = (artifact: Artifact): readonly unknown[] =>
    verifyEditions(sample, new Map([['json', [artifact]]])).verdicts.flatMap(({differences}) => differences)

  test('finds the digests of every node type right', async () => {
    expect(proofOf(await renderJson(sample))).toEqual([])
  })

  test('finds a digest of other words', async () => {
    const artifact = await renderJson(sample)
    const digests = textOf(artifact).match(/"digest":"[0-9a-f]{64}"/g) ?? []
    expect(digests.length).toBeGreaterThan(5)
    for (const digest of new Set(digests)) {
      const spoilt = textOf(artifact).replace(digest, `"digest":"${sha256('Alpha')}"`)
      const found = proofOf({...artifact, bytes: new TextEncoder().encode(spoilt)})
      expect(found).toMatchObject([{kind: 'unexpected', what: 'digest of other words'}])
    }
  })
})
