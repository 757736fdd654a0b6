/** Mends what has one right answer: shows the changes as a diff, and writes them when somebody says so. */
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {createInterface} from 'node:readline'
import {OutputFailure} from '../../model/host.ts'
import {systemReason} from '../../platform/errors.ts'
import type {CheckReport} from '../project/check-project.ts'
import type {Streams} from '../terminal/streams.ts'
import {changedFiles, type ChangedFile} from './changed-files.ts'
import {showChanges} from './show-changes.ts'

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
    if (changes.length === 0) return report
    streams.out(showChanges(changes, streams.outColour))
    if (!isAgreed && !(await isWanted(changes, streams))) return report
    await writeAll(report.root, changes)
    report = await check()
  }
  return report
}

/** Asks on a terminal; elsewhere nobody can answer. */
async function isWanted(changes: readonly ChangedFile[], streams: Streams): Promise<boolean> {
  const {stdin, stderr} = process
  const files = changes.length === 1 ? 'this file' : `these ${changes.length} files`
  if (!streams.isTerminal || !stdin.isTTY) {
    streams.err(`nothing was changed: \`--yes\` writes ${files}\n`)
    return false
  }
  const lines = createInterface({input: stdin, output: stderr})
  try {
    const answer = await new Promise<string>((resolve) => {
      lines.question(`Change ${files}? [y/N] `, resolve)
      lines.once('close', () => resolve(''))
    })
    return /^y(?:es)?$/i.test(answer.trim())
  } finally {
    lines.close()
  }
}

async function writeAll(root: string, changes: readonly ChangedFile[]): Promise<void> {
  for (const {path: file, after} of changes) {
    try {
      await writeFile(path.join(root, file), after)
    } catch (error) {
      throw new OutputFailure(`cannot write \`${file}\`: ${systemReason(error)}`)
    }
  }
}
