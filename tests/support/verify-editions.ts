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

const nothing: Around = {}

/**
 * By the publication and what stands around it, since hundreds of damaged editions are compared with one. What was read of one of them is
 * taken for the next, as a build does: what is damaged since may not be missed for that.
 */
const known = new WeakMap<Publication, WeakMap<Around, Reference>>()

/** What the editions of a publication are compared with. */
export function wantedOf(publication: Publication, around = nothing): Reference {
  const references = known.get(publication) ?? new WeakMap<Around, Reference>()
  const kept = new Map<string, unknown>()
  const memo = {
    get: (key: string) => kept.get(key),
    has: (key: string) => kept.has(key),
    put: (key: string, value: unknown) => kept.set(key, value)
  }
  const reference = references.get(around) ?? referenceOf(publication, {...around, isEdition, memo})
  known.set(publication, references.set(around, reference))
  return reference
}

/** Reads `artifacts` back, edition by edition. */
export function verifyEditions(
  publication: Publication,
  artifacts: ReadonlyMap<EditionName, readonly Artifact[]>,
  around = nothing
): {readonly verdicts: readonly Verdict[]; readonly digest: string} {
  const reference = wantedOf(publication, around)
  return {verdicts: verifyAgainst(reference, artifacts), digest: reference.digest}
}
