/** Lists all that a build wrote and what it was made from: the root's manifest, and the checksums. */
import {compareStrings} from '../../model/diagnostic.ts'
import type {ListArtifact, Redirect} from '../../model/edition/edition.ts'
import type {WrittenFile} from '../../model/host.ts'
import {mergeSorted} from '../../model/values/merge-sorted.ts'
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

/** Each once, in order of path. They are not held: each time they are gathered from the publications' manifests. */
export interface LibraryLists {
  readonly files: () => Iterable<WrittenFile>
  readonly sources: () => Iterable<SourceFile>
}

export function libraryLists({publications, files, projectSources}: LibraryParts): LibraryLists {
  const [ownFiles, ownSources] = [[...files].sort(byPath), [...projectSources].sort(byPath)]
  return {
    files: () => mergeSorted([...publications.map((one) => sorted(() => one.files)), () => ownFiles]),
    sources: () => mergeSorted([() => ownSources, ...publications.map((one) => sorted(() => one.sources))])
  }
}

/** The root's manifest of publications, each given by its own, and of the files beside them. */
export function libraryManifest(
  {tool, publications, redirects = []}: LibraryParts,
  lists: LibraryLists
): ListArtifact {
  const head: Omit<LibraryManifest, 'sources' | 'files'> = {
    format: 'tetrapla-manifest',
    formatVersion: 1,
    tool,
    publications: publications.map(({publication}) => publication),
    ...(redirects.length === 0 ? {} : {redirects: redirects.map(({from, to}) => ({from, to}))})
  }
  const texts = function* (): Generator<string> {
    yield JSON.stringify(head, undefined, 2).slice(0, -'\n}'.length)
    yield* listTexts('sources', lists.sources())
    yield* listTexts('files', lists.files())
    yield '\n}\n'
  }
  return {path: 'manifest.json', mediaType: 'application/json', texts}
}

/** Lines that `sha256sum -c` reads, in order of path: of what the manifest lists, and of itself. */
export function checksums(lists: Pick<LibraryLists, 'files'>, manifest: WrittenFile): ListArtifact {
  const texts = function* (): Generator<string> {
    let isListed = false
    for (const file of lists.files()) {
      if (!isListed && compareStrings(manifest.path, file.path) < 0) {
        isListed = true
        yield sumOf(manifest)
      }
      yield sumOf(file)
    }
    if (!isListed) yield sumOf(manifest)
  }
  return {path: 'SHA256SUMS', mediaType: 'text/plain', texts}
}

function sumOf({path, sha256}: WrittenFile): string {
  return `${sha256}  ${path}\n`
}

/** A list as `JSON.stringify` writes it in an object, after another of its keys. */
function* listTexts(name: string, entries: Iterable<unknown>): Generator<string> {
  yield `,\n  "${name}": [`
  let isEmpty = true
  for (const entry of entries) {
    const text = JSON.stringify(entry, undefined, 2).replaceAll('\n', '\n    ')
    yield `${isEmpty ? '' : ','}\n    ${text}`
    isEmpty = false
  }
  yield isEmpty ? ']' : '\n  ]'
}

/** The list of a manifest that somebody wrote otherwise is put in order. */
function sorted<T extends {readonly path: string}>(list: () => readonly T[]): () => readonly T[] {
  const isSorted = list().every(
    ({path}, index, all) => index === 0 || compareStrings(all[index - 1]?.path ?? '', path) <= 0
  )
  return isSorted ? list : () => [...list()].sort(byPath)
}

function byPath(a: {readonly path: string}, b: {readonly path: string}): number {
  return compareStrings(a.path, b.path)
}
