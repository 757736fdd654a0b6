/** Says what is in files, from their stamps where these were seen before, else by reading them. */
import {isSameStamp, isSettled, type Stamp} from './stamps.ts'

/** A file whose bytes were read when it had this stamp. */
export type StampedAnswer = readonly [stamp: Stamp, answer: string]

export interface Answers {
  /** The SHA-256 of a file's bytes, or that it is absent; undefined when nobody knows. */
  answer(file: string): Promise<string | undefined>
  /** What was answered of files whose stamps tell whether they change. */
  settled(): ReadonlyMap<string, StampedAnswer>
  /** Whether more is settled than was known: what is absent, or was just written, never is. */
  hasLearned(): boolean
  /** Such files are looked at again when they are asked for: they were changed. */
  forget(isChanged: (file: string) => boolean): void
}

export interface AnswersOptions {
  readonly digest: (file: string) => Promise<string | undefined>
  readonly stampOf: (file: string) => Stamp | undefined
  /** What earlier commands saw. */
  readonly known: ReadonlyMap<string, StampedAnswer>
}

/** Each file is asked once, so that a command that lasts goes by one version of it. */
export function createAnswers({digest, stampOf, known}: AnswersOptions): Answers {
  const asking = new Map<string, Promise<string | undefined>>()
  /** Promises would take as much again. */
  const answered = new Map<string, string | undefined>()
  const settled = new Map<string, StampedAnswer>()
  let hasLearned = false

  const ask = async (file: string): Promise<string | undefined> => {
    const stamp = stampOf(file)
    const before = known.get(file)
    if (before !== undefined && isSameStamp(stamp, before[0])) {
      settled.set(file, before)
      return before[1]
    }
    const now = Date.now()
    const answer = await digest(file)
    const isStill = isSameStamp(stamp, stampOf(file))
    if (stamp !== undefined && answer !== undefined && isStill && isSettled(stamp, now)) {
      settled.set(file, [stamp, answer])
      hasLearned = true
    }
    return answer
  }
  const askOnce = async (file: string): Promise<string | undefined> => {
    const answering = ask(file)
    asking.set(file, answering)
    const answer = await answering
    // It may have been forgotten meanwhile.
    if (asking.get(file) === answering) {
      asking.delete(file)
      answered.set(file, answer)
    }
    return answer
  }
  return {
    answer: async (file) => (answered.has(file) ? answered.get(file) : (asking.get(file) ?? askOnce(file))),
    settled: () => settled,
    hasLearned: () => hasLearned,
    forget: (isChanged) => {
      for (const file of [...asking.keys(), ...answered.keys()].filter(isChanged)) {
        asking.delete(file)
        answered.delete(file)
        settled.delete(file)
      }
    }
  }
}
