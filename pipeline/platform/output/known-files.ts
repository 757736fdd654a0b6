/** Tells what an earlier command saw of an output's files. */
import type {StampedAnswers} from '../cache/answer-table.ts'
import type {Stamp} from '../cache/stamps.ts'

/** A file of an output; the stamp is absent where it would not tell whether the file is another since. */
export type StampedFile = readonly [path: string, sha256: string, stamp?: Stamp]

/** In order of path. */
export interface KnownFiles extends Iterable<StampedFile> {
  get(file: string): StampedFile | undefined
}

/** Of an output that no command looked at before. */
export const nothingKnown: KnownFiles = {
  get: () => undefined,
  [Symbol.iterator]: () => [][Symbol.iterator]()
}

/** What they answered when they had their stamps. */
export function answersIn(known: Pick<KnownFiles, 'get'>): Pick<StampedAnswers, 'get'> {
  return {
    get: (file) => {
      const one = known.get(file)
      const stamp = one?.[2]
      return one === undefined || stamp === undefined ? undefined : [stamp, one[1]]
    }
  }
}

/** So many answers of an output are held. */
export const mostAnswered = 65_536
