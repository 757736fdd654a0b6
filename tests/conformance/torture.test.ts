/**
 * The PDF of documents that break layouts, ten times as large as in `make test`: nothing is lost, nothing stands on other
 * text or off the frame, and five times as much text takes about five times as long.
 */
import {describe, expect, test} from 'vitest'
import {verifyEditions} from '../support/verify-editions.ts'
import {publish} from '../editions/pdf/make-pdf.ts'
import {tortures} from '../editions/pdf/torture/cases.ts'
import {drawnTexts} from '../editions/pdf/torture/drawn-text.ts'
import {misplaced} from '../editions/pdf/torture/misplaced.ts'
import {makeEditions} from '../support/make-edition.ts'

const large = 10
const small = 2
/** Room for what a machine that is shared does to measures, far from the square of the size. */
const patience = 2
/** Seconds that any document takes, whatever its size. */
const fixed = 0.5

const smallOnes = tortures(small)

describe('a large document with', () => {
  test.each(tortures(large))('$name', async ({name, markdown}) => {
    const other = smallOnes.find((one) => one.name === name)
    if (other === undefined) throw new Error(`there is no small ${name}`)
    await make(other.markdown)
    const few = await make(other.markdown)
    const many = await make(markdown)
    const {verdicts} = verifyEditions(many.publication, many.artifacts)
    expect(verdicts.flatMap(({differences}) => differences)).toEqual([])
    expect(misplaced(drawnTexts(many.bytes))).toEqual([])
    const growth = markdown.length / other.markdown.length
    expect(many.seconds).toBeLessThan(Math.max(few.seconds, fixed) * growth * patience)
  })
})

async function make(markdown: string) {
  const publication = await publish({'tetrapla.yaml': 'language: en\n', 'source/alpha.md': markdown})
  const before = process.cpuUsage()
  const artifacts = await makeEditions(publication, ['pdf'])
  const {user, system} = process.cpuUsage(before)
  const [file] = artifacts.get('pdf') ?? []
  return {publication, artifacts, bytes: file?.bytes ?? new Uint8Array(), seconds: (user + system) / 1e6}
}
