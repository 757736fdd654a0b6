/** Verifies an output as it lies on a disk: its files against its manifests, and its editions against each other. */
import {compareStrings, type Diagnostic} from '../../model/diagnostic.ts'
import {publicationFolder, type LibraryPublication} from '../../model/edition/edition.ts'
import {finding} from '../../model/finding.ts'
import {JobStopped} from '../../model/host.ts'
import {startOf} from '../../model/place.ts'
import type {CatalogueVerdict} from '../catalogue/verify-catalogue.ts'
import type {AcceptedKeys, SignatureVerdict} from '../signature/check-signature.ts'
import type {CatalogueJob} from './catalogue-job.ts'
import {checkCatalogue, checkEntry, checkList} from './check-catalogue.ts'
import {checkFiles, reasonOf} from './check-files.ts'
import {referenceTypes} from '../../model/vocabulary/media-types.ts'
import {checkProvenance} from './check-provenance.ts'
import {checkSums} from './check-sums.ts'
import {checkUnlisted} from './check-unlisted.ts'
import {mostManifestBytes, type OutputFiles} from './output-files.ts'
import {readManifest, type ManifestReading} from './read-manifest.ts'
import {redirectFaults} from './redirect-faults.ts'
import type {PublicationJob, PublicationVerdict} from './verify-publication.ts'

export interface OutputVerdict {
  readonly diagnostics: readonly Diagnostic[]
  readonly publications: number
  /** Editions that were compared. */
  readonly editions: number
  /** Units of the publications that were compared. */
  readonly units: number
  /** The key of a signature that holds, and whose it is when it was held to keys. */
  readonly signedBy?: SignatureVerdict['signedBy']
}

/** Compares the editions of a publication, or the catalogue, perhaps in a worker; may reject with `JobStopped`. */
export interface Verifiers {
  publication(job: PublicationJob): Promise<PublicationVerdict>
  catalogue(job: CatalogueJob): Promise<CatalogueVerdict>
}

/** What the reader of pages is given beside scripts, which the library shares. */
const typesOfPages: ReadonlySet<string> = new Set(['text/html', ...referenceTypes.keys()])

const rootManifest = 'manifest.json'

/** Undefined when there is no manifest: the folder is no output. With `keys`, one of them has to have signed it. */
export async function verifyOutput(
  files: OutputFiles,
  verify: Verifiers,
  keys?: AcceptedKeys
): Promise<OutputVerdict | undefined> {
  const read = await files.open(rootManifest, mostManifestBytes)
  if (!read.ok && read.failure.kind === 'missing') return undefined
  if (!read.ok) {
    return {
      diagnostics: [unreadable(rootManifest, reasonOf(read.failure))],
      publications: 0,
      editions: 0,
      units: 0
    }
  }
  const manifest = readManifest(read.value, 'library')
  const verdicts = await Promise.all(
    manifest.publications.map((publication) => verdictOn(publication, manifest, {files, verify}))
  )
  const provenance = await checkProvenance(files, keys)
  const diagnostics = [
    ...[...manifest.faults, ...redirectFaults(manifest)].map((fault) => unreadable(rootManifest, fault)),
    ...(await checkFiles(manifest, files, new Set(verdicts.flatMap(({extended}) => extended ?? [])))),
    ...(await checkUnlisted(manifest, files)),
    ...(await checkSums(manifest.files, read.value, files)),
    ...provenance.diagnostics,
    ...verdicts.flatMap((verdict) => verdict.diagnostics),
    ...checkList(manifest),
    ...(await checkCatalogue(manifest, baseUrlOf(verdicts), (job) => verify.catalogue(job)))
  ]
  return {
    diagnostics,
    publications: manifest.publications.length,
    editions: verdicts.reduce((sum, {editions}) => sum + editions, 0),
    units: verdicts.reduce((sum, {units}) => sum + units, 0),
    ...(provenance.signedBy === undefined ? {} : {signedBy: provenance.signedBy})
  }
}

/** A publication's verdict, and the web address that it was proved with. */
type Verdict = PublicationVerdict & {readonly baseUrl?: string}

/** The address of the library on the web; undefined when publications were proved with several. */
function baseUrlOf(verdicts: readonly Verdict[]): string | undefined {
  const [first, ...others] = new Set(verdicts.map(({baseUrl}) => baseUrl))
  return others.length === 0 ? first : undefined
}

async function verdictOn(
  publication: LibraryPublication,
  root: ManifestReading,
  {files, verify}: {readonly files: OutputFiles; readonly verify: Verifiers}
): Promise<Verdict> {
  const folder = publicationFolder(publication)
  const path = `${folder}/manifest.json`
  const nothing = {editions: 0, units: 0}
  const read = await files.open(path, mostManifestBytes)
  // A manifest that is missing is told with the files.
  if (!read.ok) return {...nothing, diagnostics: []}
  const own = readManifest(read.value, 'publication')
  const diagnostics = [...own.faults, ...disagreements(own, root, publication)].map((fault) =>
    unreadable(path, fault)
  )
  const {proof} = own
  if (proof === undefined) return {...nothing, diagnostics}
  const based = proof.baseUrl === undefined ? {} : {baseUrl: proof.baseUrl}
  const pages = own.files
    .filter(
      ({path: page, mediaType}) =>
        mediaType === 'text/javascript' || (typesOfPages.has(mediaType) && page.startsWith(`${folder}/`))
    )
    .map((page) => page.path)
    .sort(compareStrings)
  try {
    const path = publication.editions.find(({edition}) => edition === 'pdf')?.path
    const pdf = root.files.find((file) => file.path === path)
    const job = {...publication, pages, proof, ...(pdf === undefined ? {} : {pdf})}
    const verdict = await verify.publication(job)
    const entries = checkEntry({own, root: publication}, verdict.said)
    return {...verdict, ...based, diagnostics: [...diagnostics, ...verdict.diagnostics, ...entries]}
  } catch (error) {
    if (!(error instanceof JobStopped)) throw error
    const words = `the editions could not be compared within the limit of ${error.limit}`
    const stopped = finding('output/editions-agree', startOf(path), words)
    return {...nothing, ...based, diagnostics: [...diagnostics, stopped]}
  }
}

/** What a publication's manifest says that the root's does not: one of them was changed. */
function disagreements(
  own: ManifestReading,
  root: ManifestReading,
  {id, language, status, redirects}: LibraryPublication
): readonly string[] {
  const digests = new Map(root.files.map(({path, sha256}) => [path, sha256]))
  const isSame = own.publications.every(
    (one) => one.id === id && one.language === language && one.status === status
  )
  return [
    ...(isSame ? [] : [`this is the manifest of another publication than \`${id}\``]),
    ...own.publications
      .filter((one) => JSON.stringify(one.redirects) !== JSON.stringify(redirects))
      .map(() => `its \`redirects\` are not as in the root's \`${rootManifest}\``),
    ...own.files
      .filter(({path, sha256}) => digests.get(path) !== sha256)
      .map(({path}) => `\`${path}\` is not as in the root's \`${rootManifest}\``)
  ]
}

function unreadable(path: string, message: string): Diagnostic {
  return finding('output/manifest-is-readable', startOf(path), message)
}
