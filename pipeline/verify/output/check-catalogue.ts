/** Compares the catalogue of an output with the manifests, and these with the publications themselves. */
import {compareStrings, type Diagnostic} from '../../model/diagnostic.ts'
import {publicationFolder, type LibraryPublication} from '../../model/edition/edition.ts'
import {finding} from '../../model/finding.ts'
import {JobStopped} from '../../model/host.ts'
import {startOf} from '../../model/place.ts'
import type {CatalogueDifference} from '../catalogue/catalogue-difference.ts'
import {entryLandmark, entryOf, type Entry, type Said} from '../catalogue/entry-lines.ts'
import {asDifference, type CatalogueVerdict} from '../catalogue/verify-catalogue.ts'
import {compareLandmarks} from '../furniture/compare-landmarks.ts'
import type {CatalogueJob} from './catalogue-job.ts'
import type {ManifestReading} from './read-manifest.ts'

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
      .map((one) => [publicationFolder(one), one.date === undefined ? {} : {date: one.date}])
  )
  const pages = files.flatMap(({path, mediaType}) => {
    if (mediaType !== 'text/html' || leading.has(path)) return []
    const date = dates.get(foldersOf(path).find((folder) => dates.has(folder)) ?? '')
    return date === undefined ? [] : [{path, ...date}]
  })
  const job: CatalogueJob = {
    kind: 'catalogue',
    entries: publications,
    redirects,
    pages,
    paths,
    ...(baseUrl === undefined ? {} : {baseUrl})
  }
  try {
    const {differences, total} = await verify(job)
    const found = differences.map(differenceFound)
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
  const listed = new Set(publications.map(publicationFolder))
  const unlisted = files.flatMap(({path}) => {
    const [, folder] = /^(.+)\/manifest\.json$/.exec(path) ?? []
    return folder === undefined || listed.has(folder) ? [] : [folder]
  })
  const found = differencesOf(inOrder(publications), publications, rootManifest)
  return [
    ...unlisted.map((key) => differenceFound({file: rootManifest, kind: 'missing', key})),
    ...found.map(differenceFound)
  ]
}

/** What the manifests say of a publication: its own as its JSON edition and its files say it, the root's as its own. */
export function checkEntry(
  {own, root}: {readonly own: ManifestReading; readonly root: LibraryPublication},
  said: Said | undefined
): readonly Diagnostic[] {
  const [entry] = own.publications
  if (entry === undefined) return []
  const folder = publicationFolder(root)
  const sizes = new Map(own.files.map(({path, bytes}) => [path, bytes]))
  const held = differencesOf([entryOf(said ?? entry, sizes)], [entry], `${folder}/manifest.json`)
  const differing = differencesOf([entry], [root], rootManifest)
  return [...held.map(differenceFound), ...differing.map(differenceFound)]
}

/** Every publication once, in order of id, then language: what is given twice is given by its last entry. */
function inOrder(publications: readonly LibraryPublication[]): readonly LibraryPublication[] {
  const once = new Map(publications.map((one) => [publicationFolder(one), one]))
  return [...once.values()].sort(
    (a, b) => compareStrings(a.id, b.id) || compareStrings(a.language, b.language)
  )
}

function differencesOf(
  wanted: readonly Entry[],
  found: readonly Entry[],
  file: string
): readonly CatalogueDifference[] {
  return compareLandmarks(wanted.map(entryLandmark), found.map(entryLandmark), file).map((one) =>
    asDifference(one, file)
  )
}

/** `a` and `a/b` of `a/b/c`. */
function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

function differenceFound({file, kind, key, what = kind, found}: CatalogueDifference): Diagnostic {
  const texts = [what, ...(found === undefined || found === '' ? [] : [`this has \`${found}\``])]
  const subject = key === '' ? 'this file of the catalogue' : `what is listed of \`${key}\``
  return disagreement(file, `${subject} differs: ${texts.join(', ')}`)
}

function disagreement(path: string, message: string): Diagnostic {
  return finding('output/catalogue-agrees', startOf(path), message)
}
