/** Writes the files at the output's root that list all others. */
import {compareStrings} from '../../model/diagnostic.ts'
import type {Artifact, Redirect} from '../../model/edition/edition.ts'
import type {WrittenFile} from '../../model/host.ts'
import type {SourceFile} from '../jobs.ts'
import type {LibraryManifest, PublicationManifest, ToolFacts} from './manifest.ts'

export interface LibraryParts {
  readonly tool: ToolFacts
  readonly publications: readonly PublicationManifest[]
  readonly redirects?: readonly Redirect[]
  /** Beside those of the publications. */
  readonly files: readonly WrittenFile[]
  readonly projectSources: readonly SourceFile[]
}

/** The root's manifest of publications, each given by its own, and of the files beside them. */
export function libraryManifest({
  tool,
  publications,
  redirects = [],
  files,
  projectSources
}: LibraryParts): LibraryManifest {
  return {
    format: 'tetrapla-manifest',
    formatVersion: 1,
    tool,
    publications: publications.map(({publication}) => publication),
    ...(redirects.length === 0 ? {} : {redirects: redirects.map(({from, to}) => ({from, to}))}),
    sources: unique([...projectSources, ...publications.flatMap(({sources}) => sources)]),
    files: unique([...publications.flatMap(({files}) => files), ...files])
  }
}

/** Lines that `sha256sum -c` reads, in order of path. */
export function checksums(files: readonly WrittenFile[]): Artifact {
  const lines = [...files].sort(byPath).map(({path, sha256}) => `${sha256}  ${path}\n`)
  return {path: 'SHA256SUMS', mediaType: 'text/plain', bytes: new TextEncoder().encode(lines.join(''))}
}

function unique<T extends {readonly path: string}>(entries: readonly T[]): readonly T[] {
  return [...new Map(entries.map((entry) => [entry.path, entry])).values()].sort(byPath)
}

function byPath(a: {readonly path: string}, b: {readonly path: string}): number {
  return compareStrings(a.path, b.path)
}
