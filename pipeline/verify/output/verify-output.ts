/** Verifies an output as it lies on a disk: its files against the digests in its manifest, and its editions against each other. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {publicationFolder} from '../../model/edition/edition.ts'
import {finding} from '../../model/finding.ts'
import {JobStopped, type WrittenFile} from '../../model/host.ts'
import {whyUnread} from '../../model/edition/why-unread.ts'
import {startOf} from '../../model/place.ts'
import {atMost} from '../../model/values/at-most.ts'
import {mediaTypes} from '../../model/vocabulary/media-types.ts'
import type {AcceptedKeys, SignatureVerdict} from './check-signature.ts'
import {checkFiles, faultIn} from './check-files.ts'
import {checkProvenance} from './check-provenance.ts'
import {checkSums} from './check-sums.ts'
import {checkUnlisted} from './check-unlisted.ts'
import type {OpenOutput} from '../../model/world.ts'
import {isRead} from '../read-edition.ts'
import {documentsUnread} from '../../model/edition/documents-unread.ts'
import {readManifest, type ListedPublication} from './read-manifest.ts'
import type {PublicationJob, PublicationVerdict} from './verify-publication.ts'

/** What was found in all of it, and how much of the publications was compared. */
export interface OutputVerdict extends Omit<PublicationVerdict, 'extended' | 'unreadable' | 'read'> {
  readonly publications: number
  /** The key of a signature that holds, and whose it is when it was held to keys. */
  readonly signedBy?: SignatureVerdict['signedBy'] | undefined
}

/** Compares the editions of a publication, perhaps in a worker; may reject with `JobStopped`. */
export type PublicationVerifier = (job: PublicationJob) => Promise<PublicationVerdict>

const rootManifest = 'manifest.json'

const nothing = {editions: 0, units: 0}

/** So many publications are in hand, for workers and what they do next. */
const mostInHand = 64

/** Undefined when there is no manifest: the folder is no output. With `keys`, one of them has to have signed it. */
export async function verifyOutput(
  files: OpenOutput,
  verify: PublicationVerifier,
  keys?: AcceptedKeys
): Promise<OutputVerdict | undefined> {
  const read = await files.parts(rootManifest)
  if (!read.ok && read.failure.kind === 'missing') return undefined
  if (!read.ok)
    return {...nothing, publications: 0, diagnostics: [unreadable(rootManifest, whyUnread(read.failure))]}
  const manifest = readManifest(read.value, 'library')
  const listed = new Map(manifest.files.map((file) => [file.path, file]))
  const judged = new Map<WrittenFile, string | undefined>()
  const verdicts = await atMost(mostInHand, manifest.publications, async (publication) => {
    const {read: those, extended, ...verdict} = await verdictOn(publication, listed, {files, verify})
    for (const one of those) {
      const file = listed.get(one.path)
      if (file !== undefined) judged.set(file, one.path === extended ? undefined : faultIn(one, file))
    }
    return verdict
  })
  const spoilt = await checkFiles(manifest, files, judged)
  const changed = new Set(spoilt.map(({place}) => place.path))
  // One that can't be read is the cause of all that its list would be held to.
  const isList = manifest.files.length > 0 || manifest.faults.length === 0
  const sums = await checkSums(manifest, files)
  const provenance = await checkProvenance(files, keys, sums.sha256)
  const diagnostics = [
    ...manifest.faults.map((fault) => unreadable(rootManifest, fault)),
    ...spoilt,
    ...(await checkUnlisted(manifest, files)),
    ...(isList ? sums.diagnostics : []),
    ...provenance.diagnostics,
    ...verdicts.flatMap(({unreadable = []}) => unreadable.filter(({place}) => !changed.has(place.path))),
    ...verdicts.flatMap((verdict) => verdict.diagnostics)
  ]
  return {
    diagnostics,
    publications: manifest.publications.length,
    editions: verdicts.reduce((sum, {editions}) => sum + editions, 0),
    units: verdicts.reduce((sum, {units}) => sum + units, 0),
    signedBy: provenance.signedBy
  }
}

async function verdictOn(
  publication: ListedPublication,
  listed: ReadonlyMap<string, WrittenFile>,
  {files, verify}: {readonly files: OpenOutput; readonly verify: PublicationVerifier}
): Promise<PublicationVerdict> {
  const folder = publicationFolder(publication)
  const path = `${folder}/manifest.json`
  const read = await files.parts(path)
  // A manifest that is missing is told with the files.
  if (!read.ok) return {...nothing, diagnostics: [], read: []}
  const own = readManifest(read.value, 'publication')
  const diagnostics = [
    ...own.faults.map((fault) => unreadable(path, fault)),
    ...unreadIn([publication, ...own.publications])
  ]
  const {proof, whole} = own
  const before = whole === undefined ? [] : [{path, mediaType: mediaTypes.json, ...whole}]
  if (proof === undefined) return {...nothing, diagnostics, read: before}
  const pages = own.files.filter(
    ({path: page, mediaType}) =>
      mediaType === 'text/javascript' || (isRead(mediaType) && page.startsWith(`${folder}/`))
  )
  try {
    const file = publication.editions.find(({edition}) => edition === 'pdf')?.path
    const verdict = await verify({...publication, pages, proof, pdf: listed.get(file ?? '')})
    const those = [...before, ...verdict.read]
    return {...verdict, diagnostics: [...diagnostics, ...verdict.diagnostics], read: those}
  } catch (error) {
    if (!(error instanceof JobStopped)) throw error
    const words = `the editions could not be compared within the limit of ${error.limit}`
    const stopped = finding('output/editions-agree', startOf(path), words)
    return {...nothing, diagnostics: [...diagnostics, stopped], read: before}
  }
}

/** Either manifest may say so. */
function unreadIn(listed: readonly ListedPublication[]): readonly Diagnostic[] {
  const first = listed.find(({unread}) => unread !== undefined)
  return first?.unread === undefined ? [] : [documentsUnread(first, first.unread)]
}

function unreadable(path: string, message: string): Diagnostic {
  const hints = ['put it back, or build into another folder']
  return finding('output/manifest-is-readable', startOf(path), message, {hints})
}
