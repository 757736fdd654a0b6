/** Puts a build in place: the library's own files, the manifest of all, and the swap. */
import {signatureFile, type Attestation} from '../model/edition/attestation.ts'
import {compareStrings, isError, type Diagnostic} from '../model/diagnostic.ts'
import {documentsUnread} from '../model/edition/documents-unread.ts'
import {heldList} from '../model/edition/list-parts.ts'
import {
  publicationFolder,
  type Artifact,
  type LibraryContents,
  type ListArtifact,
  type LibraryPublication
} from '../model/edition/edition.ts'
import type {Host, Output, WrittenFile} from '../model/host.ts'
import {libraryRedirects} from '../model/publication/pages.ts'
import type {Project} from '../model/publication/project.ts'
import {proveCatalogue, touchCatalogue} from './library/catalogue-findings.ts'
import type {Job, LibraryResult, Result, SourceFile} from './jobs.ts'
import {describe} from '../model/edition/describe.ts'
import {stageChanged} from './stage-changed.ts'
import {gatherWords} from './publication/gather-words.ts'
import {checksums, libraryLists, libraryManifest, type LibraryLists} from './library/library-files.ts'
import type {Made} from './make-all.ts'
import {jsonArtifact, type LibraryManifest, type PublicationManifest} from './library/manifest.ts'
import {given} from '../model/values/given.ts'

export interface Publishing {
  readonly project: Project
  readonly made: readonly Made[]
  /** Publications of the build before that stay. */
  readonly left: readonly PublicationManifest[]
  readonly projectSources: readonly SourceFile[]
  /** The types of the library's records. */
  readonly recordTypes: ReadonlySet<string>
  /** Where each publication was read from, by its folder in the output. */
  readonly sources: ReadonlyMap<string, string>
}

export interface Published {
  /** Whether the output stays as it was, since the catalogue is not what it should be. */
  readonly isRefused: boolean
  /** What was found in the library's own files. */
  readonly diagnostics: readonly Diagnostic[]
  /** Those of the publications that are in the output. */
  readonly manifests: readonly WrittenFile[]
  /** All files of the output, as they were put in place; none of an output that stays as it was. */
  readonly files: () => Iterable<WrittenFile>
}

export interface PublishOptions {
  readonly version: string
  /** Makes the files that vouch for the build: provenance.json, and its signature when it is to be signed. */
  readonly attest: (attestation: Attestation) => Promise<readonly Artifact[]>
  /** Whether nothing is published while a document could not be read: nobody signs that unasked. */
  readonly refusesUnread?: boolean
}

/** Nothing is swapped when the output is already the same, or when the catalogue differs from its publications. */
export async function publish(
  host: Host<Job, Result>,
  {project, made, left, projectSources, recordTypes, sources}: Publishing,
  {version, attest, refusesUnread = false}: PublishOptions
): Promise<Published> {
  const {output} = host
  const publications = [...made.flatMap(({manifest}) => manifest ?? []), ...left].sort(
    ({publication: a}, {publication: b}) =>
      compareStrings(a.id, b.id) || compareStrings(a.language, b.language)
  )
  const unread = publications.filter(({publication}) => publication.unread !== undefined)
  if (refusesUnread && unread.length > 0)
    return {
      isRefused: true,
      diagnostics: unread.map(({publication}) => unreadIn(publication)),
      manifests: [],
      files: () => []
    }
  const contents = contentsOf(project, publications)
  const folders = made.filter(({isUnchanged}) => !isUnchanged).map(({folder}) => folder)
  const library = await makeLibraryFiles(host, {contents, publications, made, recordTypes, folders})
  const manifests = manifestFiles(publications, made)
  const parts = {
    tool: {name: 'tetrapla', version} as const,
    publications,
    ...(contents.redirects === undefined ? {} : {redirects: contents.redirects}),
    files: [...manifests, ...library.files],
    projectSources
  }
  const lists = libraryLists(parts)
  const manifest = described(libraryManifest(parts, lists))
  const sums = described(checksums(lists, manifest.file))
  const attested = await attest({
    checksums: {path: sums.file.path, sha256: sums.file.sha256},
    inputs: inputsOf(project, made, projectSources),
    kept: left.map(({publication}) => publicationFolder(publication)).sort(compareStrings),
    unread: unread.map(({publication}) => publicationFolder(publication)).sort(compareStrings)
  })
  const listing = [manifest, sums, ...attested.map(described)]
  const found = library.diagnostics
  const files = (): Iterable<WrittenFile> => allOf(lists, listing)
  if (await isSame(host, listing, lists)) {
    await touchCatalogue(host.cache)
    return {isRefused: false, diagnostics: found, manifests, files}
  }
  const listed = {...contents, publications: publications.map(({publication}) => publication)}
  const proof = {library: listed, artifacts: library.artifacts, sources, project: project.path}
  const diagnostics = [...found, ...(await proveCatalogue(host, proof))]
  if (diagnostics.some(isError)) return {isRefused: true, diagnostics, manifests, files: () => []}
  for (const {artifact} of listing) await output.stage(artifact)
  await output.swap(folders, pathsOf(files()))
  return {isRefused: false, diagnostics, manifests, files}
}

interface LibraryMaking extends Pick<Publishing, 'made' | 'recordTypes'> {
  readonly contents: LibraryContents
  readonly publications: readonly PublicationManifest[]
  /** What is put in place wholly. */
  readonly folders: readonly string[]
}

/** What a worker made of the library as a whole, and all its files as they are staged: with the index of its words. */
async function makeLibraryFiles(
  host: Host<Job, Result>,
  {contents, publications, made, recordTypes, folders}: LibraryMaking
): Promise<Omit<LibraryResult, 'kind'> & Pick<LibraryManifest, 'files'>> {
  const index = await gatherWords(publications, made, host.output)
  const isSearched = index?.isSearched() === true
  const result = await host.run({
    kind: 'library',
    contents: isSearched ? {...contents, isSearched} : contents,
    recordTypes,
    editions: [
      ...new Set(publications.flatMap(({publication}) => publication.editions.map(({edition}) => edition)))
    ]
  })
  if (result.kind !== 'library') throw new Error('a library job was answered with something else')
  const {artifacts, diagnostics} = result
  const own = await stageAll(artifacts, host.output, folders)
  return {
    artifacts,
    diagnostics,
    files: [...own, ...(await stageAll(index?.files() ?? [], host.output, folders))]
  }
}

/** So many files are written at once. */
const stagedAtOnce = 64

async function stageAll(
  artifacts: Iterable<Artifact>,
  output: Output,
  folders: readonly string[]
): Promise<readonly WrittenFile[]> {
  const staged: WrittenFile[] = []
  let some: Promise<WrittenFile>[] = []
  for (const artifact of artifacts) {
    some.push(stageChanged(output, artifact, folders))
    if (some.length < stagedAtOnce) continue
    staged.push(...(await Promise.all(some)))
    some = []
  }
  return [...staged, ...(await Promise.all(some))]
}

/** Their manifests as files, in their order. */
function manifestFiles(
  publications: readonly PublicationManifest[],
  made: readonly Made[]
): readonly WrittenFile[] {
  const known = new Map(
    made.flatMap(({manifest, manifestFile}) =>
      manifest === undefined || manifestFile === undefined ? [] : [[manifest, manifestFile]]
    )
  )
  return publications.map(
    (one) =>
      known.get(one) ?? describe(jsonArtifact(`${publicationFolder(one.publication)}/manifest.json`, one))
  )
}

interface Listing {
  readonly artifact: Artifact | ListArtifact
  readonly file: WrittenFile
}

/** What is not large is written once, and held. */
function described(artifact: Artifact | ListArtifact): Listing {
  const held = 'texts' in artifact ? heldList(artifact) : artifact
  return {artifact: held, file: describe(held)}
}

/** In order of path. */
function* allOf(lists: LibraryLists, listing: readonly Listing[]): Generator<WrittenFile> {
  const own = listing.map(({file}) => file).sort((a, b) => compareStrings(a.path, b.path))
  for (const file of lists.files()) {
    while (own[0] !== undefined && compareStrings(own[0].path, file.path) < 0) yield* own.splice(0, 1)
    yield file
  }
  yield* own
}

function* pathsOf(files: Iterable<WrittenFile>): Generator<string> {
  for (const {path} of files) yield path
}

function contentsOf(project: Project, publications: readonly PublicationManifest[]): LibraryContents {
  const {publisher, baseUrl, footer, brand, fonts, labels} = project.facts
  const entries = publications.map(({publication}) => publication)
  const redirects = libraryRedirects(entries, filesOf(publications))
  return {
    language: project.language ?? publications[0]?.publication.language ?? 'en',
    footer,
    ...(project.catalogue === undefined ? {} : {catalogue: project.catalogue}),
    publications: entries,
    ...(redirects.length === 0 ? {} : {redirects}),
    ...(baseUrl === undefined ? {} : {baseUrl, pages: publications.flatMap(sitePages)}),
    ...given({publisher, brand, fonts, labels})
  }
}

function* filesOf(publications: readonly PublicationManifest[]): Generator<string> {
  for (const {files} of publications) yield* pathsOf(files)
}

/** The pages of a withdrawn publication, and of one of which a document could not be read, search engines are asked to leave out. */
function sitePages({publication, files}: PublicationManifest): NonNullable<LibraryContents['pages']> {
  const {date, status, unread} = publication
  if (status === 'withdrawn' || unread !== undefined) return []
  const folder = publicationFolder(publication)
  return files
    .filter(({path, mediaType}) => mediaType === 'text/html' && path.startsWith(`${folder}/`))
    .map(({path}) => (date === undefined ? {path} : {path, date}))
}

function unreadIn(publication: LibraryPublication): Diagnostic {
  return documentsUnread(publication, publication.unread?.map(({name}) => name) ?? [])
}

/** The project's files that were read for what is published, but for publications that are left as they were. */
function inputsOf(
  {facts, frontMatterSchemas, recordSchemas}: Project,
  made: readonly Made[],
  projectSources: readonly SourceFile[]
): readonly string[] {
  const {faces = {}, more = []} = facts.brand?.fonts ?? {}
  const fonts = [...Object.values(faces), ...more.flatMap(({regular, semibold}) => [regular, semibold ?? []])]
  const paths = [
    ...[...projectSources, ...fonts.flat()].map(({path}) => path),
    ...made.flatMap(({manifest}) => manifest?.sources.map(({path}) => path) ?? []),
    ...frontMatterSchemas.values(),
    ...recordSchemas.values()
  ]
  return [...new Set(paths)].sort(compareStrings)
}

/** What lists the files and vouches for them is as before, byte for byte, and the files are in place. */
async function isSame(
  {output}: Host<Job, Result>,
  listing: readonly Listing[],
  lists: Pick<LibraryLists, 'files'>
): Promise<boolean> {
  if (!(await output.holdsAll(listing.map(({file}) => file)))) return false
  if (!(await output.holdsAll(lists.files()))) return false
  // A signature that this build does not make goes.
  const isSigned = listing.some(({file}) => file.path === signatureFile)
  return isSigned || (await output.previous(signatureFile)) === undefined
}
