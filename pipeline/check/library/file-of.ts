/** Names the file that describes a publication. */
import type {PublicationEntry} from '../../model/publication/library.ts'

/** A publication of one document is described in it; one of a folder in its publication.yaml. */
export function fileOf({path}: Pick<PublicationEntry, 'path'>): string {
  return /\.(?:md|markdown)$/i.test(path) ? path : `${path}/publication.yaml`
}
