/** Says what is in files, from their stamps where these were seen before, else by reading them. */
import {AnswerTable, type StampedAnswers} from './answer-table.ts'
import {isSameStamp, isSettled, type Stamp} from './stamps.ts'

export interface Answers {
  /** The SHA-256 of a file's bytes, or that it is absent; undefined when nobody knows. */
  answer(file: string): Promise<string | undefined>
  /** The same where a stamp tells it, or where it was answered before; undefined where one has to read, or wait. */
  seen(file: string): string | undefined
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
  readonly digest: (file: string) => Promise<string | undefined>
  readonly stampOf: (file: string) => Stamp | undefined
  /** What earlier commands saw. */
  readonly known: Pick<StampedAnswers, 'get'>
  /** How many answers are held: then all are let go of, and asked for again. */
  readonly most?: number
}

interface Answer {
  readonly answer: string | undefined
  /** Absent where it would not tell whether the file changes. */
  readonly stamp?: Stamp
}

/** Each file is asked once, so that a command that lasts goes by one version of it. */
export function createAnswers({digest, stampOf, known, most = Infinity}: AnswersOptions): Answers {
  const asking = new Map<string, Promise<Answer>>()
  /** Promises would take many times as much. */
  let answered = new AnswerTable()
  let hasLearned = false
  const put = (file: string, answer: string | undefined, stamp: Stamp | undefined): void => {
    if (answered.size >= most) answered = new AnswerTable()
    answered.set(file, answer, stamp)
  }
  const ask = async (file: string): Promise<Answer> => {
    const stamp = stampOf(file)
    const before = known.get(file)
    if (before !== undefined && isSameStamp(stamp, before[0])) return {answer: before[1], stamp: before[0]}
    const now = Date.now()
    const answer = await digest(file)
    const isStill = isSameStamp(stamp, stampOf(file))
    if (stamp === undefined || answer === undefined || !isStill || !isSettled(stamp, now)) return {answer}
    hasLearned = true
    return {answer, stamp}
  }
  const askOnce = async (file: string): Promise<string | undefined> => {
    const first = asking.get(file)
    if (first !== undefined) return (await first).answer
    const answering = ask(file)
    asking.set(file, answering)
    const {answer, stamp} = await answering
    // It may have been forgotten meanwhile.
    if (asking.get(file) === answering) {
      asking.delete(file)
      put(file, answer, stamp)
    }
    return answer
  }
  const seen = (file: string): string | undefined => {
    if (answered.has(file)) return answered.answerOf(file)
    const before = asking.has(file) ? undefined : known.get(file)
    if (before === undefined || !isSameStamp(stampOf(file), before[0])) return undefined
    put(file, before[1], before[0])
    return before[1]
  }
  return {
    answer: async (file) => (answered.has(file) ? answered.answerOf(file) : askOnce(file)),
    seen,
    answered: (file) => answered.answerOf(file),
    settled: () => answered,
    hasLearned: () => hasLearned,
    forget: (isChanged) => {
      for (const file of [...asking.keys()].filter(isChanged)) asking.delete(file)
      answered.forget(isChanged)
    }
  }
}
