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
    files: gatheredOnce(() =>
      mergeSorted([...publications.map((one) => sorted(() => one.files)), () => ownFiles])
    ),
    sources: gatheredOnce(() =>
      mergeSorted([() => ownSources, ...publications.map((one) => sorted(() => one.sources))])
    )
  }
}

/** So many are held, and gathered once. */
const fewEntries = 50_000

function gatheredOnce<T>(gather: () => Iterable<T>): () => Iterable<T> {
  let held: readonly T[] | undefined
  let areMany = false
  const hold = (): readonly T[] | undefined => {
    const entries: T[] = []
    for (const entry of gather()) if (entries.push(entry) > fewEntries) return undefined
    return entries
  }
  return () => {
    if (held === undefined && !areMany) held = hold()
    areMany = held === undefined
    return held ?? gather()
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
  let before = ''
  for (const some of inParts(entries)) {
    const text = JSON.stringify(some, undefined, 2).slice('['.length, -'\n]'.length)
    yield `${before}${text.replaceAll('\n', '\n  ')}`
    before = ','
  }
  yield before === '' ? ']' : '\n  ]'
}

/** To write one by one takes twice as long. */
function* inParts<T>(entries: Iterable<T>): Generator<readonly T[]> {
  let part: T[] = []
  for (const entry of entries) {
    part.push(entry)
    if (part.length < 512) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
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
