/** Cuts the library index down to what one publication needs of it. */
import type {LibraryIndex, PublicationEntry} from '../model/library.ts'
import {createResolver, type Resolver} from '../model/resolve-reference.ts'

/** Slices an index again and again; drafts are in no slice but their own. */
export function createSlicer(index: LibraryIndex): (entry: PublicationEntry) => LibraryIndex {
  const published = {publications: index.publications.filter((entry) => entry.status !== 'draft')}
  const resolver = createResolver(published)
  return (entry) => {
    const wanted = new Set([keyOf(entry), ...targetsOf(entry, resolver)])
    const publications = published.publications.filter((one) => one.id === entry.id || wanted.has(keyOf(one)))
    return {publications: publications.map((one) => (keyOf(one) === keyOf(entry) ? one : withoutLinks(one)))}
  }
}

/** The publications that the entry's links lead to. */
function targetsOf(entry: PublicationEntry, resolver: Resolver): string[] {
  return entry.documents.flatMap((document) =>
    document.links.flatMap(({url}) => {
      const from = {publication: entry.id, language: entry.language, documentPath: document.path}
      const resolution = resolver.resolve(url, from)
      return resolution.kind === 'found'
        ? [keyOf({id: resolution.to.publication, language: resolution.to.language})]
        : []
    })
  )
}

/** What another publication links to, and the digests of its texts, are nobody else's matter. */
function withoutLinks(entry: PublicationEntry): PublicationEntry {
  return {...entry, documents: entry.documents.map((document) => ({...document, links: [], digest: ''}))}
}

function keyOf({id, language}: {readonly id: string; readonly language: string}): string {
  return `${id} ${language.toLowerCase()}`
}
