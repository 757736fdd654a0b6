/** A process that builds projects, started again when it crashes or hangs. */
import {fork, type ChildProcess} from 'node:child_process'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {Files} from './project.ts'

export type Verdict =
  | {readonly kind: 'built' | 'refused'}
  | {readonly kind: 'fault'; readonly message: string; readonly stack?: string}

/** Much longer than the limits of a build allow. */
const longest = 15 * 60_000

export class Builder {
  readonly #folder: string
  #child: ChildProcess | undefined

  /** Projects are written into the folder, one in the place of the other. */
  constructor(folder: string) {
    this.#folder = folder
  }

  async judge(files: Files): Promise<Verdict> {
    rmSync(this.#folder, {recursive: true, force: true})
    writeFiles(this.#folder, files)
    this.#child ??= fork(path.join(import.meta.dirname, 'build-projects.mjs'), {stdio: 'ignore'})
    const child = this.#child
    return new Promise((resolve) => {
      const end = (verdict: Verdict): void => {
        clearTimeout(timer)
        child.removeAllListeners()
        if (verdict.kind === 'fault') this.close()
        resolve(verdict)
      }
      const timer = setTimeout(() => end({kind: 'fault', message: 'hang: no answer in 15 minutes'}), longest)
      child.on('message', (answer) => end(verdictOf(answer)))
      child.on('exit', (code, signal) => end({kind: 'fault', message: `crash: ${String(code ?? signal)}`}))
      child.send({project: this.#folder})
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
