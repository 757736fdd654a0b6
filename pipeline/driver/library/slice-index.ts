/** Cuts the library index down to what one publication needs of it. */
import type {DocumentRecord, LibraryIndex, PublicationEntry} from '../../model/publication/library.ts'
import {createRecordFinder} from '../../model/publication/library-records.ts'
import {createResolver, type Resolver} from '../../model/resolve-reference.ts'

/** Slices an index again and again; drafts are in no slice but their own. */
export function createSlicer(index: LibraryIndex): (entry: PublicationEntry) => LibraryIndex {
  const published = {publications: index.publications.filter((entry) => entry.status !== 'draft')}
  const resolver = createResolver(published)
  const findRecords = createRecordFinder(published)
  return (entry) => {
    const types = new Set((entry.recordLists ?? []).map(({type}) => type))
    const listed = new Set(
      [...types].flatMap((type) => findRecords(type, entry).map(({publication}) => publication))
    )
    const wanted = new Set([
      keyOf(entry),
      ...targetsOf(entry, resolver),
      // What is listed is shown with the records that it names.
      ...[...listed].flatMap((one) => [keyOf(one), ...recordsNamedBy(one, resolver)])
    ])
    const publications = published.publications.filter((one) => one.id === entry.id || wanted.has(keyOf(one)))
    return {
      publications: publications.map((one) =>
        keyOf(one) === keyOf(entry) ? one : withoutLinks(one, listed.has(one) ? types : new Set())
      )
    }
  }
}

function recordsNamedBy(entry: PublicationEntry, resolver: Resolver): string[] {
  const documents = entry.documents.map((one) => ({
    ...one,
    links: one.links.filter(({record}) => record !== undefined)
  }))
  return targetsOf({...entry, documents}, resolver)
}

/** The publications that the entry's links lead to; of a withdrawn one, what replaces it. */
function targetsOf(entry: PublicationEntry, resolver: Resolver): string[] {
  const links =
    entry.status === 'withdrawn'
      ? entry.replacedBy === undefined
        ? []
        : [entry.replacedBy]
      : entry.documents.flatMap(({links}) => links)
  return links.flatMap(({url, place}) => {
    const from = {publication: entry.id, language: entry.language, documentPath: place.path}
    const resolution = resolver.resolve(url, from)
    return resolution.kind === 'found'
      ? [keyOf({id: resolution.to.publication, language: resolution.to.language})]
      : []
  })
}

/**
 * Leaves out of another publication's entry what only concerns itself: its links, lists, former names and digests of texts,
 * and the fields of its records, but for types that are listed.
 */
function withoutLinks(
  {moved: _, replacedBy: __, recordLists: ___, ...entry}: PublicationEntry,
  types: ReadonlySet<string>
): PublicationEntry {
  const documents = entry.documents.map(({moved: _, ...document}) => ({
    ...document,
    ...recordOf(document, types),
    links: [],
    anchors: document.anchors.map((anchor) => {
      if (anchor.data === undefined || types.has(anchor.record ?? '')) return anchor
      const {data: _, ...rest} = anchor
      return rest
    }),
    digest: ''
  }))
  return {...entry, ...recordOf(entry, types), documents}
}

function recordOf(
  {record}: {readonly record?: DocumentRecord},
  types: ReadonlySet<string>
): {readonly record?: DocumentRecord} {
  if (record === undefined || types.has(record.type)) return {}
  const {data: _, ...rest} = record
  return {record: rest}
}

function keyOf({id, language}: {readonly id: string; readonly language: string}): string {
  return `${id} ${language.toLowerCase()}`
}
