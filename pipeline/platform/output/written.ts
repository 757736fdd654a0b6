/** Tells whether files of an output are as they were written: by their stamps where these were seen, else by their bytes. */
import path from 'node:path'
import type {WrittenFile} from '../../model/host.ts'
import {createAnswers} from '../cache/answers.ts'
import {digestFile} from '../cache/digest-file.ts'
import {isSettled, stampsBelow} from '../cache/stamps.ts'
import {answersIn, mostAnswered, type KnownFiles, type StampedFile} from './known-files.ts'

type Digested = Pick<WrittenFile, 'path' | 'sha256'>

export interface Written {
  holds(file: Digested): boolean
  /** The same of what an earlier command wrote; what nobody knows of is not looked for. */
  readonly knows: (file: Digested) => boolean
  /** The file with its stamp; undefined when it is not as it was written. */
  stamped(file: Digested): StampedFile | undefined
  /** Such files are looked at again: they were put in place. */
  forget(isChanged: (file: string) => boolean): void
  /** Such files were written by this command. */
  put(isWritten: (file: string) => boolean): void
}

/** Of the output at `root`, a real path. Each throws what the system says of a file that can't be looked at. */
export function createWritten(root: string, known: Pick<KnownFiles, 'get'>): Written {
  const stampOf = stampsBelow(root)
  const digest = (file: string): string | undefined =>
    stampOf(file) === undefined ? undefined : digestFile(path.join(root, file))
  const answers = createAnswers({digest, stampOf, known: answersIn(known), most: mostAnswered})
  let isOwn = (_: string): boolean => false
  /** Of one that has no stamp that tells, the next command reads what is there. */
  const isJustWritten = (file: string): boolean => {
    const stamp = isOwn(file) ? stampOf(file) : undefined
    return stamp !== undefined && !isSettled(stamp, Date.now())
  }
  const holds: Written['holds'] = ({path: file, sha256}) => answers.answer(file) === sha256
  return {
    holds,
    knows: (file) => known.get(file.path)?.[1] === file.sha256 && holds(file),
    stamped: (file) => {
      const seen = answers.settled().get(file.path)
      if (seen === undefined && isJustWritten(file.path)) return [file.path, file.sha256]
      if (!holds(file)) return undefined
      const [stamp] = seen ?? answers.settled().get(file.path) ?? []
      return stamp === undefined ? [file.path, file.sha256] : [file.path, file.sha256, stamp]
    },
    forget: (isChanged) => answers.forget(isChanged),
    put: (isWritten) => {
      isOwn = isWritten
    }
  }
}
