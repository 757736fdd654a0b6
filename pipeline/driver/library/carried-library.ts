/** Carries publications over from the build before, without opening what was read of them, where nothing that they depend on was edited. */
import type {BuildCache, KeptResult} from '../../model/cache.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {publicationFolder} from '../../model/edition/edition.ts'
import type {OutcomePlace} from '../../model/edition/loss.ts'
import type {Output, WrittenFile} from '../../model/host.ts'
import type {PublicationEntry} from '../../model/publication/library.ts'
import type {Project, PublicationSource} from '../../model/publication/project.ts'
import type {Resolver} from '../../model/references/resolve-reference.ts'
import {given} from '../../model/values/given.ts'
import {groupBy} from '../../model/values/group-by.ts'
import {isObject} from '../../model/values/is-object.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {ReadResult, SourceFile} from '../jobs.ts'
import {outcomesIn} from '../publication/outcomes-of.ts'
import {createAsking, fragmentsIn, type NamesOf} from './asked-of.ts'
import {createChangedFaces} from './changed-faces.ts'
import {faceOf, type Named, type Shown} from './faces.ts'
import {parsePublicationManifest, type PublicationManifest} from './manifest.ts'

/** What is found of a publication when it is judged among all others. */
export interface FoundInLibrary {
  readonly links: readonly Diagnostic[]
  /** With places in the public sources. */
  readonly translations: readonly Diagnostic[]
  /** What all findings in it change in public sources: files that others include are among them. */
  readonly outcomes: readonly OutcomePlace[]
}

/** By the path of its source. */
export type FoundOfEach = ReadonlyMap<string, FoundInLibrary>

/** A publication as the build before left it, in place of what was read of it. */
export interface Carried extends ReadResult, FoundInLibrary {
  readonly manifest: PublicationManifest
  readonly manifestFile: WrittenFile
}

/** A publication that a build left in the output, by what the next one may tell that it stays. */
interface KeptPublication extends FoundInLibrary {
  /** Of its source. */
  readonly path: string
  /** The digest of what was read of it. */
  readonly blob: string
  /** What others can see of it. */
  readonly face: PublicationEntry
  /** The same of its public sources; absent where nothing is private. */
  readonly shown?: PublicationEntry
  /** Ids that are in its face beside those that any link of the library named. */
  readonly named: readonly string[]
  /** Of the publications that it depends on, by their folders, the documents. */
  readonly asks: KeptNames
  /** Those of which it may show titles. */
  readonly shows: KeptNames
  /** Hashes of the names that it looked for in vain, or among several. */
  readonly sought: readonly number[]
  /** Whether any of its links leads nowhere. */
  readonly isLost: boolean
  /** What findings about what is claimed and replaced change in it. */
  readonly claimed: readonly OutcomePlace[]
  /** Whether links of others that lead nowhere may have been meant for a block of it, so that none of these may be another. */
  readonly isSought: boolean
  readonly told: readonly Diagnostic[]
  readonly fonts?: readonly SourceFile[]
  readonly leftOut?: readonly string[]
  readonly includes?: readonly string[]
  readonly redactions?: ReadResult['redactions']
}

type KeptNames = Readonly<Record<string, readonly string[] | 'all'>>

interface KeptLibrary {
  /** The digest of the project's schemas that all of it was made by. */
  readonly schemas: string
  /** Those that links of the library named when all of it was judged. */
  readonly fragments: readonly string[]
  readonly publications: readonly KeptPublication[]
  /** The digest of each manifest, by its path in the output. */
  readonly manifests: Readonly<Record<string, string>>
}

/** A publication that was judged. */
interface ReadPublication extends ReadResult {
  readonly source: PublicationSource
  readonly carried?: Carried
}

/** What was read and found of all publications. */
export interface JudgedLibrary {
  readonly publications: readonly ReadPublication[]
  /** A digest of the project's schemas. */
  readonly schemas: string
  readonly blobOf: (source: PublicationSource) => string | undefined
  readonly found: FoundOfEach
  /** What findings about what is claimed and replaced in the library change in public sources. */
  readonly claimed: readonly OutcomePlace[]
}

interface JudgedSoFar extends Omit<JudgedLibrary, 'blobOf'> {
  /** By which links were looked for among the publications. */
  readonly resolver: Resolver
}

export interface CarriedLibrary {
  /** Undefined when the publication has to be read: it was edited, is a draft, or is not in the output as it was made. */
  take(source: PublicationSource, kept: KeptResult | undefined): Promise<Carried | undefined>
  /**
   * The paths of the publications that have to be read, too: they depend on what those that were read show of themselves, and this is another, or more is asked
   * of them than their faces tell. None when all is what it would be if each was read; undefined when each has to be.
   */
  lacks(judged: JudgedSoFar): ReadonlySet<string> | undefined
  /** What keeps a whole build for the next one, once it is put in place with these manifests; undefined for what the next one has to judge. */
  leave(judged: JudgedLibrary): ((manifests: readonly WrittenFile[]) => Promise<void>) | undefined
}

/** `key` stands for all that a build depends on beside what publications there are, and what is read of them. */
export async function openCarried(
  cache: BuildCache,
  output: Pick<Output, 'previous' | 'holdsAll'>,
  {key, project}: {readonly key: string; readonly project: Pick<Project, 'site'>}
): Promise<CarriedLibrary> {
  const kept = await keptLibrary(cache, key)
  const byPath = new Map(kept?.publications.map((one) => [one.path, one]))
  let asked: {readonly of: readonly ReadPublication[]; readonly askingOf: Before['askingOf']} | undefined
  return {
    take: async (source, reading) => {
      const before = byPath.get(source.path)
      if (before === undefined || before.face.status === 'draft' || reading?.blob !== before.blob)
        return undefined
      const left = await leftInPlace(before, kept?.manifests, output)
      return left === undefined
        ? undefined
        : {...left, ...readingOf(before, left.manifest), asked: reading.asked}
    },
    lacks: ({publications, schemas, found, claimed, resolver}) => {
      if (kept?.schemas !== schemas) return undefined
      const askingOf = createAsking(publications, project, resolver)
      asked = {of: publications, askingOf}
      return lackingOf(publications, {found, claimed}, {kept, byPath, askingOf})
    },
    leave: (judged) => {
      const {publications} = judged
      const askingOf = asked?.of === publications ? asked.askingOf : createAsking(publications, project)
      const left = publicationsLeft(judged, {byPath, kept, askingOf})
      if (left === undefined) return undefined
      // As text, since what was judged is many times as large, and let go of meanwhile.
      const text = JSON.stringify(left)
      return async (manifests) => {
        const digests = Object.fromEntries(manifests.map(({path, sha256}) => [path, sha256]))
        const whole = `${text.slice(0, -1)},"manifests":${JSON.stringify(digests)}}`
        const blob = await cache.blobs.put(new TextEncoder().encode(whole))
        await cache.results.put(key, {asked: [], blob})
      }
    }
  }
}

/** With its manifest, which is as the build wrote it, and all its files are in place. */
async function leftInPlace(
  {face}: KeptPublication,
  manifests: KeptLibrary['manifests'] = {},
  output: Pick<Output, 'previous' | 'holdsAll'>
): Promise<Pick<Carried, 'manifest' | 'manifestFile'> | undefined> {
  const path = `${publicationFolder(face)}/manifest.json`
  const sha256 = manifests[path]
  const bytes = sha256 === undefined ? undefined : await output.previous(path)
  if (sha256 === undefined || bytes === undefined || sha256Of(bytes) !== sha256) return undefined
  const manifest = parsePublicationManifest(bytes)
  if (manifest === undefined || !(await output.holdsAll(manifest.files))) return undefined
  const manifestFile = {path, mediaType: 'application/json', bytes: bytes.length, sha256}
  return {manifest, manifestFile}
}

function readingOf(
  {
    face,
    shown = face,
    told,
    links,
    translations,
    outcomes,
    fonts,
    includes,
    redactions = []
  }: KeptPublication,
  {sources}: PublicationManifest
): Omit<Carried, 'manifest' | 'manifestFile'> {
  return {
    kind: 'read',
    entry: face,
    published: shown,
    sources,
    former: [],
    redactions,
    outcomes,
    diagnostics: told,
    links,
    translations,
    ...given({fonts, includes})
  }
}

/** What a build may take, and what is asked of it. */
interface Before {
  readonly kept: KeptLibrary
  readonly byPath: ReadonlyMap<string, KeptPublication>
  readonly askingOf: ReturnType<typeof createAsking>
}

function lackingOf(
  publications: readonly ReadPublication[],
  {found, claimed}: Pick<JudgedLibrary, 'found' | 'claimed'>,
  {kept, byPath, askingOf}: Before
): ReadonlySet<string> | undefined {
  const anew = publications.filter(({carried}) => carried === undefined)
  const paths = new Set(publications.map(({source}) => source.path))
  const gone = kept.publications.filter(({path}) => !paths.has(path))
  const shared = new Set([
    ...anew.flatMap(({source, includes = []}) => [...includes, ...(byPath.get(source.path)?.includes ?? [])]),
    ...gone.flatMap(({includes = []}) => includes)
  ])
  const left = new Map<string, Left>()
  for (const {source, entry, published, carried} of publications) {
    const before = carried === undefined ? undefined : byPath.get(source.path)
    if (before !== undefined) left.set(publicationFolder(entry), {...before, source, published})
  }
  const fragments = new Set(kept.fragments)
  const changed = createChangedFaces()
  const lacking = new Set<KeptPublication>()
  for (const one of anew) {
    const [before, now] = [byPath.get(one.source.path), found.get(one.source.path)]
    if (now === undefined || outcomesOfShared(shared, now) !== outcomesOfShared(shared, before))
      return undefined
    changed.add(before && shownBefore(before), facesOf(one, namedOf(before, fragments)))
    const asks = askingOf(one)
    for (const [folder] of asks.of) {
      const other = left.get(folder)
      if (other === undefined) continue
      const isSeen = other.isSought || isIn(namedOf(other, fragments), asks.fragments)
      const isMissed = asks.misses.has(folder) && !other.isSought
      // What translations are compared by is in no face.
      if (!isSeen || isMissed || other.face.id === one.entry.id) lacking.add(other)
    }
  }
  for (const one of gone) {
    if (outcomesOfShared(shared, one) !== outcomesOfShared(shared, undefined)) return undefined
    changed.add(shownBefore(one), undefined)
  }
  const byFile = groupBy(claimed, ({path}) => path)
  for (const one of left.values()) {
    const {sought, isLost} = one
    const isClaimedOtherwise = JSON.stringify(outcomesIn(one, byFile)) !== JSON.stringify(one.claimed)
    if (
      isClaimedOtherwise ||
      changed.concern({of: namesIn(one.asks), titles: namesIn(one.shows), sought, isLost})
    )
      lacking.add(one)
  }
  return new Set([...lacking].map(({path}) => path))
}

/** A publication that is carried over. */
interface Left extends KeptPublication {
  readonly source: PublicationSource
  readonly published: PublicationEntry
}

function shownBefore({face, shown = face, fonts, leftOut}: KeptPublication): Shown {
  return {entry: face, published: shown, ...given({fonts, leftOut})}
}

function facesOf(one: ReadPublication, named: Named): Shown {
  const {entry, published, fonts} = one
  const face = faceOf(entry, named)
  const shown = published === entry ? face : faceOf(published, named)
  return {entry: face, published: shown, ...given({fonts, leftOut: leftOutOf(one)})}
}

function leftOutOf({source, entry}: ReadPublication): readonly string[] | undefined {
  const had = new Set(entry.documents.map(({path}) => path))
  const others = source.documents.filter((path) => !had.has(path))
  return others.length === 0 ? undefined : others
}

function namesIn(kept: KeptNames): NamesOf {
  return new Map(
    Object.entries(kept).map(([folder, names]) => [folder, names === 'all' ? names : new Set(names)])
  )
}

function keptNames(names: NamesOf): KeptNames {
  return Object.fromEntries([...names].map(([folder, own]) => [folder, own === 'all' ? own : [...own]]))
}

function outcomesOfShared(files: ReadonlySet<string>, found: FoundInLibrary | undefined): string {
  return JSON.stringify((found?.outcomes ?? []).filter(({path}) => files.has(path)))
}

function namedOf(
  {isSought, named}: Pick<KeptPublication, 'isSought' | 'named'> = {isSought: false, named: []},
  fragments: ReadonlySet<string>
): Named {
  if (isSought) return 'all'
  return named.length === 0 ? fragments : new Set([...fragments, ...named])
}

function isIn(named: Named, fragments: ReadonlySet<string>): boolean {
  return named === 'all' || [...fragments].every((one) => named.has(one))
}

/** Undefined where the reading of one is not kept. Drafts are kept for what others see of them, and read each time. */
function publicationsLeft(
  {publications, schemas, blobOf, found, claimed}: JudgedLibrary,
  {kept: earlier, byPath, askingOf}: Omit<Before, 'kept'> & {readonly kept: KeptLibrary | undefined}
): Omit<KeptLibrary, 'manifests'> | undefined {
  const isCarriedOn = publications.some(({carried}) => carried !== undefined)
  const fragments =
    isCarriedOn && earlier !== undefined
      ? earlier.fragments
      : [...new Set(publications.flatMap(({entry, published}) => [entry, published].flatMap(fragmentsIn)))]
  const all = new Set(fragments)
  const asking = new Map(
    publications.flatMap((one) => (one.carried === undefined ? [[one, askingOf(one)] as const] : []))
  )
  const [named, sought] = [new Map<string, Set<string>>(), new Set<string>()]
  for (const {of: folders, fragments: own, misses} of asking.values()) {
    for (const one of misses) sought.add(one)
    const more = [...own].filter((fragment) => !all.has(fragment))
    for (const one of more.length === 0 ? [] : folders.keys())
      named.set(one, new Set([...(named.get(one) ?? []), ...more]))
  }
  const byFile = groupBy(claimed, ({path}) => path)
  const kept = publications.map((one): KeptPublication | undefined => {
    const {source, entry, published, diagnostics, fonts, includes, redactions, carried} = one
    const known = byPath.get(source.path)
    if (carried !== undefined) return known
    const [blob, own, asks] = [blobOf(source), found.get(source.path), asking.get(one)]
    if (blob === undefined || own === undefined || asks === undefined) return undefined
    const folder = publicationFolder(entry)
    // Those who sought it, or named more of it, before may be carried.
    const wanted = {
      isSought: sought.has(folder) || (isCarriedOn && known?.isSought === true),
      named: [...new Set([...(isCarriedOn ? (known?.named ?? []) : []), ...(named.get(folder) ?? [])])]
    }
    const seen = namedOf(wanted, all)
    return {
      path: source.path,
      blob,
      face: faceOf(entry, seen),
      ...(published === entry ? {} : {shown: faceOf(published, seen)}),
      ...wanted,
      asks: keptNames(asks.of),
      shows: keptNames(asks.titles),
      sought: [...asks.sought],
      isLost: asks.isLost,
      claimed: outcomesIn(one, byFile),
      told: diagnostics,
      links: own.links,
      translations: own.translations,
      outcomes: own.outcomes,
      ...given({fonts, leftOut: leftOutOf(one), includes}),
      ...(redactions.length === 0 ? {} : {redactions})
    }
  })
  const whole = kept.filter((one) => one !== undefined)
  return whole.length === kept.length ? {schemas, fragments, publications: whole} : undefined
}

async function keptLibrary(cache: BuildCache, key: string): Promise<KeptLibrary | undefined> {
  const kept = await cache.results.get(key)
  const bytes = kept === undefined ? undefined : await cache.blobs.get(kept.blob)
  const value: unknown = bytes === undefined ? undefined : JSON.parse(new TextDecoder().decode(bytes))
  return isKeptLibrary(value) ? value : undefined
}

/** What is kept was put here by the same version of this code, and hashed when it was read. */
function isKeptLibrary(value: unknown): value is KeptLibrary {
  return isObject(value) && Array.isArray(value['fragments']) && Array.isArray(value['publications'])
}
