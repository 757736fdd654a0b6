/** Says what is in files, from their stamps where these were seen before, else by reading them: to wait for each takes longer than to look. */
import {AnswerTable, type StampedAnswers} from './answer-table.ts'
import {isSameStamp, isSettled, type Stamp} from './stamps.ts'

export interface Answers {
  /** The SHA-256 of a file's bytes, or that it is absent; undefined when nobody knows. */
  answer(file: string): string | undefined
  /** What was answered before of a file; undefined of one that was not asked. */
  answered(file: string): string | undefined
  /** What was answered of files whose stamps tell whether they change. */
  settled(): StampedAnswers
  /** Whether more is settled than was known: what is absent, or was just written, never is. */
  hasLearned(): boolean
  /** Such files are looked at again when they are asked for: they were changed. */
  forget(isChanged: (file: string) => boolean): void
}

export interface AnswersOptions {
  readonly digest: (file: string) => string | undefined
  readonly stampOf: (file: string) => Stamp | undefined
  /** What earlier commands saw. */
  readonly known: Pick<StampedAnswers, 'get'>
  /** How many answers are held: then all are let go of, and asked for again. */
  readonly most?: number
}

/** Each file is asked once, so that a command that lasts goes by one version of it. */
export function createAnswers({digest, stampOf, known, most = Infinity}: AnswersOptions): Answers {
  let answered = new AnswerTable()
  /** Those that are as they were known, of which nothing is copied. */
  let asKnown = new Set<string>()
  let hasLearned = false
  const makeRoom = (): void => {
    if (answered.size + asKnown.size < most) return
    answered = new AnswerTable()
    asKnown = new Set()
  }
  const put = (file: string, answer: string | undefined, stamp?: Stamp): string | undefined => {
    makeRoom()
    answered.set(file, answer, stamp)
    return answer
  }
  const ask = (file: string): string | undefined => {
    const stamp = stampOf(file)
    const before = known.get(file)
    if (before !== undefined && isSameStamp(stamp, before[0])) {
      makeRoom()
      asKnown.add(file)
      return before[1]
    }
    const now = Date.now()
    const answer = digest(file)
    const isStill = isSameStamp(stamp, stampOf(file))
    if (stamp === undefined || answer === undefined || !isStill || !isSettled(stamp, now))
      return put(file, answer)
    hasLearned = true
    return put(file, answer, stamp)
  }
  const answerOf = (file: string): string | undefined =>
    asKnown.has(file) ? known.get(file)?.[1] : answered.answerOf(file)
  const settled: StampedAnswers = {
    get: (file) => (asKnown.has(file) ? known.get(file) : answered.get(file)),
    *[Symbol.iterator]() {
      yield* answered
      for (const file of asKnown) {
        const before = known.get(file)
        if (before !== undefined) yield [file, before]
      }
    }
  }
  return {
    answer: (file) => answerOf(file) ?? (answered.has(file) ? undefined : ask(file)),
    answered: answerOf,
    settled: () => settled,
    hasLearned: () => hasLearned,
    forget: (isChanged) => {
      answered.forget(isChanged)
      for (const file of asKnown) if (isChanged(file)) asKnown.delete(file)
    }
  }
}
