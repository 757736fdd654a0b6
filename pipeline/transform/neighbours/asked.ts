/** Remembers what was asked, so that what was made of the answers can be known by questions and answers, and the questions asked again. */
import type {Ask, Questions} from './questions.ts'

/** Its name, and what it is asked of. */
export type Question = readonly [name: keyof Questions, of: Questions[keyof Questions]['of']]

export type Answered = readonly [...Question, answer: unknown]

export interface RecordedAsk {
  readonly ask: Ask
  /** What was asked until now, each question once, in order. */
  answered(): readonly Answered[]
}

/** The same answers, remembered. */
export function recordAsked(ask: Ask): RecordedAsk {
  const answered = new Map<string, Answered>()
  return {
    ask: (name, of) => {
      const answer = ask(name, of)
      answered.set(JSON.stringify([name, of]), [name, of, answer])
      return answer
    },
    answered: () => [...answered.values()]
  }
}

/** The questions of another time, with today's answers. */
export function askAgain(questions: readonly Question[], ask: Ask): readonly Answered[] {
  return questions.map(([name, of]) => [name, of, ask(name, of)])
}
