/** Tells once of a publication what many of its documents have, such as a key that nothing knows. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {gatherAlike} from '../../model/edition/gather-alike.ts'
import type {PublicationSource} from '../../model/publication/project.ts'

const ofPublication: ReadonlySet<Diagnostic['ruleId']> = new Set([
  'front-matter/key-is-known',
  'markdown/shows-all-code'
])

/**
 * The diagnostics in their order, with the first of such a rule that stands for all in the publication that say the same. What stands in
 * an included file is told of that file, which several publications may have.
 */
export function onceInPublication(
  diagnostics: readonly Diagnostic[],
  sources: readonly PublicationSource[]
): readonly Diagnostic[] {
  const publicationOf = new Map(
    sources.flatMap(({path, manifestPath, documents}) =>
      [...documents, ...(manifestPath === undefined ? [] : [manifestPath])].map((file) => [file, path])
    )
  )
  return gatherAlike(diagnostics, ofPublication, ({place}) => publicationOf.get(place.path) ?? place.path)
}
