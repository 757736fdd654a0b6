/**
 * Carries publications over from the build before, without opening what was read of them, where others were edited in a way that
 * changes nothing that they show of the library or that is found of them in it.
 */
import type {BuildCache, KeptResult} from '../../model/cache.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {publicationFolder} from '../../model/edition/edition.ts'
import type {Output, WrittenFile} from '../../model/host.ts'
import type {Place} from '../../model/place.ts'
import type {LinkEntry, PublicationEntry} from '../../model/publication/library.ts'
import type {PublicationSource} from '../../model/publication/project.ts'
import {createResolver} from '../../model/references/resolve-reference.ts'
import {splitReference} from '../../model/references/split-reference.ts'
import {isObject} from '../../model/values/is-object.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {ReadResult, SourceFile} from '../jobs.ts'
import {parsePublicationManifest, type PublicationManifest} from './manifest.ts'

/** What is found of a publication when it is judged among all others. */
export interface FoundInLibrary {
  readonly links: readonly Diagnostic[]
  readonly translations: readonly Diagnostic[]
}

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
  /** What others can see of it, where their links name the fragments that they do. */
  readonly face: PublicationEntry
  /** A digest of that, and of what it claims and lists in the library. */
  readonly facing: string
  /** Whether links of others that lead nowhere may have been meant for a block of it, so that none of these may be another. */
  readonly isSought: boolean
  readonly told: readonly Diagnostic[]
  readonly fonts?: readonly SourceFile[]
}

interface KeptLibrary {
  /** The digest of the project's schemas that all of it was made by. */
  readonly schemas: string
  /** Those that links of the library name. */
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
  readonly schemas: string
  readonly blobOf: (source: PublicationSource) => string | undefined
  /** Of those that were read anew. */
  readonly inLibrary: FoundInLibrary
}

export interface CarriedLibrary {
  /** Undefined when the publication has to be read: it was edited, is a draft, or is not in the output as it was made. */
  take(source: PublicationSource, kept: KeptResult | undefined): Promise<Carried | undefined>
  /** Whether those that were read anew leave the others as they were, and ask no more of them than their faces tell; by schemas of this digest. */
  allows(read: readonly ReadPublication[], found: readonly Diagnostic[], schemas: string): boolean
  /** What keeps a whole build for the next one, once it is put in place with these manifests; undefined for what the next one has to judge. */
  leave(judged: JudgedLibrary): ((manifests: readonly WrittenFile[]) => Promise<void>) | undefined
}

/** `key` stands for all that a build depends on beside what is read of its publications. */
export async function openCarried(
  cache: BuildCache,
  output: Pick<Output, 'previous' | 'holdsAll'>,
  key: string
): Promise<CarriedLibrary> {
  const kept = await keptLibrary(cache, key)
  const byPath = new Map(kept?.publications.map((one) => [one.path, one]))
  const asked = new Set(kept?.fragments)
  return {
    take: async (source, reading) => {
      const before = byPath.get(source.path)
      if (before?.face.status !== 'final' || reading?.blob !== before.blob) return undefined
      const left = await leftInPlace(before, kept?.manifests, output)
      return left === undefined
        ? undefined
        : {...left, ...readingOf(before, left.manifest), asked: reading.asked}
    },
    allows: (read, found, schemas) => {
      const earlier = new Set(read.flatMap(({source}) => byPath.get(source.path)?.links.map(wordsOf) ?? []))
      return (
        kept?.schemas === schemas &&
        found.every((one) => one.ruleId === 'link/leaves-publication' || earlier.has(wordsOf(one))) &&
        read.every(({source, entry, published, redactions, includes}) => {
          const before = byPath.get(source.path)
          const isPlain = published === entry && redactions.length === 0 && includes === undefined
          const facing = facingOf(entry, before?.isSought === true ? 'all' : asked)
          return isPlain && asksFaces(entry, asked) && facing === before?.facing
        })
      )
    },
    leave: (judged) => {
      const left = publicationsLeft(judged, byPath, kept)
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
  {face, told, links, translations, fonts}: KeptPublication,
  {sources}: PublicationManifest
): Omit<Carried, 'manifest' | 'manifestFile'> {
  return {
    kind: 'read',
    entry: face,
    published: face,
    sources,
    former: [],
    redactions: [],
    outcomes: [],
    diagnostics: told,
    links,
    translations,
    ...(fonts === undefined ? {} : {fonts})
  }
}

/**
 * Undefined where publications depend on more than this tells of: what is private, what is included, and what is withdrawn. Drafts
 * are kept for what others see of them, and read each time.
 */
function publicationsLeft(
  {publications, schemas, blobOf, inLibrary}: JudgedLibrary,
  before: ReadonlyMap<string, KeptPublication>,
  earlier: KeptLibrary | undefined
): Omit<KeptLibrary, 'manifests'> | undefined {
  const isPlain = ({entry, published, redactions, includes}: ReadResult): boolean =>
    published === entry && entry.status !== 'withdrawn' && redactions.length === 0 && includes === undefined
  if (!publications.every(isPlain)) return undefined
  const isCarriedOn = publications.some(({carried}) => carried !== undefined)
  const fragments =
    isCarriedOn && earlier !== undefined
      ? earlier.fragments
      : fragmentsIn(publications.map(({entry}) => entry))
  const named = new Set(fragments)
  const [links, translations] = [
    shareOut(inLibrary.links, publications),
    shareOut(inLibrary.translations, publications)
  ]
  if (links === undefined || translations === undefined) return undefined
  const sought = soughtIn(publications, inLibrary.links)
  const kept = publications.map((one): KeptPublication | undefined => {
    const {source, entry, diagnostics, fonts, carried} = one
    if (carried !== undefined) return before.get(source.path)
    const blob = blobOf(source)
    if (blob === undefined) return undefined
    // Those who sought it before may be carried.
    const isSought = sought.has(entry) || (isCarriedOn && before.get(source.path)?.isSought === true)
    return {
      path: source.path,
      blob,
      face: faceOf(entry, named),
      facing: facingOf(entry, isSought ? 'all' : named),
      isSought,
      told: diagnostics,
      links: links.get(one) ?? [],
      translations: translations.get(one) ?? [],
      ...(fonts === undefined ? {} : {fonts})
    }
  })
  const whole = kept.filter((one) => one !== undefined)
  return whole.length === kept.length ? {schemas, fragments, publications: whole} : undefined
}

/**
 * Where links that lead nowhere were `found`, their hints name what they may have been meant for: an id of the document or
 * publication that they lead to. Gives those of other publications.
 */
function soughtIn(
  publications: readonly ReadPublication[],
  found: readonly Diagnostic[]
): ReadonlySet<PublicationEntry> {
  const misses = new Set(found.filter(leadsNowhere).map(({place}) => placeKey(place)))
  const sought = new Set<PublicationEntry>()
  if (misses.size === 0) return sought
  const resolver = createResolver({publications: publications.map(({entry}) => entry)})
  for (const {entry} of publications)
    for (const {url, place} of linksOf(entry)) {
      if (!misses.has(placeKey(place))) continue
      const {id: publication, language} = entry
      const resolution = resolver.resolve(url, {publication, language, documentPath: place.path})
      if (resolution.kind === 'no-anchor' && resolution.publication !== entry)
        sought.add(resolution.publication)
    }
  return sought
}

function leadsNowhere({ruleId}: Diagnostic): boolean {
  return ruleId === 'link/target-exists' || ruleId === 'record/refers-to-record'
}

function placeKey({path, start}: Place): string {
  return `${start.line}:${start.column}:${path}`
}

/** What is said of a link, wherever it stands in its file: the same words say that it leads to the same, and was meant for the same. */
function wordsOf({ruleId, place, message, hints}: Diagnostic): string {
  return JSON.stringify([ruleId, place.path, message, hints])
}

/** To the publications in whose files they stand; undefined when one stands in none. */
function shareOut(
  found: readonly Diagnostic[],
  publications: readonly ReadPublication[]
): ReadonlyMap<ReadPublication, readonly Diagnostic[]> | undefined {
  const owners = new Map(
    publications.flatMap((one) => {
      const {path, manifestPath, documents} = one.source
      return [path, ...documents, ...(manifestPath === undefined ? [] : [manifestPath])].map(
        (file) => [file, one] as const
      )
    })
  )
  const shares = new Map<ReadPublication, Diagnostic[]>()
  for (const one of found) {
    const owner = owners.get(one.place.path)
    if (owner === undefined) return undefined
    shares.set(owner, [...(shares.get(owner) ?? []), one])
  }
  return shares
}

function fragmentsIn(entries: readonly PublicationEntry[]): readonly string[] {
  return [...new Set(entries.flatMap(linksOf).map(({url}) => splitReference(url).fragment))]
}

function linksOf({documents, replacedBy}: PublicationEntry): readonly LinkEntry[] {
  return [...documents.flatMap(({links}) => links), ...(replacedBy === undefined ? [] : [replacedBy])]
}

/** Whether a publication claims and lists nothing in the library, is no translation, and names fragments that others do. */
function asksFaces(entry: PublicationEntry, asked: ReadonlySet<string>): boolean {
  const {moved, replacedBy, recordLists, translatedFrom, text, documents} = entry
  return (
    [moved, replacedBy, recordLists, translatedFrom, text].every((one) => one === undefined) &&
    documents.every((one) => one.moved === undefined && one.unread === undefined) &&
    fragmentsIn([entry]).every((fragment) => asked.has(fragment))
  )
}

/** The fragments whose blocks count. */
type Named = ReadonlySet<string> | 'all'

/** In the form that all see it in, so that what is cut from it for one publication is what is cut from the entry. */
function faceOf(entry: PublicationEntry, named: ReadonlySet<string>): PublicationEntry {
  const {moved: _, replacedBy: __, recordLists: ___, translatedFrom: ____, text: _____, ...face} = entry
  return {...face, documents: withoutTexts(entry, named)}
}

function facingOf(entry: PublicationEntry, named: Named): string {
  return sha256Of(JSON.stringify({...entry, documents: withoutTexts(entry, named)}))
}

/** What changes with each word, and blocks that no link names, concern a publication alone. */
function withoutTexts({documents}: PublicationEntry, named: Named): PublicationEntry['documents'] {
  return documents.map((document) => ({
    ...document,
    links: [],
    anchors: document.anchors.filter(
      ({kind, id, text}) =>
        named === 'all' || kind !== 'block' || text !== '' || named.has(id.normalize('NFC'))
    ),
    digest: ''
  }))
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
