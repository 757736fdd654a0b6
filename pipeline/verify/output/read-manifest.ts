/** Reads the manifests of an output, which anyone may have changed: what of them is sound, and what is not. */
import {publicationFolder, type LibraryPublication, type Redirect} from '../../model/edition/edition.ts'
import {editionNames, type EditionName} from '../../model/publication/front-matter.ts'
import {listedEntry} from './listed-entry.ts'

/** A file as a manifest lists it. */
export interface ListedFile {
  readonly path: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
}

export interface ListedPublication {
  readonly id: string
  readonly language: string
  /** Absent for what is in force. */
  readonly status?: 'withdrawn'
  /** The file that a reader opens, by edition. */
  readonly editions: readonly {readonly edition: EditionName; readonly path: string}[]
  /** All that is said of it for catalogues. */
  readonly entry: LibraryPublication
}

/** What the build proved of a publication: each of its editions had this digest. */
export interface ListedProof {
  readonly digest: string
  /** The web address that links were read with. */
  readonly baseUrl?: string
}

/** `manifest.json` of the root, or of a publication. */
export interface ManifestReading {
  readonly publications: readonly ListedPublication[]
  readonly files: readonly ListedFile[]
  /** The pages that lead on; a publication's manifest has none. */
  readonly redirects: readonly Redirect[]
  readonly proof?: ListedProof
  /** What of it can't be understood or is refused. */
  readonly faults: readonly string[]
}

const formats = {library: 'tetrapla-manifest', publication: 'tetrapla-publication'} as const

/** Entries that are not sound are left out and told as faults; paths that lead outside are never sound. */
export function readManifest(bytes: Uint8Array, kind: keyof typeof formats): ManifestReading {
  const value = parse(bytes)
  if (!isRecord(value) || value['format'] !== formats[kind] || value['formatVersion'] !== 1) {
    return {
      publications: [],
      files: [],
      redirects: [],
      faults: ['this is no manifest of this version of Tetrapla']
    }
  }
  const faults: string[] = []
  const listed = kind === 'library' ? value['publications'] : [value['publication']]
  const publications = soundOf(listed, 'publications', {sound: publicationOf, faults})
  const files = soundOf(value['files'], 'files', {sound: fileOf, faults})
  const redirects =
    value['redirects'] === undefined
      ? []
      : soundOf(value['redirects'], 'redirects', {sound: redirectOf, faults})
  const proof = kind === 'library' ? undefined : proofOf(value['proof'])
  if (kind === 'publication' && proof === undefined) faults.push('`proof` is not as a build writes it')
  return {publications, files, redirects, faults, ...(proof === undefined ? {} : {proof})}
}

/** Whether a path of a manifest stays inside the output and is written in the one way that builds write it. */
export function isInside(path: string): boolean {
  return (
    path !== '' &&
    !/[\\\0]|^[a-z]:/i.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  )
}

function soundOf<T>(
  value: unknown,
  name: string,
  {sound, faults}: {readonly sound: (entry: unknown) => T | string; readonly faults: string[]}
): readonly T[] {
  if (!Array.isArray(value)) {
    faults.push(`\`${name}\` is no list`)
    return []
  }
  return value.flatMap((entry: unknown): readonly T[] => {
    const one = sound(entry)
    if (typeof one !== 'string') return [one]
    faults.push(one)
    return []
  })
}

function fileOf(entry: unknown): ListedFile | string {
  if (!isRecord(entry)) return 'an entry of `files` is not as a build writes it'
  const {path, mediaType, bytes, sha256} = entry
  if (typeof path !== 'string') return 'an entry of `files` has no path'
  if (!isInside(path)) return `the file \`${path}\` lies outside the output, and is refused`
  if (typeof mediaType !== 'string' || typeof bytes !== 'number' || !isDigest(sha256)) {
    return `the entry of \`${path}\` is not as a build writes it`
  }
  return {path, mediaType, bytes, sha256}
}

function publicationOf(entry: unknown): ListedPublication | string {
  if (!isRecord(entry)) return 'an entry of `publications` is not as a build writes it'
  const {id, language, status, editions} = entry
  if (typeof id !== 'string' || typeof language !== 'string' || !Array.isArray(editions)) {
    return 'an entry of `publications` is not as a build writes it'
  }
  const folder = publicationFolder({id, language})
  if (!isInside(folder)) return `the publication \`${id}\` lies outside the output, and is refused`
  const present = editions.map((edition: unknown) => editionOf(edition, folder))
  const sound = present.filter((edition) => edition !== undefined)
  if (sound.length < present.length) return `the editions of \`${id}\` are not as a build writes them`
  if (status !== undefined && status !== 'withdrawn')
    return `the status of \`${id}\` is not one that a build writes`
  const whole = listedEntry(entry)
  if (whole === undefined) return `the entry of \`${id}\` is not as a build writes it`
  return {id, language, editions: sound, entry: whole, ...(status === undefined ? {} : {status})}
}

function redirectOf(entry: unknown): Redirect | string {
  if (!isRecord(entry)) return 'an entry of `redirects` is not as a build writes it'
  const {from, to} = entry
  if (typeof from !== 'string' || typeof to !== 'string' || !isInside(from) || !isInside(to)) {
    return 'an entry of `redirects` leads outside the output, or nowhere'
  }
  return {from, to}
}

function editionOf(entry: unknown, folder: string): ListedPublication['editions'][number] | undefined {
  if (!isRecord(entry)) return undefined
  const edition = editionNames.find((name) => name === entry['edition'])
  const path = entry['path']
  if (edition === undefined || typeof path !== 'string') return undefined
  return isInside(path) && path.startsWith(`${folder}/`) ? {edition, path} : undefined
}

function proofOf(value: unknown): ListedProof | undefined {
  if (!isRecord(value) || !isDigest(value['digest'])) return undefined
  const {digest, baseUrl, editions} = value
  if (
    !isRecord(editions) ||
    !Object.values(editions).every((own) => isRecord(own) && own['digest'] === digest)
  )
    return undefined
  if (baseUrl !== undefined && typeof baseUrl !== 'string') return undefined
  return {digest, ...(baseUrl === undefined ? {} : {baseUrl})}
}

function parse(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes))
    return value
  } catch {
    return undefined
  }
}

function isDigest(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
