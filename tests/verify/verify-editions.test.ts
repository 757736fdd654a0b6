/** The proof, proved: what the writers make is found to say the same, and no mutation of one edition passes. */
import {describe, expect, test} from 'vitest'
import type {Artifact} from '../../pipeline/model/edition.ts'
import {editionNames, type EditionName} from '../../pipeline/model/front-matter.ts'
import {verifyEditions} from '../../pipeline/verify/index.ts'
import {makeEditions} from '../support/make-edition.ts'
import {samplePublication} from '../support/sample-publication.ts'
import {mutate, mutations} from './mutations.ts'

const publication = await samplePublication()

const whole = await makeEditions(publication)

function bytesOf(artifacts: readonly Artifact[] | undefined): string {
  return (artifacts ?? []).map(({bytes}) => Buffer.from(bytes).toString('base64')).join('\n')
}

function differencesIn(edition: EditionName, artifacts: ReadonlyMap<EditionName, readonly Artifact[]>) {
  const only = new Map([[edition, artifacts.get(edition) ?? []]])
  return verifyEditions(publication, only).verdicts.flatMap(({differences}) => differences)
}

describe('verifyEditions', () => {
  test.each(editionNames)('finds no difference in the %s edition as it is made', (edition) => {
    expect(differencesIn(edition, whole)).toEqual([])
  })

  test('counts the same units in all editions, but for what a PDF has no element for', () => {
    const {verdicts} = verifyEditions(publication, whole)
    const counts = new Map(verdicts.map(({edition, units}) => [edition, units]))
    expect([...counts.keys()]).toEqual([...editionNames])
    expect(counts.get('json')).toBeGreaterThan(50)
    expect(counts.get('html')).toBe(counts.get('json'))
    expect(counts.get('epub')).toBe(counts.get('json'))
    // A thematic break, and a figure of one decorative image.
    expect(counts.get('pdf')).toBe((counts.get('json') ?? 0) - 3)
  })
})

describe.each(editionNames)('a mutation of the %s edition', (edition) => {
  test.each(mutations.filter(({notIn}) => notIn?.includes(edition) !== true))(
    'is found: $name',
    async (mutation) => {
      const mutant = await makeEditions(mutate(publication, mutation), [edition])
      expect(bytesOf(mutant.get(edition)), 'a mutation that changes no byte is none').not.toBe(
        bytesOf((await alone(edition)).get(edition))
      )
      const found = differencesIn(edition, mutant)
      expect(
        found.map(({key}) => key).some((key) => key.startsWith(mutation.at)),
        JSON.stringify(found)
      ).toBe(true)
    }
  )
})

const made = new Map<EditionName, ReadonlyMap<EditionName, readonly Artifact[]>>()

/** The edition made of the unchanged publication, without the others. */
async function alone(edition: EditionName): Promise<ReadonlyMap<EditionName, readonly Artifact[]>> {
  const known = made.get(edition)
  if (known !== undefined) return known
  const artifacts = await makeEditions(publication, [edition])
  made.set(edition, artifacts)
  return artifacts
}
