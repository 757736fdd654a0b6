/** Puts a build in place: the library's own files, the manifest of all, and the swap. */
import {createHash} from 'node:crypto'
import {compareStrings, type Diagnostic} from '../model/diagnostic.ts'
import {publicationFolder, type Artifact, type LibraryContents} from '../model/edition.ts'
import type {Host, WrittenFile} from '../model/host.ts'
import type {Project} from '../model/project.ts'
import type {Job, Result, SourceFile} from './jobs.ts'
import {checksums, libraryManifest} from './library-files.ts'
import type {Made} from './make-all.ts'
import {jsonArtifact, type PublicationManifest} from './manifest.ts'

export interface Publishing {
  readonly project: Project
  readonly made: readonly Made[]
  /** Publications of the build before that stay. */
  readonly left: readonly PublicationManifest[]
  readonly projectSources: readonly SourceFile[]
}

export interface PublishOptions {
  readonly version: string
  readonly provenance: Uint8Array
}

/** Nothing is swapped when the output is already the same; gives what was found in the library's own files. */
export async function publish(
  host: Host<Job, Result>,
  {project, made, left, projectSources}: Publishing,
  {version, provenance}: PublishOptions
): Promise<readonly Diagnostic[]> {
  const {output} = host
  const publications = [...made.flatMap(({manifest}) => manifest ?? []), ...left].sort(
    ({publication: a}, {publication: b}) =>
      compareStrings(a.id, b.id) || compareStrings(a.language, b.language)
  )
  const result = await host.run({
    kind: 'library',
    contents: contentsOf(project, publications),
    editions: [
      ...new Set(publications.flatMap(({publication}) => publication.editions.map(({edition}) => edition)))
    ]
  })
  if (result.kind !== 'library') throw new Error('a library job was answered with something else')
  const own = await Promise.all(result.artifacts.map((artifact) => output.stage(artifact)))
  const manifests = publications.map((one) =>
    describe(jsonArtifact(`${publicationFolder(one.publication)}/manifest.json`, one))
  )
  const tool = {name: 'tetrapla', version} as const
  const manifest = libraryManifest(tool, publications, [...manifests, ...own], projectSources)
  const manifestFile = jsonArtifact('manifest.json', manifest)
  if (await isSame(host, manifestFile, manifest.files)) return result.diagnostics
  const sums = checksums([...manifest.files, describe(manifestFile)])
  const provenanceFile = {path: 'provenance.json', mediaType: 'application/json', bytes: provenance}
  for (const artifact of [manifestFile, sums, provenanceFile]) await output.stage(artifact)
  const folders = made.filter(({isUnchanged}) => !isUnchanged).map(({planned}) => planned.folder)
  await output.swap(folders, [
    ...manifest.files.map(({path}) => path),
    ...[manifestFile, sums, provenanceFile].map(({path}) => path)
  ])
  return result.diagnostics
}

function contentsOf(project: Project, publications: readonly PublicationManifest[]): LibraryContents {
  const {publisher, footer, brand} = project.facts
  return {
    language: project.language ?? publications[0]?.publication.language ?? 'en',
    footer,
    publications: publications.map(({publication}) => publication),
    ...(publisher === undefined ? {} : {publisher}),
    ...(brand?.colour === undefined ? {} : {brandColour: brand.colour})
  }
}

function describe({path, mediaType, bytes}: Artifact): WrittenFile {
  return {path, mediaType, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex')}
}

/** The manifest before says the same, byte for byte, and its files have their sizes. */
async function isSame(
  {output}: Host<Job, Result>,
  manifest: Artifact,
  files: readonly WrittenFile[]
): Promise<boolean> {
  const previous = await output.previous(manifest.path)
  if (previous === undefined || !equalBytes(previous, manifest.bytes)) return false
  for (const {path, bytes} of files) if ((await output.previousSize(path)) !== bytes) return false
  return (await output.previousSize('SHA256SUMS')) !== undefined
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
