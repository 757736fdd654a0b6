/** Random publications: their editions say the same, and one letter less in one of them is always found. */
import {fc, test} from '@fast-check/vitest'
import {describe, expect} from 'vitest'
import type {Artifact} from '../../pipeline/model/edition.ts'
import type {EditionName} from '../../pipeline/model/front-matter.ts'
import type {Publication} from '../../pipeline/model/publication.ts'
import {verifyEditions, type Difference} from '../../pipeline/verify/index.ts'
import {draft, publicationOf} from '../support/arbitrary/publication.ts'
import {makeEditions} from '../support/make-edition.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {provenEditions} from './editions.ts'
import {withoutLetter} from './without-letter.ts'

/** How many publications are tried; RUNS asks for more. */
const numRuns = Number(process.env['RUNS'] ?? 15)
const options = {numRuns, endOnFailure: false}

const world = memoryWorld()

function differences(
  publication: Publication,
  artifacts: ReadonlyMap<EditionName, readonly Artifact[]>
): readonly Difference[] {
  return verifyEditions(publication, artifacts).verdicts.flatMap((verdict) => verdict.differences)
}

describe('verifyEditions', () => {
  test.prop({draft}, options)(
    'finds nothing in the editions of any publication',
    async ({draft}) => {
      const publication = await publicationOf(draft)
      expect(differences(publication, await makeEditions(publication, provenEditions, world))).toEqual([])
    },
    600_000
  )

  test.prop({draft, edition: fc.constantFrom(...provenEditions), at: fc.nat()}, options)(
    'finds a letter that is lost in one edition',
    async ({draft, edition, at}) => {
      const publication = await publicationOf(draft)
      const mutant = withoutLetter(publication, at)
      fc.pre(mutant !== undefined)
      const artifacts = await makeEditions(mutant.publication, [edition], world)
      const found = differences(publication, artifacts)
      expect(
        found.map(({key}) => key),
        mutant.name
      ).toContainEqual(expect.stringContaining(mutant.name))
    },
    600_000
  )
})
