/** Tells whether files of an output are as they were written: by their stamps where these were seen, else by their bytes. */
import path from 'node:path'
import type {WrittenFile} from '../../model/host.ts'
import {createAnswers} from '../cache/answers.ts'
import {digestFile} from '../cache/digest-file.ts'
import {isSettled, stampsBelow} from '../cache/stamps.ts'
import {answersIn, mostAnswered, type KnownFiles, type StampedFile} from './known-files.ts'
import type {OutputFolder} from './output-folder.ts'

type Digested = Pick<WrittenFile, 'path' | 'sha256'>

export interface Written {
  holds(file: Digested): Promise<boolean>
  /** Whether its stamp tells that, so that nothing is waited for. */
  isSeen(file: Digested): boolean
  /** The file with its stamp; undefined when it is not as it was written. */
  stamped(file: Digested): Promise<StampedFile | undefined>
  /** Such files are looked at again: they were put in place. */
  forget(isChanged: (file: string) => boolean): void
  /** Such files were written by this command. */
  put(isWritten: (file: string) => boolean): void
}

export interface WrittenOptions {
  /** A real path. */
  readonly root: string
  readonly folder: Pick<OutputFolder, 'look'>
  readonly known: Pick<KnownFiles, 'get'>
}

export function createWritten({root, folder, known}: WrittenOptions): Written {
  const digest = async (file: string): Promise<string | undefined> =>
    (await folder.look(file)).kind === 'file' ? digestFile(path.join(root, file)) : undefined
  const stampOf = stampsBelow(root)
  const answers = createAnswers({digest, stampOf, known: answersIn(known), most: mostAnswered})
  let isOwn = (_: string): boolean => false
  /** Of one that has no stamp that tells, the next command reads what is there. */
  const isJustWritten = (file: string): boolean => {
    const stamp = isOwn(file) ? stampOf(file) : undefined
    return stamp !== undefined && !isSettled(stamp, Date.now())
  }
  const holds: Written['holds'] = async (file) => (await answers.answer(file.path)) === file.sha256
  const isSeen = ({path: file, sha256}: Digested): boolean => {
    try {
      return answers.seen(file) === sha256
    } catch {
      // What can't be looked at is told where it is waited for.
      return false
    }
  }
  return {
    holds,
    isSeen,
    stamped: async (file) => {
      if (isJustWritten(file.path)) return [file.path, file.sha256]
      if (!isSeen(file) && !(await holds(file))) return undefined
      const [stamp] = answers.settled().get(file.path) ?? []
      return stamp === undefined ? [file.path, file.sha256] : [file.path, file.sha256, stamp]
    },
    forget: (isChanged) => answers.forget(isChanged),
    put: (isWritten) => {
      isOwn = isWritten
    }
  }
}
