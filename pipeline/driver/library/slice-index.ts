/** Cuts the library index down to what one publication needs of it. */
import type {
  DocumentEntry,
  DocumentRecord,
  LibraryIndex,
  LinkEntry,
  PublicationEntry
} from '../../model/publication/library.ts'
import {createRecordFinder} from '../../model/publication/library-records.ts'
import {originalOf} from '../../model/alignment/compare-with-original.ts'
import {createResolver, type Resolver} from '../../model/references/resolve-reference.ts'
import {crossReferenceId} from '../../model/references/cross-reference.ts'
import {createNamed} from '../../model/references/find-anchor.ts'
import {nfc, splitReference} from '../../model/references/split-reference.ts'
import {groupBy} from '../../model/values/group-by.ts'
import {publicationFolder} from '../../model/edition/edition.ts'

/** What a publication needs of others. */
export interface Needs {
  /** The folders of those that its links and lists lead to, of its translations and of itself. */
  readonly folders: ReadonlySet<string>
  /** Those whose records it lists. */
  readonly listed: ReadonlySet<PublicationEntry>
  /** The types of records that it lists. */
  readonly types: ReadonlySet<string>
  /** The ids that are named by its links, and by what it lists. */
  readonly fragments: ReadonlySet<string>
  /** By folder, the names of the documents whose titles links without words show; an empty one stands for the publication. */
  readonly titles: ReadonlyMap<string, ReadonlySet<string>>
}

/** Tells of one publication after the other what it needs of those in the index. */
export function createNeeds(
  index: LibraryIndex,
  resolver = createResolver(index)
): (entry: PublicationEntry) => Needs {
  const findRecords = createRecordFinder(index)
  const languagesOf = groupBy(index.publications, ({id}) => id)
  return (entry) => {
    const types = new Set((entry.recordLists ?? []).map(({type}) => type))
    const listed = new Set(
      [...types].flatMap((type) => findRecords(type, entry).map(({publication}) => publication))
    )
    const languages = (languagesOf.get(entry.id) ?? []).map(publicationFolder)
    // What is listed is shown with the records that it names.
    const targets = [
      ...targetsOf(entry, linksOf(entry), resolver),
      ...[...listed].flatMap((one) => targetsOf(one, recordLinksOf(one), resolver))
    ]
    const folders = new Set([
      ...languages,
      publicationFolder(entry),
      ...targets.map(({folder}) => folder),
      ...[...listed].map(publicationFolder)
    ])
    const fragments = new Set([...linksOf(entry), ...[...listed].flatMap(recordLinksOf)].map(fragmentOf))
    const titles = new Map<string, Set<string>>()
    for (const folder of languages) titles.set(folder, new Set(['']))
    for (const {folder, title} of targets)
      if (title !== undefined) titles.set(folder, (titles.get(folder) ?? new Set()).add(title))
    return {folders, listed, types, fragments, titles}
  }
}

/**
 * Slices an index again and again; drafts are in no slice but their own. Of its own entry a publication has no more places than links may name. `see` knows entries from
 * the index as it was before.
 */
export function createSlicer(
  index: LibraryIndex,
  see: Sight = createSight()
): (entry: PublicationEntry) => LibraryIndex {
  const published = {publications: index.publications.filter((entry) => entry.status !== 'draft')}
  const needsOf = createNeeds(published)
  const positions = new Map(published.publications.map((one, index) => [publicationFolder(one), index]))
  return (entry) => {
    const {folders, listed, types, fragments, titles} = needsOf(entry)
    const original = originalOf(entry, published)
    const publications = [...folders]
      .map((key) => positions.get(key))
      .filter((position) => position !== undefined)
      .sort((a, b) => a - b)
      .flatMap((position) => published.publications[position] ?? [])
    return {
      publications: publications.map((one) =>
        publicationFolder(one) === publicationFolder(entry)
          ? asItself(one, fragments)
          : see(one, {
              types: listed.has(one) ? types : nothing,
              fragments,
              titles: titles.get(publicationFolder(one)) ?? nothing,
              isOriginal: original === one
            })
      )
    }
  }
}

function recordLinksOf({documents}: PublicationEntry): readonly LinkEntry[] {
  return documents.flatMap(({links}) => links.filter(({record}) => record !== undefined))
}

/** Its links; of a withdrawn one, what replaces it. */
function linksOf({status, replacedBy, documents}: PublicationEntry): readonly LinkEntry[] {
  if (status !== 'withdrawn') return documents.flatMap(({links}) => links)
  return replacedBy === undefined ? [] : [replacedBy]
}

interface Target {
  /** The publication's. */
  readonly folder: string
  /** Where a title is shown, the name of the document that has it; empty for the publication. */
  readonly title?: string
}

/** What links of the entry lead to, or may: where several records have one id, it leads to none as long as the index has them all. */
function targetsOf(entry: PublicationEntry, links: readonly LinkEntry[], resolver: Resolver): Target[] {
  return links.flatMap((link) => {
    const from = {publication: entry.id, language: entry.language, documentPath: link.place.path}
    const resolution = resolver.resolve(link.url, from)
    if (resolution.kind === 'several-records')
      return resolution.publications.map((one) => ({folder: publicationFolder(one)}))
    if (resolution.kind !== 'found') return []
    const {publication: id, language, document = '', block} = resolution.to
    const isTitled = block === undefined && (showsTitle(link) || link === entry.replacedBy)
    return [{folder: publicationFolder({id, language}), ...(isTitled ? {title: document} : {})}]
  })
}

/** Whether readers may be shown the title of what a link leads to, since it has no words. */
export function showsTitle({empty, wordless}: LinkEntry): boolean {
  return empty || wordless === true
}

function fragmentOf({url}: LinkEntry): string {
  return splitReference(url).fragment
}

/** Leaves out of a publication's own entry what it is not made with: links and files, which its texts have, and blocks that no link may mean. */
function asItself(entry: PublicationEntry, fragments: ReadonlySet<string>): PublicationEntry {
  const named = entry.documents.flatMap(({links}) => links.map(({url}) => nfc(crossReferenceId(url) ?? '')))
  const isNamed = createNamed(new Set([...fragments, ...named]))
  const documents = entry.documents.map(({files: _, ...document}) => ({
    ...document,
    links: [],
    anchors: document.anchors.filter(({kind, id}) => kind === 'record' || isNamed(id)),
    digest: ''
  }))
  return {...entry, documents}
}

interface Seen {
  /** The types of records that are listed. */
  readonly types: ReadonlySet<string>
  /** The ids that links name. */
  readonly fragments: ReadonlySet<string>
  /** The names of documents whose titles are shown; an empty one stands for the publication. */
  readonly titles: ReadonlySet<string>
  /** Whether the reader is its translation. */
  readonly isOriginal: boolean
}

const nothing: ReadonlySet<string> = new Set()

/** An entry as a reader of another publication sees it. */
export type Sight = (entry: PublicationEntry, seen: Seen) => PublicationEntry

/** Entries as others see them: of those whose places nobody names, all who show the same titles see the same. */
export function createSight(): Sight {
  /** By what may be put by: it goes with that. */
  const known = new WeakMap<
    PublicationEntry['documents'],
    {readonly bare: Map<string, PublicationEntry>; readonly named: ReadonlySet<string>}
  >()
  const look = (entry: PublicationEntry) => {
    const anchors = entry.documents.flatMap((document) => document.anchors)
    const named = new Set(anchors.flatMap(({kind, id}) => (kind === 'record' ? [] : [id.normalize('NFC')])))
    return {bare: new Map<string, PublicationEntry>(), named}
  }
  return (entry, seen) => {
    const {documents} = entry
    const {bare, named} = known.get(documents) ?? look(entry)
    known.set(documents, {bare, named})
    const isBare =
      seen.types.size === 0 &&
      !(seen.isOriginal && entry.text !== undefined) &&
      ![...seen.fragments].some((fragment) => named.has(fragment))
    if (!isBare) return asOthersSeeIt(entry, seen)
    const titles = JSON.stringify([...seen.titles].sort())
    const same = bare.get(titles) ?? asOthersSeeIt(entry, seen)
    bare.set(titles, same)
    return same
  }
}

/**
 * Leaves out of another publication's entry what only concerns itself: its links, files, lists, former names, digests of texts and what
 * translations are compared by;
 * the places that no link of the reader's names; titles that it does not show; and the fields of its records, but for types that are listed.
 */
function asOthersSeeIt(
  {moved: _, replacedBy: __, recordLists: ___, translatedFrom: ____, text, ...entry}: PublicationEntry,
  {types, fragments, titles, isOriginal}: Seen
): PublicationEntry {
  const compared = isOriginal && text !== undefined ? {text} : undefined
  const isWhole = titles.has('')
  // Of the only document, and of what is withdrawn, readers are led to the publication.
  const isDocument = entry.documents.length > 1 && entry.status !== 'withdrawn'
  const isShown = ({name, record}: DocumentEntry): boolean =>
    compared !== undefined || titles.has(name) || (isWhole && !isDocument) || types.has(record?.type ?? '')
  const documents = entry.documents.map(({moved: _, files: __, ...document}) => ({
    ...document,
    title: isShown(document) ? document.title : '',
    ...recordOf(document, types),
    links: [],
    anchors: document.anchors
      .filter(({kind, id}) => kind === 'record' || fragments.has(id.normalize('NFC')))
      .map((anchor) => {
        if (anchor.data === undefined || types.has(anchor.record ?? '')) return anchor
        const {data: _, ...rest} = anchor
        return rest
      }),
    digest: ''
  }))
  const title = isWhole || types.has(entry.record?.type ?? '') ? entry.title : ''
  return {...entry, title, ...recordOf(entry, types), ...compared, documents}
}

function recordOf(
  {record}: {readonly record?: DocumentRecord},
  types: ReadonlySet<string>
): {readonly record?: DocumentRecord} {
  if (record === undefined || types.has(record.type)) return {}
  const {data: _, ...rest} = record
  return {record: rest}
}
