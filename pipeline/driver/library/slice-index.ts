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
import type {SoughtName} from '../../model/references/watch-maps.ts'
import {groupBy} from '../../model/values/group-by.ts'
import {publicationFolder} from '../../model/edition/edition.ts'

/** What a publication needs of others. */
export interface Needs {
  /** The folders of those that its links and lists lead to, or are found by, of its translations and of itself. */
  readonly folders: ReadonlySet<string>
  /** Those of which any document may tell where it leads or what it shows: the languages of itself and of what it lists. */
  readonly whole: ReadonlySet<string>
  /** By folder, the names of the documents that its links lead to, or are found by. */
  readonly documents: ReadonlyMap<string, ReadonlySet<string>>
  /** Those whose records it lists. */
  readonly listed: ReadonlySet<PublicationEntry>
  /** The types of records that it lists. */
  readonly types: ReadonlySet<string>
  /** The ids that are named by its links, and by what it lists. */
  readonly fragments: ReadonlySet<string>
  /** By folder, the names of the documents whose titles links without words show; an empty one stands for the publication. */
  readonly titles: ReadonlyMap<string, ReadonlySet<string>>
  /** Where its own links lead. */
  readonly leads: Leads
  /** The names by which it was looked for and which nothing has, or several may have. */
  readonly sought: ReadonlySet<SoughtName>
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
    const foldersOf = (id: string): readonly string[] => (languagesOf.get(id) ?? []).map(publicationFolder)
    const languages = foldersOf(entry.id)
    // What is listed is shown with the records that it names.
    const own = leadsOf(entry, linksOf(entry), resolver)
    const leads = [own, ...[...listed].map((one) => leadsOf(one, recordLinksOf(one), resolver))]
    const documents = new Map<string, Set<string>>()
    for (const [folder, name] of leads.flatMap((one) => one.documents)) addName(documents, folder, name)
    const folders = new Set([
      ...languages,
      publicationFolder(entry),
      ...leads.flatMap((one) => one.folders),
      ...documents.keys(),
      ...[...listed].map(publicationFolder)
    ])
    const fragments = new Set([...linksOf(entry), ...[...listed].flatMap(recordLinksOf)].map(fragmentOf))
    const titles = new Map<string, Set<string>>()
    for (const folder of languages) addName(titles, folder, '')
    for (const [folder, name] of leads.flatMap((one) => one.titles)) addName(titles, folder, name)
    return {
      folders,
      whole: new Set([...languages, ...[...listed].flatMap(({id}) => foldersOf(id))]),
      documents,
      listed,
      types,
      fragments,
      titles,
      leads: own,
      sought: new Set(leads.flatMap((one) => one.sought))
    }
  }
}

function addName(names: Map<string, Set<string>>, folder: string, name: string): void {
  names.set(folder, (names.get(folder) ?? new Set()).add(name))
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
  const languagesOf = groupBy(published.publications, ({id}) => id)
  const positions = new Map(published.publications.map((one, index) => [publicationFolder(one), index]))
  return (entry) => {
    const {folders, whole, documents, listed, types, fragments, titles} = needsOf(entry)
    const original = originalOf(entry, {publications: languagesOf.get(entry.id) ?? []})
    const publications = [...folders]
      .map((key) => positions.get(key))
      .filter((position) => position !== undefined)
      .sort((a, b) => a - b)
      .flatMap((position) => published.publications[position] ?? [])
    return {
      publications: publications.map((one) => {
        const folder = publicationFolder(one)
        if (folder === publicationFolder(entry)) return asItself(one, fragments)
        return see(one, {
          types: listed.has(one) ? types : nothing,
          fragments,
          titles: titles.get(folder) ?? nothing,
          documents: whole.has(folder) || isSeenWhole(one) ? 'all' : (documents.get(folder) ?? nothing),
          isOriginal: original === one
        })
      })
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

/** Where links lead, and by what they are found; publications are named by their folders. */
export interface Leads {
  readonly folders: readonly string[]
  readonly documents: readonly NameIn[]
  /** Those in the first of whose documents that has it a place is found. */
  readonly searched: readonly string[]
  /** Those whose titles are shown; an empty name stands for the publication. */
  readonly titles: readonly NameIn[]
  /** Those in which links lead nowhere. */
  readonly misses: readonly string[]
  /** Whether any link leads nowhere, wherever that may have been meant to be. */
  readonly isLost: boolean
  readonly sought: readonly SoughtName[]
}

/** The folder of a publication, and the name of a document of it. */
type NameIn = readonly [folder: string, name: string]

/** Where links of the entry lead, or may: where several records have one id, it leads to none as long as the index has them all. */
export function leadsOf(entry: PublicationEntry, links: readonly LinkEntry[], resolver: Resolver): Leads {
  const [folders, searched, misses] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const [documents, titles, sought] = [new Array<NameIn>(), new Array<NameIn>(), new Set<SoughtName>()]
  let isLost = false
  const watched = resolver.watched({
    found: (folder, name) => {
      folders.add(folder)
      if (name !== undefined) documents.push([folder, name])
    },
    asked: (name) => sought.add(name)
  })
  for (const link of links) {
    const first = documents.length
    const from = {publication: entry.id, language: entry.language, documentPath: link.place.path}
    const resolution = watched.resolve(link.url, from)
    if (resolution.kind === 'several-records')
      for (const one of resolution.publications) folders.add(publicationFolder(one))
    if (resolution.kind === 'no-anchor') {
      const [folder, [one, ...others]] = [publicationFolder(resolution.publication), resolution.documents]
      misses.add(folder)
      folders.add(folder)
      if (one !== undefined && others.length === 0) documents.push([folder, one.name])
    }
    if (resolution.kind !== 'found') {
      isLost = true
      continue
    }
    const {publication: id, language, document, block} = resolution.to
    const folder = publicationFolder({id, language})
    folders.add(folder)
    const isNamed = documents.slice(first).some(([of, name]) => of === folder && name === document)
    if (block !== undefined && !isNamed) searched.add(folder)
    if (document !== undefined && !isNamed) documents.push([folder, document])
    const isTitled = block === undefined && (showsTitle(link) || link === entry.replacedBy)
    if (isTitled) titles.push([folder, document ?? ''])
  }
  return {
    folders: [...folders],
    documents,
    searched: [...searched],
    titles,
    misses: [...misses],
    isLost,
    sought: [...sought]
  }
}

/** Of what is withdrawn, and of an only document, links name the publication, whatever they are found by. */
export function isSeenWhole({status, documents}: PublicationEntry): boolean {
  return status === 'withdrawn' || documents.length < 2
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
    anchors: document.anchors.filter((one) => one.kind === 'record' || isNamed(one)),
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
  /** The names of the documents that links lead to, or are found by. */
  readonly documents: ReadonlySet<string> | 'all'
  /** Whether the reader is its translation. */
  readonly isOriginal: boolean
}

const nothing: ReadonlySet<string> = new Set()

/** An entry as a reader of another publication sees it. */
export type Sight = (entry: PublicationEntry, seen: Seen) => PublicationEntry

/** Entries as others see them: of those whose places nobody names, all who lead to the same documents and show the same titles see the same. */
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
    const shown = seen.documents === 'all' ? seen.documents : [...seen.documents].sort()
    const names = JSON.stringify([[...seen.titles].sort(), shown])
    const same = bare.get(names) ?? asOthersSeeIt(entry, seen)
    bare.set(names, same)
    return same
  }
}

/**
 * Leaves out of another publication's entry what only concerns itself: its links, files, lists, former names, digests of texts and what
 * translations are compared by, and what lists say of it;
 * documents that no link of the reader's leads to, but for records, which any may mean; the places that none names; titles that it does not show; and the fields of its records, but for types that are listed.
 */
function asOthersSeeIt(
  {
    moved: _,
    replacedBy: __,
    recordLists: ___,
    translatedFrom: ____,
    summary: _____,
    date: ______,
    text,
    ...entry
  }: PublicationEntry,
  {types, fragments, titles, documents: led, isOriginal}: Seen
): PublicationEntry {
  const compared = isOriginal && text !== undefined ? {text} : undefined
  const isWhole = titles.has('')
  // Of the only document, and of what is withdrawn, readers are led to the publication.
  const isDocument = entry.documents.length > 1 && entry.status !== 'withdrawn'
  const isShown = ({name, record}: DocumentEntry): boolean =>
    compared !== undefined || titles.has(name) || (isWhole && !isDocument) || types.has(record?.type ?? '')
  const seen =
    led === 'all' ? entry.documents : entry.documents.filter((one) => led.has(one.name) || holdsRecords(one))
  const documents = seen.map(({moved: _, files: __, ...document}) => ({
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
  const part = led === 'all' ? {} : {isPart: true as const}
  return {...entry, title, ...recordOf(entry, types), ...compared, documents, ...part}
}

/** Whether its id, or that of a place in it, may be what a record is named by. */
export function holdsRecords({record, anchors}: DocumentEntry): boolean {
  return record !== undefined || anchors.some(({kind}) => kind === 'record')
}

function recordOf(
  {record}: {readonly record?: DocumentRecord},
  types: ReadonlySet<string>
): {readonly record?: DocumentRecord} {
  if (record === undefined || types.has(record.type)) return {}
  const {data: _, ...rest} = record
  return {record: rest}
}
