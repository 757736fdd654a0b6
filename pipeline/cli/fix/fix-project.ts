/** Mends what has one right answer: shows the changes as a diff, and writes them when somebody says so. */
import type {CheckReport} from '../project/check-project.ts'
import type {Streams} from '../terminal/streams.ts'
import {agreeAndWrite} from './agree-and-write.ts'
import {changedFiles} from './changed-files.ts'

export interface FixRequest {
  /** Whether changes are written without a question. */
  readonly isAgreed: boolean
  readonly check: () => Promise<CheckReport>
}

/** What one change makes visible is changed in the next round; one that undoes another would go on for ever. */
const mostRounds = 10

/** The findings that are left. Throws `OutputFailure`. */
export async function fixProject({isAgreed, check}: FixRequest, streams: Streams): Promise<CheckReport> {
  let report = await check()
  for (let round = 0; round < mostRounds; round += 1) {
    const changes = await changedFiles(report.diagnostics, report.world)
    if (changes.length === 0) {
      if (round === 0) streams.err('nothing was changed: nothing that is found has one right answer\n')
      return report
    }
    if (!(await agreeAndWrite({root: report.root, changes, isAgreed}, streams))) return report
    report = await check()
  }
  return report
}
