/** The same publication gives the same bytes, wherever and whenever. */
import {describe, expect, test} from 'vitest'
import {samplePublication} from '../../support/sample-publication.ts'
import {makePdf} from './make-pdf.ts'

function idOf(bytes: Uint8Array): string | undefined {
  return /\/ID \[<([0-9a-f]{32})>/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
}

describe('the bytes', () => {
  test('are the same in another time zone, at another time', async () => {
    const zone = process.env['TZ']
    const first = await makePdf(await samplePublication())
    try {
      process.env['TZ'] = 'Pacific/Auckland'
      const second = await makePdf(await samplePublication())
      expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(second.bytes))).toBe(0)
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })

  test('are named by their content, not by title and date alone', async () => {
    const publication = await samplePublication(1)
    const other = {
      ...publication,
      documents: publication.documents.map((one) => ({...one, summary: 'Other words.'}))
    }
    const ids = [idOf((await makePdf(publication)).bytes), idOf((await makePdf(other)).bytes)]
    expect(ids[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(ids[0]).not.toBe(ids[1])
  })
})
