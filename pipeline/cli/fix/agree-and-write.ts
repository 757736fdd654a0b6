/** Shows changes of files as a diff, and writes them when somebody says so. */
import {writeFile} from 'node:fs/promises'
import {createInterface} from 'node:readline'
import {OutputFailure} from '../../model/host.ts'
import {systemReason} from '../../platform/errors.ts'
import {placeBelow} from '../../platform/place-below.ts'
import type {Streams} from '../terminal/streams.ts'
import type {ChangedFile} from './changed-files.ts'
import {showChanges} from './show-changes.ts'

export interface Changing {
  /** Where the files are, as an absolute path. */
  readonly root: string
  readonly changes: readonly ChangedFile[]
  /** Whether they are written without a question. */
  readonly isAgreed: boolean
}

/** Whether they were written. Throws `OutputFailure`. */
export async function agreeAndWrite({root, changes, isAgreed}: Changing, streams: Streams): Promise<boolean> {
  streams.out(showChanges(changes, streams.outColour))
  if (!isAgreed && !(await isWanted(changes, streams))) return false
  await writeAll(root, changes)
  return true
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
    const place = await placeBelow(root, file)
    try {
      await writeFile(place, after)
    } catch (error) {
      throw new OutputFailure(`cannot write \`${file}\`: ${systemReason(error)}`)
    }
  }
}
