/** Describes what is kept of a build: all that the next one would find, and what it said. */
import type {Asked} from '../../model/cache.ts'
import type {StampedFile} from '../../platform/output/written.ts'
import type {BuildReport} from './build-report.ts'

/** What a build saw, and what it said. */
export interface BuildRecord {
  readonly format: 'tetrapla-build'
  /** What was asked of the project's files and of the earlier output, which is this one. */
  readonly asked: Iterable<Asked>
  /** Folders that were listed, with the digests of their lists. */
  readonly lists: readonly Asked[]
  /** Every file of the output. */
  readonly output: readonly StampedFile[]
  /** When another build of the same files publishes more, in seconds since 1970. */
  readonly until?: number
  /** By which clock embargoes held, in seconds since 1970. */
  readonly at: number
  readonly outcome: Pick<BuildReport, 'diagnostics' | 'publications' | 'keptBack'>
}

/** What is read here was written by the same version of this code, and hashes to its name. */
export function isRecord(value: unknown): value is BuildRecord {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'tetrapla-build'
}

/** As JSON, in parts: of a large library neither list is held as text. */
export function* recordTexts({asked, output, ...told}: BuildRecord): Generator<string> {
  yield `${JSON.stringify(told).slice(0, -'}'.length)},"asked":[`
  yield* itemTexts(asked)
  yield '],"output":['
  yield* itemTexts(output)
  yield ']}'
}

function* itemTexts(items: Iterable<unknown>): Generator<string> {
  let before = ''
  for (const item of items) {
    yield `${before}${JSON.stringify(item)}`
    before = ','
  }
}
