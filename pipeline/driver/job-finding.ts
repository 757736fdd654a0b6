/** Words the finding on a job that a limit ended, or that failed. */
import type {Diagnostic} from '../model/diagnostic.ts'
import {finding} from '../model/finding.ts'
import {JobFailed, JobStopped} from '../model/host.ts'
import {raiseHint, type LimitName} from '../model/limits.ts'
import {startOf} from '../model/place.ts'
import type {PublicationSource} from '../model/publication/project.ts'

/** Where a publication that was ended is told: at the file that it was at, else at what says the most of it. */
type Source = Pick<PublicationSource, 'path' | 'manifestPath' | 'documents'>

/** What belongs to no publication: told at a file of the project. */
export interface Part {
  readonly path: string
  /** In words. */
  readonly what: string
}

/** A job that was ended, or failed for a publication, is a finding at the file where it was; every other fault is thrown on. */
export function jobFinding(error: unknown, source: Source | Part): Diagnostic {
  if (error instanceof JobFailed && 'documents' in source) return failureFinding(error, source)
  if (!(error instanceof JobStopped)) throw error
  const {path, what} = partOf(source, error)
  const place = startOf(path)
  const {allowed, by} = error
  const smaller = (name: LimitName): readonly string[] => [
    by === undefined ? 'divide it into smaller publications' : 'mend the extension',
    raiseHint(name)
  ]
  switch (error.limit) {
    case 'time':
      return finding('limit/time', place, `${what} takes more than ${allowed} seconds of processor time`, {
        hints: smaller('seconds')
      })
    case 'silence':
      return finding('limit/time', place, `${what} is not done after ${allowed} seconds`, {
        hints: ['run it on a machine that is less busy', ...smaller('seconds')]
      })
    case 'memory':
      return finding('limit/memory', place, `${what} takes more than ${allowed} MiB of memory`, {
        hints: smaller('heapMebibytes')
      })
    case 'build':
      return finding('limit/build-time', place, overBudget(allowed), {
        hints: [raiseHint('buildSeconds')]
      })
  }
}

function partOf(source: Source | Part, {at, by}: JobStopped): Part {
  if (by !== undefined) return {path: at ?? source.path, what: by}
  if ('what' in source) return source
  const {path, manifestPath, documents} = source
  if (at === undefined || !documents.includes(at))
    return {path: manifestPath ?? path, what: 'the publication'}
  return {path: at, what: documents.length > 1 ? 'this document' : 'the publication'}
}

function failureFinding({message, at}: JobFailed, source: Source): Diagnostic {
  const {path, manifestPath, documents} = source
  const file = at !== undefined && documents.includes(at) ? at : (manifestPath ?? path)
  const edition = /\bthe (html|pdf|epub|json) edition\b/.exec(message)?.[1]
  return finding('publication/can-be-made', startOf(file), `Tetrapla itself is at fault: ${message}`, {
    hints: [
      ...(edition === undefined ? [] : [`leave the ${edition} edition out meanwhile, with \`--edition\``]),
      'please report it with this message, the command, and the document if you may share it'
    ]
  })
}

/** The time of the whole build is one cause: it is told once, at the first publication that was left. */
export function oncePerBuild(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const [first, ...others] = diagnostics.filter(isOverBudget)
  if (first === undefined || others.length === 0) return diagnostics
  const message = `${first.message}, before this and ${others.length} more of them were done`
  return diagnostics.flatMap((one) => (one === first ? [{...one, message}] : isOverBudget(one) ? [] : [one]))
}

function overBudget(allowed: number): string {
  return `all publications together take more than ${allowed} seconds of processor time`
}

function isOverBudget({ruleId}: Diagnostic): boolean {
  return ruleId === 'limit/build-time'
}
