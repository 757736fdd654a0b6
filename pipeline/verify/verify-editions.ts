/** Verifies the editions of a publication: reads each with its own reader and compares it, unit by unit. */
import path from 'node:path/posix'
import {heldBytes} from '../model/edition/edition-file.ts'
import {publicationFolder, type Around, type EditionFile} from '../model/edition/edition.ts'
import type {EditionName} from '../model/publication/front-matter.ts'
import type {Publication} from '../model/publication/publication.ts'
import {unitsCarriedBy} from './compare/as-carried.ts'
import {Agreement} from './compare/agreement.ts'
import {colophonOf} from './units/colophon.ts'
import {commonDigest, digestInPdf, haveOneDigest} from './compare/common-digest.ts'
import {compareUnits} from './compare/compare-units.ts'
import type {Difference} from './compare/difference.ts'
import {unitsOfPublication, type PublicationUnits} from './units/publication-units.ts'
import {readEdition} from './read-edition.ts'
import {saidPages} from './json-reader/said-pages.ts'
import type {ReadingContext, UnnamedInPdf} from './readers/context.ts'
import type {SaidAddresses} from '../model/edition/said-addresses.ts'
import type {Reading} from './units/reading.ts'
import {Unreadable} from './unreadable.ts'
import {wantedPictures, wantedTitles} from './units/wanted-pictures.ts'

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

/** What editions are compared with. */
export interface Reference {
  readonly wanted: PublicationUnits
  /** The same as a PDF carries it. */
  readonly inPdf: PublicationUnits
  /** Over what all editions can say of it. */
  readonly digest: string
  readonly context: ReadingContext
  /** Where a JSON edition that was read before says that blocks stand. */
  readonly said?: SaidAddresses | undefined
}

/** What is wanted, wherever its units were taken from. */
export function referenceTo(
  wanted: PublicationUnits,
  whereabouts: Omit<ReadingContext, 'facts' | 'contents' | 'found' | 'unnamed'>
): Reference {
  const inPdf = unitsCarriedBy('pdf', wanted, whereabouts)
  const unnamed = (): UnnamedInPdf => ({
    pictures: wantedPictures(wanted.units, inPdf.units),
    titles: wantedTitles(wanted.units)
  })
  const {contents, units} = wanted
  const context = {...whereabouts, facts: units.publication.facts, contents, unnamed}
  return {wanted, inPdf, digest: digestInPdf(inPdf.units), context}
}

/** The publication itself as what is wanted, and what stands around its texts where that is known. */
export function referenceOf(
  publication: Publication,
  {furnish, book, isEdition, memo, putBy}: Around & Pick<ReadingContext, 'isEdition' | 'memo' | 'putBy'>
): Reference {
  const {baseUrl, labels} = publication.project
  const around = {furnish, book, isEdition, memo, putBy, baseUrl, labels}
  return referenceTo(unitsOfPublication(publication, {memo, putBy}), {
    ...around,
    folder: publicationFolder(publication),
    documents: publication.documents.map(({name}) => name),
    colophon: colophonOf(publication)
  })
}

/**
 * Reads `artifacts` back, or the `asked` ones of them, and compares them with a reference, and with what their JSON edition says of the others: where that
 * is not asked for, of the PDF alone.
 */
export function verifyAgainst(
  reference: Reference,
  artifacts: ReadonlyMap<EditionName, readonly EditionFile[]>,
  {asked = [...artifacts.keys()], letGo, hear}: Asked = {}
): readonly Verdict[] {
  const verdicts = new Map<EditionName, Verdict>()
  let {said} = reference
  let inPdf: ReadonlyMap<string, string> | undefined
  const json = jsonAmong(artifacts)
  if (json !== undefined && !asked.includes('json')) said ??= saidPages(json.json.bytes())
  // One is held at a time, and of those that were read only where blocks stand.
  for (const [edition, files] of [...artifacts]
    .filter(([name]) => asked.includes(name))
    .sort(([one], [other]) => saying.indexOf(other) - saying.indexOf(one))) {
    if (verdicts.size > 0) letGo?.()
    // A book alone has marks where pages begin.
    const pages = edition === 'epub' ? (inPdf ?? said?.get('pdf')) : undefined
    const context = {...json, ...reference.context, pages}
    const result = readAndJudge(edition, files, {...reference, said, context})
    verdicts.set(edition, result.verdict)
    said ??= result.said
    if (result.said !== undefined) hear?.(result.said)
    if (edition === 'pdf') inPdf = result.units?.anchors
  }
  return [...artifacts.keys()].flatMap((edition) => verdicts.get(edition) ?? [])
}

export interface Asked {
  readonly asked?: readonly EditionName[]
  /** Called between two editions: the trees of one that was read take much memory. */
  readonly letGo?: () => void
  /** Called with what the JSON edition says, where that is read: a reference to what is made later tells it. */
  readonly hear?: (said: SaidAddresses) => void
}

/** The file that is the JSON edition; its passages stand behind it. */
function jsonAmong(
  artifacts: ReadonlyMap<EditionName, readonly EditionFile[]>
): Required<Pick<ReadingContext, 'json'>> | undefined {
  const [file] = artifacts.get('json') ?? []
  return file && {json: {name: path.basename(file.path), bytes: () => heldBytes(file)}}
}

/** The JSON edition says where blocks stand in all others, and pages how long the PDF is. */
const saying: readonly EditionName[] = ['pdf', 'json']

function readAndJudge(
  edition: EditionName,
  files: readonly EditionFile[],
  reference: Reference
): {readonly verdict: Verdict} & Pick<Partial<Reading>, 'said' | 'units'> {
  try {
    const agreement = new Agreement(edition, carriedBy(edition, reference).units, reference.said)
    const reading = readEdition(edition, files, {...reference.context, found: agreement})
    const {said, units} = reading
    if (agreement.units !== undefined) {
      const wanted = {...reference.wanted, units: reference.wanted.units.alone}
      const beside = {...reference, wanted, said: undefined}
      const verdict = verdictOn(edition, {...reading, units: units.alone}, beside)
      // Of documents that agreed as they were read, nothing is asked for again unless something beside them differs.
      if (verdict.total === 0) return {verdict: {...verdict, units: agreement.units}, said, units}
    }
    return {verdict: verdictOn(edition, reading, reference), said, units}
  } catch (error) {
    return {verdict: unreadableVerdict(edition, error)}
  }
}

function carriedBy(edition: EditionName, {wanted, inPdf, context}: Reference): PublicationUnits {
  return edition === 'pdf' ? inPdf : unitsCarriedBy(edition, wanted, context)
}

/** On an edition whose reader threw `Unreadable`; whatever else was thrown is thrown again. */
export function unreadableVerdict(edition: EditionName, error: unknown): Verdict {
  if (!(error instanceof Unreadable)) throw error
  const difference: Difference = {edition, kind: 'unreadable', key: '', found: error.message}
  return {edition, units: 0, differences: [difference], total: 1}
}

/** Compares what was read of an edition. */
export function verdictOn(edition: EditionName, reading: Reading, reference: Reference): Verdict {
  const {said, context, digest} = reference
  const carried = carriedBy(edition, reference)
  const found = compareUnits(edition, carried, reading, said)
  const isOne = haveOneDigest(reading.units, carried.units)
  const own = isOne ? digest : digestOf(edition, reading.units, context.baseUrl)
  const isSame = found.every(({kind}) => kind === 'layout')
  // Taken from the units alone, so that a fault in comparing them would show.
  const other: Difference = {edition, kind: 'digest', key: '', wanted: digest, found: own}
  const differences = isSame && own !== digest ? [...found, other] : found
  return {
    edition,
    units: reading.units.count,
    digest: own,
    differences: differences.toSorted(bySeverity).slice(0, mostDifferences),
    total: differences.reduce((sum, {more = 0}) => sum + 1 + more, 0)
  }
}

/** Where things stand on a page comes last, so that no more of it than is listed hides what else is wrong. */
function bySeverity(one: Difference, other: Difference): number {
  return Number(one.kind === 'layout') - Number(other.kind === 'layout')
}

function digestOf(edition: EditionName, units: Reading['units'], baseUrl: string | undefined): string {
  return edition === 'pdf' ? digestInPdf(units) : commonDigest(units, baseUrl)
}
