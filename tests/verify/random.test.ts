/** Random publications: their editions say the same, and one letter less in one of them is always found. */
import {fc, test} from '@fast-check/vitest'
import {describe, expect} from 'vitest'
import type {Artifact} from '../../pipeline/model/edition/edition.ts'
import {editionNames, type EditionName} from '../../pipeline/model/publication/front-matter.ts'
import type {Publication} from '../../pipeline/model/publication/publication.ts'
import type {Difference} from '../../pipeline/verify/index.ts'
import {verifyEditions} from '../support/verify-editions.ts'
import {draft, drawnDraft, publicationOf} from '../support/arbitrary/publication.ts'
import {makeEditions} from '../support/make-edition.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {withoutLetter} from './without-letter.ts'
import {runsOf} from '../support/runs-of.ts'

const runs = process.env['RUNS']
const world = memoryWorld()

/** What is tried on which publications. A PDF takes long, and shows less. */
const trials = [
  {
    editions: editionNames.filter((name) => name !== 'pdf'),
    drafts: draft,
    options: {numRuns: runsOf(15), endOnFailure: runs !== undefined}
  },
  {
    editions: editionNames.filter((name) => name === 'pdf'),
    drafts: drawnDraft,
    options: {numRuns: runsOf(6), endOnFailure: runs !== undefined}
  }
]

function differences(
  publication: Publication,
  artifacts: ReadonlyMap<EditionName, readonly Artifact[]>
): readonly Difference[] {
  return verifyEditions(publication, artifacts).verdicts.flatMap((verdict) => verdict.differences)
}

describe.each(trials)('verifyEditions finds in $editions', ({editions, drafts, options}) => {
  test.prop({draft: drafts}, options)('nothing, of any publication', async ({draft}) => {
    const publication = await publicationOf(draft)
    expect(differences(publication, await makeEditions(publication, editions, world))).toEqual([])
  })

  test.prop({draft: drafts, edition: fc.constantFrom(...editions), choice: fc.nat()}, options)(
    'a letter that is lost in one of them',
    async ({draft, edition, choice}) => {
      const publication = await publicationOf(draft)
      const mutant = withoutLetter(publication, choice)
      fc.pre(mutant !== undefined)
      const found = differences(publication, await makeEditions(mutant.publication, [edition], world))
      expect(found.map(({key}) => key)).toContainEqual(expect.stringContaining(mutant.owner))
    }
  )
})
