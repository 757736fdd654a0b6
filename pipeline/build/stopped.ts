/** What is said of a job that a limit ended. */
import type {Diagnostic} from '../model/diagnostic.ts'
import {finding} from '../model/finding.ts'
import {JobStopped} from '../model/host.ts'
import {startOf} from '../model/place.ts'

/** A job that was ended is a finding at the publication's start; every other fault is thrown on. */
export function stopped(error: unknown, path: string): Diagnostic {
  if (!(error instanceof JobStopped)) throw error
  const [ruleId, message] =
    error.limit === 'time'
      ? (['limit/time', 'the publication takes longer than the limit allows'] as const)
      : (['limit/memory', 'the publication takes more memory than the limit allows'] as const)
  return finding(ruleId, startOf(path), message, {
    hints: ['divide it into smaller publications, or raise `limits` in `tetrapla.yaml`']
  })
}
