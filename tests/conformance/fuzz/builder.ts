/** A process that builds projects, started again when it crashes, hangs or has grown. */
import {fork, type ChildProcess} from 'node:child_process'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {Files} from './project.ts'

export type Verdict =
  | {readonly kind: 'built' | 'refused'}
  | {readonly kind: 'fault'; readonly message: string; readonly stack?: string}

/** Much longer than a build takes, on a busy machine too. */
const longest = 5 * 60_000
/** Projects for one process. */
const mostProjects = 300
/** One project in so many is built as it is shipped, with its workers. */
const shippedOf = 20

export class Builder {
  readonly #folder: string
  #child: ChildProcess | undefined
  #count = 0

  /** Projects are written into the folder, one in the place of the other. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** What is at fault without workers is built once more with them, which have limits: what they end is refused. */
  async judge(files: Files): Promise<Verdict> {
    this.#count += 1
    if (this.#count % mostProjects === 0) this.close()
    const asShipped = this.#count % shippedOf === 0
    const verdict = await this.#build(files, asShipped)
    return verdict.kind === 'fault' && !asShipped ? this.#build(files, true) : verdict
  }

  async #build(files: Files, asShipped: boolean): Promise<Verdict> {
    rmSync(this.#folder, {recursive: true, force: true})
    writeFiles(this.#folder, files)
    this.#child ??= fork(path.join(import.meta.dirname, 'build-projects.mjs'), {
      stdio: 'ignore',
      // What a build leaves behind is looked for less often.
      execArgv: ['--max-semi-space-size=64']
    })
    const child = this.#child
    return new Promise((resolve) => {
      const end = (verdict: Verdict): void => {
        clearTimeout(timer)
        child.removeAllListeners()
        if (/^(?:hang|crash|thrown)/.test(verdict.kind === 'fault' ? verdict.message : '')) this.close()
        resolve(verdict)
      }
      const timer = setTimeout(() => end({kind: 'fault', message: 'hang: no answer in 5 minutes'}), longest)
      child.on('message', (answer) => end(verdictOf(answer)))
      child.on('exit', (code, signal) => end({kind: 'fault', message: `crash: ${String(code ?? signal)}`}))
      child.send({project: this.#folder, asShipped})
    })
  }

  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }
}

export function writeFiles(folder: string, files: Files): void {
  for (const [file, content] of files) {
    const place = path.join(folder, file)
    mkdirSync(path.dirname(place), {recursive: true})
    writeFileSync(place, content)
  }
}

function verdictOf(answer: unknown): Verdict {
  if (typeof answer !== 'object' || answer === null || !('kind' in answer))
    throw new Error('a verdict is expected')
  if (answer.kind === 'built' || answer.kind === 'refused') return {kind: answer.kind}
  const message = 'message' in answer ? String(answer.message) : ''
  return {kind: 'fault', message, ...('stack' in answer ? {stack: String(answer.stack)} : {})}
}
