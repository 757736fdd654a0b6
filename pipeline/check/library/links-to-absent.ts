/** Finds links to publications that are not published, since they have errors. Of such a link the words are published. */
import {compareDiagnostics, type Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {LibraryIndex, PublicationEntry} from '../../model/publication/library.ts'
import {createResolver} from '../../model/references/resolve-reference.ts'

/** A finding of link/target-exists at each link of the others; `absent` are entries of the index. */
export function linksToAbsent(
  index: LibraryIndex,
  absent: ReadonlySet<PublicationEntry>
): readonly Diagnostic[] {
  if (absent.size === 0) return []
  const keys = new Set([...absent].map(keyOf))
  const resolver = createResolver(index)
  const others = index.publications.filter((one) => !absent.has(one) && one.status !== 'withdrawn')
  const found = others.flatMap((publication) =>
    publication.documents.flatMap(({links}) =>
      links.flatMap(({url, place}) => {
        const {id, language} = publication
        const resolution = resolver.resolve(url, {publication: id, language, documentPath: place.path})
        if (resolution.kind !== 'found') return []
        const {to} = resolution
        if (!keys.has(keyOf({id: to.publication, language: to.language}))) return []
        const message = `\`${url}\` leads to a publication that has errors and is not published: only the words of this link are published`
        return [
          finding('link/target-exists', place, message, {
            hints: ['fix the errors of the publication that it leads to']
          })
        ]
      })
    )
  )
  return found.sort(compareDiagnostics)
}

function keyOf({id, language}: Pick<PublicationEntry, 'id' | 'language'>): string {
  return `${id} ${language}`
}
