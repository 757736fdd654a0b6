/** Verifies the editions of a publication: each is read by a reader of its own and compared, unit by unit. */
import {createHash} from 'node:crypto'
import {publicationFolder, type Artifact} from '../model/edition.ts'
import type {EditionName} from '../model/front-matter.ts'
import type {Publication} from '../model/publication.ts'
import {unitsCarriedBy} from './as-carried.ts'
import {commonFacts, reachOf} from './carries.ts'
import {compareUnits} from './compare.ts'
import type {Difference} from './difference.ts'
import {unitsOfPublication, type PublicationUnits} from './publication-units.ts'
import type {ReadingContext} from './readers/context.ts'
import {readEpub} from './readers/epub.ts'
import {readHtml} from './readers/html.ts'
import {readJson} from './readers/json.ts'
import {readPdf} from './readers/pdf.ts'
import type {Reading, Unit} from './unit.ts'
import {Unreadable} from './unreadable.ts'
import {withoutIgnorable} from './unit-text.ts'

/** What was found of one edition. */
export interface Verdict {
  readonly edition: EditionName
  readonly units: number
  /** The first hundred. */
  readonly differences: readonly Difference[]
  /** How many there are. */
  readonly total: number
}

const mostDifferences = 100

export interface Verification {
  readonly verdicts: readonly Verdict[]
  /** SHA-256 over what all editions carry: the same for each of them when nothing differs. */
  readonly digest: string
}

/** What editions are compared with. */
export interface Reference {
  readonly wanted: PublicationUnits
  /** What the editions that reach least far carry: the same as `wanted` when the project has a web address. */
  readonly common: PublicationUnits
  readonly context: ReadingContext
}

/** Reads `artifacts` back, edition by edition. */
export function verifyEditions(
  publication: Publication,
  artifacts: ReadonlyMap<EditionName, readonly Artifact[]>
): Verification {
  const {baseUrl} = publication.project
  const wanted = unitsOfPublication(publication)
  const common = baseUrl === undefined ? unitsOfPublication(publication, 'publication') : wanted
  const context: ReadingContext = {
    folder: publicationFolder(publication),
    documents: publication.documents.map(({name}) => name),
    ...(baseUrl === undefined ? {} : {baseUrl})
  }
  return verifyAgainst({wanted, common, context}, artifacts)
}

/** Reads `artifacts` back and compares them with a reference, wherever its units were taken from. */
export function verifyAgainst(
  {wanted, common, context}: Reference,
  artifacts: ReadonlyMap<EditionName, readonly Artifact[]>
): Verification {
  const verdicts = [...artifacts].map(([edition, files]) => {
    const units = reachOf(edition, context.baseUrl) === 'publication' ? common : wanted
    return verdictOn(edition, units, files, context)
  })
  return {verdicts, digest: digestOf(common)}
}

function verdictOn(
  edition: EditionName,
  wanted: PublicationUnits,
  files: readonly Artifact[],
  context: ReadingContext
): Verdict {
  try {
    const reading = read(edition, files, context)
    const differences = compareUnits(edition, unitsCarriedBy(edition, wanted), reading)
    return {
      edition,
      units: reading.body.length + reading.notes.length,
      differences: differences.slice(0, mostDifferences),
      total: differences.reduce((sum, {more = 0}) => sum + 1 + more, 0)
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const difference: Difference = {edition, kind: 'unreadable', key: '', found: error.message}
    return {edition, units: 0, differences: [difference], total: 1}
  }
}

function read(edition: EditionName, files: readonly Artifact[], context: ReadingContext): Reading {
  const below = (path: string): string => path.slice(context.folder.length + 1)
  const pages = new Map(
    files
      .filter(
        ({path, shared, mediaType}) =>
          shared !== true && mediaType.startsWith('text/html') && path.startsWith(`${context.folder}/`)
      )
      .map(({path, bytes}) => [below(path), bytes])
  )
  if (edition === 'html') return readHtml(pages, context)
  const [file] = files
  if (file === undefined) throw new Unreadable('the edition has no file')
  switch (edition) {
    case 'epub':
      return readEpub(file.bytes, context)
    case 'json':
      return readJson(file.bytes, context)
    case 'pdf':
      return readPdf(file.bytes, context)
  }
}

function digestOf(units: PublicationUnits): string {
  const hash = createHash('sha256')
  for (const unit of [...units.body, ...units.notes]) hash.update(`${lineOf(unit)}\n`)
  return hash.digest('hex')
}

function lineOf(unit: Unit): string {
  const facts = commonFacts.map((name) => unit.facts[name] ?? null)
  const text =
    unit.text === undefined ? null : withoutIgnorable(unit.text, unit.kind === 'code' ? 'code' : 'text')
  return JSON.stringify([unit.key, unit.kind, facts, text])
}
