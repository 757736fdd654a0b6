/** Holds the catalogue of an output to the manifests, and what they say for it to the publications themselves. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {publicationFolder, type LibraryPublication} from '../../model/edition.ts'
import {finding} from '../../model/finding.ts'
import {JobStopped} from '../../model/host.ts'
import {startOf} from '../../model/place.ts'
import type {CatalogueDifference} from '../catalogue/catalogue-difference.ts'
import {compareFacts, compareListings} from '../catalogue/compare-listings.ts'
import {entryFacts} from '../catalogue/entry-facts.ts'
import {holdEntry, type Said} from '../catalogue/hold-entry.ts'
import {inOrder} from '../catalogue/library.ts'
import type {Listing} from '../catalogue/listing.ts'
import type {CatalogueVerdict} from '../catalogue/verify-catalogue.ts'
import type {CatalogueJob} from './catalogue-job.ts'
import type {ListedPublication, ManifestReading} from './read-manifest.ts'

const rootManifest = 'manifest.json'

/** Every page of the catalogue and its data, as the root's manifest lists publications. */
export async function checkCatalogue(
  {publications, files, redirects}: ManifestReading,
  baseUrl: string | undefined,
  verify: (job: CatalogueJob) => Promise<CatalogueVerdict>
): Promise<readonly Diagnostic[]> {
  const folders = new Set(publications.map(publicationFolder))
  const leading = new Set(redirects.map(({from}) => from))
  const paths = files
    .map(({path}) => path)
    .filter((path) => leading.has(path) || !foldersOf(path).some((one) => folders.has(one)))
  const dates = new Map(
    publications
      .filter(({status}) => status !== 'withdrawn')
      .map(({entry}) => [publicationFolder(entry), entry.date === undefined ? {} : {date: entry.date}])
  )
  const pages = files.flatMap(({path, mediaType}) => {
    if (mediaType !== 'text/html' || leading.has(path)) return []
    const date = dates.get(foldersOf(path).find((folder) => dates.has(folder)) ?? '')
    return date === undefined ? [] : [{path, ...date}]
  })
  const job: CatalogueJob = {
    kind: 'catalogue',
    entries: publications.map(({entry}) => entry),
    redirects,
    pages,
    paths,
    ...(baseUrl === undefined ? {} : {baseUrl})
  }
  try {
    const {differences, total} = await verify(job)
    const found = differences.map((one) => differenceFound(one, 'the manifest'))
    const more = total - differences.length
    if (more === 0) return found
    return [...found, disagreement('index.html', `${String(more)} more differences are not listed`)]
  } catch (error) {
    if (!(error instanceof JobStopped)) throw error
    const words = `the catalogue could not be compared within the limit of ${error.limit}`
    return [disagreement('index.html', words)]
  }
}

/** The root's own list: every publication that has a manifest, once, in order. */
export function checkList({publications, files}: ManifestReading): readonly Diagnostic[] {
  const entries = publications.map(({entry}) => entry)
  const listed = new Set(entries.map(publicationFolder))
  const unlisted = files.flatMap(({path}) => {
    const [, folder] = /^(.+)\/manifest\.json$/.exec(path) ?? []
    return folder === undefined || listed.has(folder) ? [] : [folder]
  })
  const as = (list: readonly LibraryPublication[]): Listing => ({
    file: rootManifest,
    facts: new Map(),
    entries: list.map((one) => ({key: publicationFolder(one), facts: entryFacts(one)}))
  })
  const found = compareListings(as(inOrder(entries)), {...as(entries), loose: [], links: []}, new Set())
  return [
    ...unlisted.map((key) => differenceFound({file: rootManifest, kind: 'missing', key}, 'the output')),
    ...found.map((one) => differenceFound(one, 'the order'))
  ]
}

/** What the manifests say of a publication: its own as its JSON edition and its files say it, the root's as its own. */
export function checkEntry(
  {own, root}: {readonly own: ManifestReading; readonly root: ListedPublication},
  said: Said | undefined
): readonly Diagnostic[] {
  const [listed] = own.publications
  if (listed === undefined) return []
  const {entry} = listed
  const folder = publicationFolder(root)
  const sizes = new Map(own.files.map(({path, bytes}) => [path, bytes]))
  const held = holdEntry(entry, said ?? entry, {sizes, file: `${folder}/manifest.json`})
  const differing = compareFacts(folder, entryFacts(entry), entryFacts(root.entry))
  return [
    ...held.map((one) => differenceFound(one, 'the publication')),
    ...differing.map((one) => differenceFound({file: rootManifest, ...one}, `\`${folder}/manifest.json\``))
  ]
}

/** `a` and `a/b` of `a/b/c`. */
function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

function differenceFound(
  {file, kind, key, what = kind, wanted, found}: CatalogueDifference,
  source: string
): Diagnostic {
  const texts = [
    what,
    ...(wanted === undefined ? [] : [`${source} has \`${wanted}\``]),
    ...(found === undefined ? [] : [`this has \`${found}\``])
  ]
  const subject = key === '' ? 'this file of the catalogue' : `what is listed of \`${key}\``
  return disagreement(file, `${subject} differs: ${texts.join(', ')}`)
}

function disagreement(path: string, message: string): Diagnostic {
  return finding('output/catalogue-agrees', startOf(path), message)
}
