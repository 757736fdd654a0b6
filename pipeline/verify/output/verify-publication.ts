/** Compares the editions of a publication in an output with its JSON edition. */
import {basename} from 'node:path/posix'
import {pageFile} from '../../model/publication/web-address.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {passagesFile, publicationFolder, type Artifact} from '../../model/edition/edition.ts'
import {finding} from '../../model/finding.ts'
import type {WrittenFile} from '../../model/host.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import {startOf} from '../../model/place.ts'
import {describe} from '../../model/edition/describe.ts'
import type {Difference} from '../compare/difference.ts'
import {mediaTypes} from '../../model/vocabulary/media-types.ts'
import type {Unexpected} from '../units/unit.ts'
import {attempt, Unreadable} from '../unreadable.ts'
import {unreadableVerdict, verifyAgainst, type Verdict} from '../verify-editions.ts'
import {noticeDigest} from '../withdrawn/notice-facts.ts'
import {openNotice, readNotice} from '../withdrawn/read-notice.ts'
import {readTombstone} from '../withdrawn/read-tombstone.ts'
import {verifyNotice} from '../withdrawn/verify-notice.ts'
import {readEditionFile, type EditionSchema} from '../json-reader/edition-file.ts'
import {referenceIn} from './json-reference.ts'
import type {OpenOutput} from '../../model/world.ts'
import {mostFileBytes} from './check-files.ts'
import {publishedPdf} from './published-pdf.ts'
import type {ListedProof, ListedPublication} from './read-manifest.ts'

/** A publication to compare: plain data, so that it can be given to a worker. */
export interface PublicationJob extends ListedPublication {
  /** The HTML edition's pages, the references that are saved from them, and what they take from beside. */
  readonly pages: readonly Page[]
  readonly proof: ListedProof
  /** The PDF as the manifest lists it, if there is one. */
  readonly pdf?: WrittenFile | undefined
}

type Page = Pick<WrittenFile, 'path' | 'mediaType'>

export interface PublicationVerdict {
  readonly diagnostics: readonly Diagnostic[]
  /** That editions can't be read, which says nothing more of files that were changed. */
  readonly unreadable?: readonly Diagnostic[]
  /** The PDF, when what was added to it is told in place of its digest. */
  readonly extended?: string
  /** The files that were read, as they are. */
  readonly read: readonly WrittenFile[]
  /** How many editions were compared. */
  readonly editions: number
  /** Units of the JSON edition. */
  readonly units: number
}

const none = {editions: 0, units: 0}

/** Missing files are reported by the check of files against the manifest: their edition is not compared. */
export async function verifyPublication(
  job: PublicationJob,
  files: OpenOutput,
  isEdition: EditionSchema
): Promise<PublicationVerdict> {
  const all = await readArtifacts(job, files)
  const {artifacts, extension} = asPublished(all, job.pdf)
  const read = [...all.values()].flatMap((own) => own.filter(({bytes}) => bytes.length > 0).map(describe))
  const verdict = {...compareArtifacts(artifacts, job, isEdition), read}
  if (extension === undefined) return verdict
  const diagnostics = [extension, ...verdict.diagnostics]
  return {...verdict, diagnostics, extended: extension.place.path}
}

type Artifacts = ReadonlyMap<EditionName, readonly Artifact[]>

/** A PDF that was signed since it was built is compared as it was published. */
function asPublished(
  artifacts: Artifacts,
  listed: WrittenFile | undefined
): {readonly artifacts: Artifacts; readonly extension?: Diagnostic} {
  const [file] = artifacts.get('pdf') ?? []
  const published = file === undefined || listed === undefined ? undefined : publishedPdf(listed, file.bytes)
  if (file === undefined || published === undefined) return {artifacts}
  const {bytes = file.bytes, finding: extension} = published
  return {artifacts: new Map([...artifacts, ['pdf', [{...file, bytes}]]]), extension}
}

function compareArtifacts(
  artifacts: Artifacts,
  job: PublicationJob,
  isEdition: EditionSchema
): Omit<PublicationVerdict, 'read'> {
  const folder = publicationFolder(job)
  // A notice has all that its tombstone says.
  const [json] =
    artifacts.get('json') ?? (job.status === 'withdrawn' ? artifacts.get('html') : undefined) ?? []
  if (json === undefined) {
    const words = 'without a JSON edition there is nothing to compare the editions with'
    const severity = job.editions.some(({edition}) => edition === 'json') ? 'error' : 'info'
    return {...none, diagnostics: [{...disagreement(`${folder}/manifest.json`, words), severity}]}
  }
  const {digest} = job.proof
  const reference = attempt(() => comparisonWith(json, job, isEdition))
  if (reference instanceof Unreadable)
    return {...none, diagnostics: [], unreadable: differencesIn(unreadableVerdict('json', reference), [json])}
  const diagnostics: Diagnostic[] = []
  const unreadable: Diagnostic[] = []
  for (const [edition, own] of artifacts) {
    const result = attempt(() => reference.verify(new Map([[edition, own]])))
    for (const verdict of result instanceof Unreadable ? [unreadableVerdict(edition, result)] : result) {
      const found = verdict.differences.some(({kind}) => kind === 'unreadable') ? unreadable : diagnostics
      found.push(...differencesIn(verdict, own))
    }
  }
  if (reference.digest !== digest) {
    const words = `the JSON edition says something else than was proved when it was built: the digest of its units is \`${reference.digest}\`, in the manifest \`${digest}\``
    diagnostics.unshift(disagreement(json.path, words))
  }
  const {units, unshown = []} = reference
  diagnostics.push(
    ...unshown.map(({at: key, what, text: found}) =>
      differenceFound({edition: 'json', kind: 'unexpected', key, what, found}, [json])
    )
  )
  return {diagnostics, unreadable, editions: artifacts.size, units}
}

/** What editions are compared with, and how. */
interface Comparison {
  readonly units: number
  readonly digest: string
  /** Data that readers see otherwise; absent for what is withdrawn. */
  readonly unshown?: readonly Unexpected[]
  verify(artifacts: ReadonlyMap<EditionName, readonly Artifact[]>): readonly Verdict[]
}

/** Throws `Unreadable` when the file is no edition of such a publication. */
function comparisonWith(json: Artifact, job: PublicationJob, isEdition: EditionSchema): Comparison {
  const {path, bytes} = json
  const {baseUrl, labels} = job.proof
  const context = {folder: publicationFolder(job), baseUrl, labels}
  if (job.status === 'withdrawn') {
    const facts = path.endsWith('.html') ? readNotice(openNotice(bytes), context) : readTombstone(bytes)
    const digest = noticeDigest(facts)
    return {
      units: Object.keys(facts).length,
      digest,
      verify: (artifacts) => verifyNotice({facts, digest, context}, artifacts)
    }
  }
  const edition = readEditionFile(bytes, isEdition)
  const reference = referenceIn(edition, json, {...context, isEdition})
  return {
    unshown: reference.unshown,
    units: reference.wanted.units.count,
    digest: reference.digest,
    verify: (artifacts) => verifyAgainst(reference, artifacts)
  }
}

/** By edition; the file that a reader opens comes first. */
async function readArtifacts(
  {editions, pages, status}: PublicationJob,
  files: OpenOutput
): Promise<Artifacts> {
  const artifacts = new Map<EditionName, readonly Artifact[]>()
  for (const {edition, path} of editions) {
    const mediaType = mediaTypes[edition]
    const beside = edition === 'json' && status === undefined ? [{path: passagesFile(path), mediaType}] : []
    const others = edition === 'html' ? pages.filter((page) => page.path !== path) : beside
    const read = await Promise.all([{path, mediaType}, ...others].map((one) => readArtifact(one, files)))
    const whole = read.filter((artifact) => artifact !== undefined)
    if (whole.length === read.length) artifacts.set(edition, whole)
  }
  return artifacts
}

async function readArtifact({path, mediaType}: Page, files: OpenOutput): Promise<Artifact | undefined> {
  // Publications share scripts: pages are held to their names alone.
  if (mediaType === 'text/javascript') return {path, mediaType, bytes: new Uint8Array()}
  const read = await files.open(path, mostFileBytes)
  return read.ok ? {path, mediaType, bytes: read.value} : undefined
}

function differencesIn({differences, total}: Verdict, files: readonly Artifact[]): readonly Diagnostic[] {
  const listed = differences.reduce((sum, {more = 0}) => sum + 1 + more, 0)
  const found = differences.map((difference) => differenceFound(difference, files))
  const [first] = files
  if (listed === total || first === undefined) return found
  const isOfLayout = differences.every(({kind}) => kind === 'layout')
  const words = `${String(total - listed)} more differences are not listed`
  return [...found, disagreement(first.path, words, isOfLayout)]
}

function differenceFound(difference: Difference, files: readonly Artifact[]): Diagnostic {
  const {edition, kind, key, what = kind, wanted, found, more = 0} = difference
  const path = fileOf(difference, files)
  if (kind === 'unreadable') return disagreement(path, `the ${edition} edition can't be read: ${found ?? ''}`)
  const texts = [
    what,
    ...(wanted === undefined ? [] : [`the JSON edition has \`${wanted}\``]),
    ...(found === undefined ? [] : [`this has \`${found}\``]),
    ...(more === 0 ? [] : [`and ${String(more)} more in the same block`])
  ]
  const subject = key === '' ? 'the publication' : `\`${key}\``
  const message = `the ${edition} edition differs at ${subject}: ${texts.join(', ')}`
  return disagreement(path, message, kind === 'layout')
}

/** The page of the document that the difference is in, else the file that a reader opens. */
function fileOf({edition, key}: Difference, files: readonly Artifact[]): string {
  const [first] = files
  const [document = ''] = key.replace(/^contents:.*/, '').split('/')
  // What stands in no block is told of its page.
  const names = [pageFile(document), document]
  const page = edition === 'html' ? files.find(({path}) => names.includes(basename(path))) : undefined
  return (page ?? first)?.path ?? ''
}

/** Where things stand on a page is no error: a page may be read all the same. */
function disagreement(path: string, message: string, isOfLayout = false): Diagnostic {
  const rule = isOfLayout ? 'edition/is-laid-out-as-read' : 'output/editions-agree'
  return finding(rule, startOf(path), message)
}
