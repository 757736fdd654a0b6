/** Describes the manifests: what a build wrote and what it was made from, for readers and for the next build. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Artifact, LibraryPublication, Redirect} from '../../model/edition/edition.ts'
import type {WrittenFile} from '../../model/host.ts'
import type {LossGroup} from '../../model/edition/loss.ts'
import type {Shelf} from '../../model/shelf.ts'
import type {SourceFile} from '../jobs.ts'
import type {Proof} from '../publication/prove.ts'
import {isObject} from '../../model/values/is-object.ts'
import {parseJson} from '../../model/values/parse-json.ts'

export interface ToolFacts {
  readonly name: 'tetrapla'
  readonly version: string
}

/** `<id>/<language>/manifest.json`. Paths are relative to the output's root; sources' to the project's. */
export interface PublicationManifest {
  readonly format: 'tetrapla-publication'
  readonly formatVersion: 1
  readonly tool: ToolFacts
  readonly publication: LibraryPublication
  /** Over all that the publication is made of: the next build makes it again only when this differs. */
  readonly digest: string
  /** What was found when the editions were read back and compared with their source. */
  readonly proof: Proof
  /** What the editions have no way to show; what else they lack is an error. */
  readonly losses: readonly LossGroup[]
  readonly sources: readonly SourceFile[]
  /** In order of path, without this manifest; shared files included. */
  readonly files: readonly WrittenFile[]
  /** What was found while its editions were made, to be told again when they are not made again. */
  readonly diagnostics: readonly Diagnostic[]
}

/** `manifest.json` at the output's root. */
export interface LibraryManifest {
  readonly format: 'tetrapla-manifest'
  readonly formatVersion: 1
  readonly tool: ToolFacts
  readonly publications: readonly LibraryPublication[]
  /** The pages that lead on; absent when there are none. */
  readonly redirects?: readonly Redirect[]
  readonly sources: readonly SourceFile[]
  /** In order of path: every file but this manifest, SHA256SUMS and provenance.json. */
  readonly files: readonly WrittenFile[]
}

/** A value as a JSON file of the output. */
export function jsonArtifact(path: string, value: PublicationManifest): Artifact {
  const bytes = new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`)
  return {path, mediaType: 'application/json', bytes}
}

/** Its lists are asked for when the library's own are written. */
export function putManifestBy(manifest: PublicationManifest, shelf: Shelf | undefined): PublicationManifest {
  return shelf?.putBy(manifest, ['losses', 'sources', 'files', 'diagnostics']) ?? manifest
}

/** A publication's manifest; undefined for anything that an earlier build of this version did not write. */
export function parsePublicationManifest(bytes: Uint8Array | undefined): PublicationManifest | undefined {
  const value = parseJson(bytes)
  return isPublicationManifest(value) ? value : undefined
}

/** Whether a path is that of a publication's manifest, whose id may name folders of folders. */
export function isPublicationManifestPath(path: string): boolean {
  return /^.+\/[^/]+\/manifest\.json$/.test(path)
}

/** The parts that a build uses are there; the digest in it tells whether they are still right. */
function isPublicationManifest(value: unknown): value is PublicationManifest {
  if (!isObject(value) || value['format'] !== 'tetrapla-publication' || value['formatVersion'] !== 1)
    return false
  const {publication, losses, sources, files, diagnostics} = value
  return (
    isObject(publication) &&
    typeof publication['id'] === 'string' &&
    Array.isArray(publication['editions']) &&
    Array.isArray(losses) &&
    Array.isArray(sources) &&
    sources.every((one: unknown) => isObject(one) && typeof one['path'] === 'string') &&
    Array.isArray(diagnostics) &&
    isFiles(files)
  )
}

function isFiles(value: unknown): value is readonly WrittenFile[] {
  return (
    Array.isArray(value) &&
    value.every(
      (file: unknown) =>
        isObject(file) && typeof file['path'] === 'string' && typeof file['bytes'] === 'number'
    )
  )
}
