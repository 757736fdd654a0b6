/** Verifies the catalogue, read back, against its publications, and reports what differs. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Artifact, LibraryContents} from '../../model/edition/edition.ts'
import {finding} from '../../model/finding.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import type {Host} from '../../model/host.ts'
import {startOf} from '../../model/place.ts'
import type {CatalogueDifference} from '../../verify/index.ts'
import type {Job, Result} from '../jobs.ts'

export interface CatalogueProof {
  readonly library: LibraryContents
  /** What was made of the library as a whole. */
  readonly artifacts: readonly Artifact[]
  /** Where each publication was read from, by its folder in the output. */
  readonly sources: ReadonlyMap<string, string>
  /** The project's configuration, when it has one. */
  readonly project: string | undefined
}

/** The differences of a catalogue, each at the source of its publication: faults of ours. */
export async function proveCatalogue(
  {run}: Pick<Host<Job, Result>, 'run'>,
  {library, artifacts, sources, project}: CatalogueProof
): Promise<readonly Diagnostic[]> {
  const result = await run({kind: 'catalogue', library, artifacts})
  if (result.kind !== 'catalogue') throw new Error('a catalogue job was answered with something else')
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
