/** Asks on a terminal for what `tetrapla init` was not told. */
import {createInterface} from 'node:readline'
import type {InitArguments} from '../request/requests.ts'
import {languageTag} from '../../read/language-tag.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {ciNames, kinds, projectKinds, type InitAnswers} from './answers.ts'

export interface Terminal {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/** A question is asked again until its answer can be used; an empty one is the default. Throws `UsageFailure` when no answer comes. */
export async function askAnswers(given: InitArguments, terminal: Terminal): Promise<InitAnswers> {
  const lines = createInterface({input: terminal.input})
  const answers = lines[Symbol.asyncIterator]()
  const ask = async <T>(
    question: string,
    usual: string,
    read: (answer: string) => T | undefined
  ): Promise<T> => {
    terminal.output.write(`${question} [${usual}]: `)
    const next = await answers.next()
    if (next.done === true) throw new UsageFailure('the questions were not answered: nothing was written')
    const answer = next.value.trim()
    return read(answer === '' ? usual : answer) ?? ask(question, usual, read)
  }
  try {
    if (given.kind === undefined) {
      terminal.output.write(projectKinds.map((kind) => `  ${kind.padEnd(10)}${kinds[kind].words}\n`).join(''))
    }
    const kind = given.kind ?? (await ask('Kind of project', projectKinds[0], oneOf(projectKinds)))
    const title = given.title ?? (await ask('Title', kinds[kind].title, oneLine))
    const language = given.language ?? (await ask('Language of your texts', 'en', languageTag))
    const publisher = given.publisher ?? (await ask('Publisher', 'none', oneLine))
    const ci = given.ci ?? (await ask(`Workflows for ${ciNames.join(', ')}`, 'both', oneOf(ciNames)))
    return {kind, title, language, publisher: publisher === 'none' ? '' : publisher, ci}
  } finally {
    lines.close()
  }
}

/** Without a question: what was not given is the default. */
export function usualAnswers({kind = 'notice', title, language, publisher, ci}: InitArguments): InitAnswers {
  return {
    kind,
    title: title ?? kinds[kind].title,
    language: language ?? 'en',
    publisher: publisher ?? '',
    ci: ci ?? 'both'
  }
}

function oneOf<T extends string>(names: readonly T[]): (answer: string) => T | undefined {
  return (answer) => names.find((name) => name === answer.toLowerCase())
}

function oneLine(answer: string): string | undefined {
  return /\p{Cc}/u.test(answer) ? undefined : answer
}
