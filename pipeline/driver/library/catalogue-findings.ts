/** Verifies the catalogue, read back, against its publications, and reports what differs. */
import type {BuildCache} from '../../model/cache.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Artifact, LibraryContents} from '../../model/edition/edition.ts'
import {finding} from '../../model/finding.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import type {Host} from '../../model/host.ts'
import {startOf} from '../../model/place.ts'
import type {CatalogueDifference} from '../../verify/index.ts'
import type {Job, Result} from '../jobs.ts'
import {keepDocuments, keptDocuments, touchDocuments} from '../publication/kept-documents.ts'

export interface CatalogueProof {
  readonly library: LibraryContents
  /** What was made of the library as a whole. */
  readonly artifacts: readonly Artifact[]
  /** Where each publication was read from, by its folder in the output. */
  readonly sources: ReadonlyMap<string, string>
  /** The project's configuration, when it has one. */
  readonly project: string | undefined
}

/** What is proved of the library as a whole is kept under no publication's path. */
const whole = {path: ''}

/** For the next build, where this one leaves the catalogue as it is. */
export async function touchCatalogue(cache: BuildCache | undefined): Promise<void> {
  if (cache !== undefined) await touchDocuments(cache, 'catalogue', whole)
}

/** The differences of a catalogue, each at the source of its publication: faults of ours. */
export async function proveCatalogue(
  {run, cache}: Pick<Host<Job, Result>, 'run' | 'cache'>,
  {library, artifacts, sources, project}: CatalogueProof
): Promise<readonly Diagnostic[]> {
  const given = cache === undefined ? {} : {made: await keptDocuments(cache, 'catalogue', whole)}
  const result = await run({kind: 'catalogue', library, artifacts, ...given})
  if (result.kind !== 'catalogue') throw new Error('a catalogue job was answered with something else')
  if (cache !== undefined && result.made !== undefined)
    await keepDocuments(cache, 'catalogue', whole, result.made)
  const {differences, total} = result.verdict
  const [first = 'source'] = sources.values()
  const pathOf = (key: string): string => {
    const [, path] = [...sources].find(([folder]) => folder === key || folder.startsWith(`${key}/`)) ?? []
    return path ?? project ?? first
  }
  const found = differences.map((difference) => differenceFound(difference, pathOf(difference.key)))
  const more = total - differences.length
  if (more === 0) return found
  return [...found, fault(project ?? first, `the catalogue has ${String(more)} more differences`)]
}

/** A difference as a finding at the start of a source. */
function differenceFound({file, kind, key, ...found}: CatalogueDifference, path: string): Diagnostic {
  const subject = key === '' ? '' : ` at \`${key}\``
  const texts = [
    found.what ?? kind,
    ...(found.found === undefined || found.found === '' ? [] : [`the catalogue has \`${found.found}\``])
  ]
  return fault(path, `the catalogue's \`${file}\` differs${subject}: ${texts.join(', ')}`, editionOf(file))
}

/** The edition that makes a file of the catalogue. */
function editionOf(file: string): EditionName | undefined {
  if (file.endsWith('.html')) return 'html'
  return file === 'index.json' ? 'json' : undefined
}

function fault(path: string, message: string, edition?: EditionName): Diagnostic {
  return finding('catalogue/says-the-same', startOf(path), message, {
    hints: [
      'this is a fault of Tetrapla, not of the text; please report it with the source',
      ...(edition === undefined ? [] : [`leave the ${edition} edition out meanwhile, with \`--edition\``])
    ]
  })
}
