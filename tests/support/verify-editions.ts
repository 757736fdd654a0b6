/** Verifies editions as the build does: held to their schema, and compared with their publication. */
import type {Around, Artifact} from '../../pipeline/model/edition/edition.ts'
import type {EditionName} from '../../pipeline/model/publication/front-matter.ts'
import type {Publication} from '../../pipeline/model/publication/publication.ts'
import {readOwnSchema} from '../../pipeline/platform/own-schema.ts'
import {
  loadEditionSchema,
  referenceOf,
  verifyAgainst,
  type Reference,
  type Verdict
} from '../../pipeline/verify/index.ts'

export const isEdition = await loadEditionSchema({schema: readOwnSchema})

/** What the editions of a publication are compared with. */
export function wantedOf(publication: Publication, around: Around = {}): Reference {
  return referenceOf(publication, {...around, isEdition})
}

/** Reads `artifacts` back, edition by edition. */
export function verifyEditions(
  publication: Publication,
  artifacts: ReadonlyMap<EditionName, readonly Artifact[]>,
  around: Around = {}
): {readonly verdicts: readonly Verdict[]; readonly digest: string} {
  const reference = wantedOf(publication, around)
  return {verdicts: verifyAgainst(reference, artifacts), digest: reference.digest}
}
