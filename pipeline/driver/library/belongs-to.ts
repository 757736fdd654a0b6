/** Tells whether a finding stands in a file of a publication. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {PublicationSource} from '../../model/publication/project.ts'

/** Whether a finding stands in a file of the publication. */
export function belongsTo({place}: Diagnostic, source: PublicationSource): boolean {
  const {path, manifestPath, documents, includes = []} = source
  return [path, manifestPath, ...documents, ...includes].includes(place.path)
}
