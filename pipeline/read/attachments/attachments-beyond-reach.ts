/** Checks link/leaves-publication for files beside the text: a PDF or a book finds them by their web addresses alone. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {placeOf} from '../../model/place.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {ReadProject} from '../../model/kept/reading-project.ts'
import {nodesOf} from '../../model/tree/walk.ts'

/** One finding for the publication, at its first such link, where the project does not say where it is published. */
export function attachmentsBeyondReach(
  {documents, metadata}: Manuscript,
  {facts}: Pick<ReadProject, 'facts'>
): readonly Diagnostic[] {
  const needsAddress = metadata.editions.includes('pdf') || metadata.editions.includes('epub')
  if (!needsAddress || facts.baseUrl !== undefined) return []
  const attaching = documents.filter(({holds}) => holds.has('attachment'))
  const places = attaching.flatMap(({path, children, notes}) =>
    nodesOf([...children, ...notes.flatMap((note) => note.children)], 'link')
      .filter(({target}) => target.kind === 'attachment')
      .map((link) => placeOf(path, link))
  )
  const [first] = places
  if (first === undefined) return []
  const links = places.length === 1 ? 'a link leads' : `${places.length} links lead`
  const message = `${links} to files beside the text, where the PDF and EPUB can't follow`
  return [
    finding('link/leaves-publication', first, message, {
      hints: [
        'say in `tetrapla.yaml` where the library is published: `baseUrl: https://example.org/library/`'
      ]
    })
  ]
}
