/** Tells which findings stand in files of publications, of many findings and many publications. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {PublicationSource} from '../../model/publication/project.ts'

/** Whether a finding stands in a file of one of them. */
export function belongsToAny(sources: readonly PublicationSource[]): (finding: Diagnostic) => boolean {
  const files = new Set(sources.flatMap(filesOf))
  return ({place}) => files.has(place.path)
}

/** Whether one of the findings stands in a file of a publication. */
export function holdsAny(findings: readonly Diagnostic[]): (source: PublicationSource) => boolean {
  const paths = new Set(findings.map(({place}) => place.path))
  return (source) => filesOf(source).some((file) => paths.has(file))
}

function filesOf({path, manifestPath, documents, includes = []}: PublicationSource): readonly string[] {
  return [path, ...(manifestPath === undefined ? [] : [manifestPath]), ...documents, ...includes]
}
