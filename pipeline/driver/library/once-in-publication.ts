/** Tells once what many documents of a publication have, or many that stand alone, such as a key that nothing knows. */
import {isError, type Diagnostic} from '../../model/diagnostic.ts'
import {gatherAlike} from '../../model/edition/gather-alike.ts'
import type {PublicationSource} from '../../model/publication/project.ts'

const ofPublication: ReadonlySet<Diagnostic['ruleId']> = new Set([
  'front-matter/key-is-known',
  'markdown/shows-all-code'
])

/**
 * The diagnostics in their order, with the first of such a rule that stands for all in the publication that say the same. Publications of one
 * document are told together, but for errors, each of which stops its own. What stands in an included file is told of that file, which several
 * publications may have.
 */
export function onceInPublication(
  diagnostics: readonly Diagnostic[],
  sources: readonly PublicationSource[]
): readonly Diagnostic[] {
  const publicationOf = new Map(
    sources.flatMap(({path, manifestPath, documents}) =>
      manifestPath === undefined
        ? documents.map((file) => [file, alone])
        : [...documents, manifestPath].map((file) => [file, path])
    )
  )
  return gatherAlike(diagnostics, ofPublication, (one) => {
    const {path} = one.place
    const whole = publicationOf.get(path) ?? path
    return whole === alone && isError(one) ? path : whole
  })
}

/** No path: what publications of one document are told as. */
const alone = ''
