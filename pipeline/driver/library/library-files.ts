/** Lists all that a build wrote and what it was made from: the root's manifest, and the checksums. */
import {compareStrings} from '../../model/diagnostic.ts'
import {sumsFile} from '../../model/edition/attestation.ts'
import {publicationFolder, type ListArtifact, type Redirect} from '../../model/edition/edition.ts'
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

/** Each once, in order of path. Few are held; many are gathered from the publications' manifests each time. */
export interface LibraryLists {
  readonly files: () => Iterable<WrittenFile>
  readonly sources: () => Iterable<SourceFile>
}

/** What the root's manifest and checksums list, in the order of `mergeSorted`: of a source that several publications have, what the last says. */
export function libraryLists({publications, files, projectSources}: LibraryParts): LibraryLists {
  const [allFiles, allSources] = [createParts<WrittenFile>(), createParts<SourceFile>()]
  for (const one of publications) {
    const folder = `${publicationFolder(one.publication)}/`
    allFiles.add(
      () => one.files,
      ({path}) => path.startsWith(folder)
    )
    allSources.add(
      () => one.sources,
      () => true
    )
  }
  return {
    files: gatheredOnce(() => mergeSorted([...allFiles.lists(), given(files)])),
    sources: gatheredOnce(() => mergeSorted([given(projectSources), ...allSources.lists()]))
  }
}

type List<T> = (at: number) => T | undefined

interface Parts<T> {
  /** Takes the list of a publication, which may be put by, and is opened for what is its own alone. */
  add(list: () => readonly T[], isOwn: (entry: T) => boolean): void
  /** In order of path; what publications share is held, as the last of them has it. */
  lists(): readonly List<T>[]
}

function createParts<T extends {readonly path: string}>(): Parts<T> {
  const shared = new Map<string, T>()
  const lists: List<T>[] = []
  return {
    add: (list, isOwn) => {
      lists.push(entriesAt(list, ownOf(list(), isOwn, shared)))
    },
    lists: () => [...lists, given([...shared.values()])]
  }
}

/** Where the entries are that are a list's own, in order of path; the others are put with what is shared. */
function ownOf<T extends {readonly path: string}>(
  list: readonly T[],
  isOwn: (entry: T) => boolean,
  shared: Map<string, T>
): readonly number[] {
  const own: (readonly [path: string, at: number])[] = []
  for (const [at, entry] of list.entries()) {
    if (isOwn(entry)) own.push([entry.path, at])
    else shared.set(entry.path, entry)
  }
  return own.sort(([a], [b]) => compareStrings(a, b)).map(([, at]) => at)
}

/** Made here, where no list that is put by is in reach. */
function entriesAt<T>(list: () => readonly T[], places: readonly number[]): List<T> {
  return (index) => {
    const at = places[index]
    return at === undefined ? undefined : list()[at]
  }
}

function given<T extends {readonly path: string}>(entries: readonly T[]): List<T> {
  const sorted = [...entries].sort((a, b) => compareStrings(a.path, b.path))
  return (at) => sorted[at]
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
  return {path: sumsFile, mediaType: 'text/plain', texts}
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
