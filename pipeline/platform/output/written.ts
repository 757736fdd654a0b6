/** Tells whether files of an output are as they were written: by their stamps where these were seen, else by their bytes. */
import path from 'node:path'
import type {WrittenFile} from '../../model/host.ts'
import {AnswerTable} from '../cache/answer-table.ts'
import {createAnswers} from '../cache/answers.ts'
import {digestFile} from '../cache/digest-file.ts'
import {isSettled, stampsBelow, type Stamp} from '../cache/stamps.ts'
import type {OutputFolder} from './output-folder.ts'

/** A file of an output; the stamp is absent where it would not tell whether the file is another since. */
export type StampedFile = readonly [path: string, sha256: string, stamp?: Stamp]

export interface Written {
  holds(file: Pick<WrittenFile, 'path' | 'sha256'>): Promise<boolean>
  /** Undefined when a file is not as it was written. */
  stamped(files: readonly Pick<WrittenFile, 'path' | 'sha256'>[]): Promise<readonly StampedFile[] | undefined>
  /** Such files are looked at again: they were put in place. */
  forget(isChanged: (file: string) => boolean): void
  /** These were written by this command. */
  put(files: Iterable<string>): void
}

export interface WrittenOptions {
  /** A real path. */
  readonly root: string
  readonly folder: Pick<OutputFolder, 'look'>
  readonly known: readonly StampedFile[]
}

export function createWritten({root, folder, known}: WrittenOptions): Written {
  const before = new AnswerTable()
  for (const [file, sha256, stamp] of known) if (stamp !== undefined) before.set(file, sha256, stamp)
  const digest = async (file: string): Promise<string | undefined> =>
    (await folder.look(file)).kind === 'file' ? digestFile(path.join(root, file)) : undefined
  const stampOf = stampsBelow(root)
  const answers = createAnswers({digest, stampOf, known: before})
  const own = new Set<string>()
  /** Of one that has no stamp that tells, the next command reads what is there. */
  const isJustWritten = (file: string): boolean => {
    const stamp = own.has(file) ? stampOf(file) : undefined
    return stamp !== undefined && !isSettled(stamp, Date.now())
  }
  const holds: Written['holds'] = async (file) => (await answers.answer(file.path)) === file.sha256
  return {
    holds,
    stamped: async (files) => {
      const found: StampedFile[] = []
      for (const file of files) {
        if (isJustWritten(file.path)) {
          found.push([file.path, file.sha256])
          continue
        }
        if (!(await holds(file))) return undefined
        const [stamp] = answers.settled().get(file.path) ?? []
        found.push(stamp === undefined ? [file.path, file.sha256] : [file.path, file.sha256, stamp])
      }
      return found
    },
    forget: (isChanged) => answers.forget(isChanged),
    put: (files) => {
      for (const file of files) own.add(file)
    }
  }
}
