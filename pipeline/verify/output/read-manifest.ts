/** Reads the manifests of an output, and reports what of them is not sound: they may have been changed. */
import type {OwnLabels} from '../../locale/index.ts'
import {
  publicationFolder,
  type LibraryPublication,
  type PresentEdition,
  type Redirect
} from '../../model/edition/edition.ts'
import type {WrittenFile} from '../../model/host.ts'
import {jsonObject} from '../../model/values/json-entries.ts'
import {editionNames} from '../../model/publication/front-matter.ts'
import {measured, type Whole} from '../../model/values/sha256-of.ts'
import {isData, type Data} from '../json-reader/data.ts'

/** A publication as a manifest lists it, with the files that a reader opens. */
export interface ListedPublication extends Pick<LibraryPublication, 'id' | 'language' | 'status'> {
  /** The names of documents that could not be read; absent where there are none. */
  readonly unread?: readonly string[] | undefined
  readonly editions: readonly Pick<PresentEdition, 'edition' | 'path'>[]
}

/** What the build proved of a publication: each of its editions had this digest. */
export interface ListedProof {
  readonly digest: string
  /** The web address that links were read with. */
  readonly baseUrl?: string | undefined
  /** The labels that the project brought. */
  readonly labels?: OwnLabels | undefined
}

/** `manifest.json` of the root, or of a publication. */
export interface ManifestReading {
  readonly publications: readonly ListedPublication[]
  readonly files: readonly WrittenFile[]
  /** The pages that lead on; a publication's manifest has none. */
  readonly redirects: readonly Redirect[]
  readonly proof?: ListedProof | undefined
  /** What of it can't be understood or is refused. */
  readonly faults: readonly string[]
  /** Of the file; undefined where it was not read to its end. */
  readonly whole: Whole | undefined
}

const formats = {library: 'tetrapla-manifest', publication: 'tetrapla-publication'} as const

const lists = ['publications', 'files', 'redirects']

/** Entries that are not sound are left out and told as faults; paths that lead outside are never sound. Throws what its parts throw. */
export function readManifest(file: Iterable<Uint8Array>, kind: keyof typeof formats): ManifestReading {
  const {parts, whole} = measured(file)
  const value = jsonObject(parts, {values: ['format', 'formatVersion', 'publication', 'proof'], lists})
  if (value?.['format'] !== formats[kind] || value['formatVersion'] !== 1) {
    const what = value === undefined ? 'cut or no JSON' : 'no manifest of this version of Tetrapla'
    const faults = [`this is ${what}`]
    return {publications: [], files: [], redirects: [], faults, whole: whole()}
  }
  const faults: string[] = []
  const listed = kind === 'library' ? value['publications'] : [value['publication']]
  const publications = soundOf(listed, 'publications', {sound: publicationOf, faults})
  const files = soundOf(value['files'], 'files', {sound: fileOf, faults})
  const {redirects: leading = []} = value
  const redirects = soundOf(leading, 'redirects', {sound: redirectOf, faults})
  const proof = kind === 'library' ? undefined : proofOf(value['proof'])
  if (kind === 'publication' && proof === undefined) faults.push('`proof` is not as a build writes it')
  return {publications, files, redirects, faults, proof, whole: whole()}
}

/** Whether a path of a manifest stays inside the output and is written in the one way that builds write it. */
function isInside(path: string): boolean {
  return (
    path !== '' &&
    !/[\\\0]|^[a-z]:/i.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  )
}

function soundOf<T>(
  value: unknown,
  name: string,
  {sound, faults}: {readonly sound: (entry: Data) => T | string; readonly faults: string[]}
): readonly T[] {
  if (!Array.isArray(value)) {
    faults.push(`\`${name}\` is no list`)
    return []
  }
  return value.flatMap((entry: unknown): readonly T[] => {
    const one = isData(entry) ? sound(entry) : `an entry of \`${name}\` is not as a build writes it`
    if (typeof one !== 'string') return [one]
    faults.push(one)
    return []
  })
}

function fileOf(entry: Data): WrittenFile | string {
  const {path, mediaType, bytes, sha256} = entry
  if (typeof path !== 'string') return 'an entry of `files` has no path'
  if (!isInside(path)) return `the file \`${path}\` lies outside the output, and is refused`
  if (typeof mediaType !== 'string' || typeof bytes !== 'number' || !isDigest(sha256)) {
    return `the entry of \`${path}\` is not as a build writes it`
  }
  return {path, mediaType, bytes, sha256}
}

function publicationOf(entry: Data): ListedPublication | string {
  const {id, language, status, editions: listed = [], unread} = entry
  if (typeof id !== 'string' || typeof language !== 'string') return 'an entry of `publications` has no id'
  const folder = publicationFolder({id, language})
  if (!isInside(folder)) return `the publication \`${id}\` lies outside the output, and is refused`
  const editions = Array.isArray(listed) ? listed.map((one: unknown) => editionOf(one, folder)) : [undefined]
  const sound = editions.filter((one) => one !== undefined)
  if (sound.length < editions.length || (status !== undefined && status !== 'withdrawn'))
    return `the entry of \`${id}\` is not as a build writes it`
  return {id, language, editions: sound, unread: unreadOf(unread), ...(status === undefined ? {} : {status})}
}

/** Whatever stands there, something could not be read. */
function unreadOf(value: unknown): readonly string[] | undefined {
  if (value === undefined) return undefined
  return Array.isArray(value) ? value.map((one: unknown) => (isData(one) ? String(one['name']) : '?')) : ['?']
}

function editionOf(value: unknown, folder: string): ListedPublication['editions'][number] | undefined {
  if (!isData(value)) return undefined
  const {edition: name, path} = value
  const edition = editionNames.find((one) => one === name)
  const isBelow = typeof path === 'string' && isInside(path) && path.startsWith(`${folder}/`)
  return edition === undefined || !isBelow ? undefined : {edition, path}
}

function redirectOf(entry: Data): Redirect | string {
  const {from, to} = entry
  if (typeof from !== 'string' || typeof to !== 'string' || !isInside(from) || !isInside(to)) {
    return 'an entry of `redirects` leads outside the output, or nowhere'
  }
  return {from, to}
}

function proofOf(value: unknown): ListedProof | undefined {
  if (!isData(value) || !isDigest(value['digest'])) return undefined
  const {digest, baseUrl, labels, editions} = value
  if (!isData(editions) || !Object.values(editions).every((own) => isData(own) && own['digest'] === digest))
    return undefined
  if (baseUrl !== undefined && typeof baseUrl !== 'string') return undefined
  if (labels !== undefined && !areLabels(labels)) return undefined
  return {digest, baseUrl, labels}
}

function areLabels(value: unknown): value is OwnLabels {
  const isText = (one: unknown): boolean => typeof one === 'string'
  return isData(value) && Object.values(value).every((own) => isData(own) && Object.values(own).every(isText))
}

function isDigest(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}
