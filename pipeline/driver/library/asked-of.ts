/** Tells what a publication asks of others, of what it is made of and of what is found of its links. */
import {foldersAround} from '../../model/edition/folders-around.ts'
import {publicationFolder} from '../../model/edition/edition.ts'
import type {LinkEntry, PublicationEntry} from '../../model/publication/library.ts'
import {folderOfDocuments, type Project} from '../../model/publication/project.ts'
import {createResolver} from '../../model/references/resolve-reference.ts'
import {nfc, splitReference} from '../../model/references/split-reference.ts'
import type {SoughtName} from '../../model/references/watch-maps.ts'
import {namesOnSite} from '../../model/site-address.ts'
import {hashOf} from '../../model/values/numbers-by-text.ts'
import type {Shown} from './faces.ts'
import {createNeeds, isSeenWhole, leadsOf} from './slice-index.ts'

/** Names of documents, by the folder of their publication; an empty one stands for the publication. */
export type NamesOf = ReadonlyMap<string, ReadonlySet<string> | 'all'>

/** Other publications are named by their folders. */
export interface Asks {
  /** The documents that its links lead to, or are found by. */
  readonly of: NamesOf
  /** Those of which it may show titles. */
  readonly titles: NamesOf
  /** The ids that it names in them. */
  readonly fragments: ReadonlySet<string>
  /** Those in which its links lead nowhere: their hints name ids of these. */
  readonly misses: ReadonlySet<string>
  /** Whether any link leads nowhere: hints name what there is in the library. */
  readonly isLost: boolean
  /** Hashes of the names that decide about it as soon as anything comes to have one of them, or has it no longer. */
  readonly sought: ReadonlySet<number>
}

/** For one after the other of a library, in whose index links are looked for by `resolver`. */
export function createAsking(
  publications: readonly Shown[],
  project: Pick<Project, 'site'>,
  resolver = createResolver({publications: publications.map(({entry}) => entry)})
): (one: Shown) => Asks {
  const published = publications.map((one) => one.published).filter(({status}) => status !== 'draft')
  const isWhole = publications.every(({entry}, index) => entry === published[index])
  const needsOf = createNeeds({publications: published}, isWhole ? resolver : undefined)
  const entries = publications.flatMap((one) => [one.entry, one.published])
  const seenWhole = new Set(entries.filter(isSeenWhole).map(publicationFolder))
  return ({entry, published}) => {
    const needs = needsOf(published)
    const leads = isWhole ? [needs.leads] : [needs.leads, leadsOf(entry, linksOf(entry), resolver)]
    const misses = new Set(leads.flatMap((one) => one.misses))
    const searched = leads.flatMap((one) => one.searched)
    const of = copyOf(needs.documents)
    const titles = copyOf(needs.titles)
    for (const folder of [...needs.folders, ...leads.flatMap((one) => one.folders)]) addName(of, folder)
    for (const [folder, name] of leads.flatMap((one) => one.documents)) addName(of, folder, name)
    for (const [folder, name] of leads.flatMap((one) => one.titles)) addName(titles, folder, name)
    // Of those, links show the title of the document by which they find it, and name the publication.
    for (const all of [of, titles])
      for (const folder of all.keys()) if (seenWhole.has(folder)) all.set(folder, 'all')
    for (const folder of [...needs.whole, ...misses, ...searched]) of.set(folder, 'all')
    for (const one of needs.listed) titles.set(publicationFolder(one), 'all')
    const own = publicationFolder(entry)
    for (const all of [of, titles, misses]) all.delete(own)
    const names = [...needs.sought, ...leads.flatMap((one) => one.sought), ...soughtBeside(entry, project)]
    return {
      of,
      titles,
      fragments: new Set([...needs.fragments, ...fragmentsIn(entry)]),
      misses,
      isLost: leads.some((one) => one.isLost),
      sought: new Set(names.map(hashOf))
    }
  }
}

function addName(names: Map<string, Set<string> | 'all'>, folder: string, ...more: readonly string[]): void {
  const known = names.get(folder) ?? new Set<string>()
  if (known !== 'all') for (const name of more) known.add(name)
  names.set(folder, known)
}

function copyOf(names: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string> | 'all'> {
  return new Map([...names].map(([folder, own]) => [folder, new Set(own)]))
}

/** The types that it lists, the folders that its files lie in, which may be those of drafts, and what its links would name in place of a page of its site. */
function soughtBeside(entry: PublicationEntry, {site}: Pick<Project, 'site'>): readonly SoughtName[] {
  const {documents, recordLists = []} = entry
  const folders = documents.flatMap(({files = []}) => files.flatMap(({path}) => foldersAround(path)))
  const publicationPath = folderOfDocuments(entry)
  const onSite = (site === undefined ? [] : linksOf(entry)).flatMap(({url, place}) => [
    ...namesOnSite(url, {documentPath: place.path, publicationPath})
  ])
  return [
    ...recordLists.map(({type}): SoughtName => `type:${type}`),
    ...[...folders, ...onSite].map((one): SoughtName => `path:${nfc(one)}`)
  ]
}

/** The ids that its links name, wherever they lead. */
export function fragmentsIn(entry: PublicationEntry): readonly string[] {
  return [...new Set(linksOf(entry).map(({url}) => splitReference(url).fragment))]
}

function linksOf({documents, replacedBy}: PublicationEntry): readonly LinkEntry[] {
  return [...documents.flatMap(({links}) => links), ...(replacedBy === undefined ? [] : [replacedBy])]
}
