/** Verifies the editions of a publication: each is read by a reader of its own and compared, unit by unit. */
import {heldBytes, piecesOf} from '../model/edition-file.ts'
import {passagesFile, publicationFolder, type EditionFile} from '../model/edition.ts'
import type {EditionName} from '../model/front-matter.ts'
import type {Publication} from '../model/publication.ts'
import {unitsCarriedBy} from './as-carried.ts'
import {commonDigest} from './common-digest.ts'
import {compareUnits} from './compare.ts'
import type {Difference} from './difference.ts'
import {unitsOfPublication, type PublicationUnits} from './publication-units.ts'
import type {ReadingContext} from './readers/context.ts'
import {readEpub} from './readers/epub.ts'
import {readHtml} from './readers/html.ts'
import {readJson} from './readers/json.ts'
import {readPdf} from './readers/pdf.ts'
import type {Reading, SaidAddresses} from './unit.ts'
import {Unreadable} from './unreadable.ts'

/** What was found of one edition. */
export interface Verdict {
  readonly edition: EditionName
  readonly units: number
  /** Over what all editions can say, of this edition as it was read; absent for one that can't be read. */
  readonly digest?: string
  /** The first hundred. */
  readonly differences: readonly Difference[]
  /** How many there are. */
  readonly total: number
}

const mostDifferences = 100

export interface Verification {
  readonly verdicts: readonly Verdict[]
  /** Over what all editions can say, of what they are compared with: each edition's is the same. */
  readonly digest: string
}

/** What editions are compared with. */
export interface Reference {
  readonly wanted: PublicationUnits
  /** Over what all editions can say of it. */
  readonly digest: string
  readonly context: ReadingContext
  /** Where a JSON edition that was read before says that blocks stand. */
  readonly said?: SaidAddresses
}

/** What is wanted, wherever its units were taken from. */
export function referenceTo(wanted: PublicationUnits, context: ReadingContext): Reference {
  return {wanted, digest: commonDigest(wanted, context.baseUrl), context}
}

/** Reads `artifacts` back, edition by edition. */
export function verifyEditions(
  publication: Publication,
  artifacts: ReadonlyMap<EditionName, readonly EditionFile[]>
): Verification {
  const {baseUrl} = publication.project
  const context: ReadingContext = {
    folder: publicationFolder(publication),
    documents: publication.documents.map(({name}) => name),
    ...(baseUrl === undefined ? {} : {baseUrl})
  }
  const reference = referenceTo(unitsOfPublication(publication), context)
  return {verdicts: verifyAgainst(reference, artifacts), digest: reference.digest}
}

/** Reads `artifacts` back and compares them with a reference, and with what their JSON edition says of the others. */
export function verifyAgainst(
  reference: Reference,
  artifacts: ReadonlyMap<EditionName, readonly EditionFile[]>
): readonly Verdict[] {
  const verdicts = new Map<EditionName, Verdict>()
  let {said} = reference
  // One is held at a time, and of the JSON edition only where it says that blocks stand.
  for (const [edition, files] of [...artifacts].sort(jsonFirst)) {
    const result = verdictOn(edition, files, reference, said?.get(edition))
    verdicts.set(edition, result.verdict)
    said ??= result.said
  }
  return [...artifacts.keys()].flatMap((edition) => verdicts.get(edition) ?? [])
}

function jsonFirst([one]: readonly [EditionName, unknown], [other]: readonly [EditionName, unknown]): number {
  return Number(other === 'json') - Number(one === 'json')
}

function verdictOn(
  edition: EditionName,
  files: readonly EditionFile[],
  {wanted, context, digest}: Reference,
  addresses: ReadonlyMap<string, string> | undefined
): {readonly verdict: Verdict; readonly said?: SaidAddresses} {
  try {
    const reading = read(edition, files, context)
    const found = compareUnits(edition, unitsCarriedBy(edition, wanted, context.baseUrl), reading, addresses)
    const own = commonDigest(reading, context.baseUrl)
    const differences = found.length === 0 && own !== digest ? [otherDigest(edition, digest, own)] : found
    const verdict: Verdict = {
      edition,
      units: reading.body.length + reading.notes.length,
      digest: own,
      differences: differences.slice(0, mostDifferences),
      total: differences.reduce((sum, {more = 0}) => sum + 1 + more, 0)
    }
    return {verdict, ...(reading.said === undefined ? {} : {said: reading.said})}
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const difference: Difference = {edition, kind: 'unreadable', key: '', found: error.message}
    return {verdict: {edition, units: 0, differences: [difference], total: 1}}
  }
}

/** Taken from the units alone, so that a fault in comparing them would show. */
function otherDigest(edition: EditionName, wanted: string, found: string): Difference {
  return {edition, kind: 'digest', key: '', wanted, found}
}

function read(edition: EditionName, files: readonly EditionFile[], context: ReadingContext): Reading {
  const below = (path: string): string => path.slice(context.folder.length + 1)
  const pages = new Map(
    files
      .filter(
        ({path, shared, mediaType}) =>
          shared !== true && mediaType.startsWith('text/html') && path.startsWith(`${context.folder}/`)
      )
      .map((page) => [below(page.path), heldBytes(page)])
  )
  if (edition === 'html') return readHtml(pages, context)
  const [file] = files
  if (file === undefined) throw new Unreadable('the edition has no file')
  switch (edition) {
    case 'epub':
      return readEpub(piecesOf(file), context)
    case 'json':
      return readJson(heldBytes(file), context, passagesBeside(file.path, files))
    case 'pdf':
      return readPdf(heldBytes(file), context)
  }
}

/** The bytes of the passages beside a JSON edition. */
function passagesBeside(jsonFile: string, files: readonly EditionFile[]): Uint8Array | undefined {
  const passages = files.find(({path}) => path === passagesFile(jsonFile))
  return passages === undefined ? undefined : heldBytes(passages)
}
