/** Keeps the files of a project as builds saw them, in a text of lines: `used size modified changed inode answer path`. */
import {AnswerTable, type StampedAnswer, type StampedAnswers} from './answer-table.ts'

export interface Counts {
  /** The build that writes. */
  readonly count: number
  /** What no later build asked for goes. */
  readonly since: number
}

export class KeptFiles {
  /** As builds before saw them. */
  readonly seen = new AnswerTable()
  /** The build that asked last, of those that were not asked for by the last one. */
  readonly #used = new Map<string, number>()
  #last = 0

  constructor(text: Uint8Array | undefined) {
    const lines = new TextDecoder().decode(text ?? new Uint8Array()).split('\n')
    for (const line of lines) this.#read(line)
    for (const [file, used] of this.#used) if (used === this.#last) this.#used.delete(file)
  }

  /** With what this build saw. */
  *texts(settled: StampedAnswers, {count, since}: Counts): Generator<string> {
    for (const [file, stamped] of settled) yield lineOf(count, file, stamped)
    for (const [file, stamped] of this.seen) {
      const used = this.#used.get(file) ?? this.#last
      if (used > since && settled.get(file) === undefined) yield lineOf(used, file, stamped)
    }
  }

  #read(line: string): void {
    const [, used, stamp, answer, path = ''] = /^(\d+) (\S+ \S+ \S+ \S+) (\S+) (.+)$/s.exec(line) ?? []
    const file: unknown = path === '' ? undefined : JSON.parse(path)
    if (typeof file !== 'string' || stamp === undefined) return
    const [size = NaN, modified = NaN, changed = NaN, inode = NaN] = stamp.split(' ').map(Number)
    this.seen.set(file, answer, [size, modified, changed, inode])
    this.#used.set(file, Number(used))
    this.#last = Math.max(this.#last, Number(used))
  }
}

function lineOf(used: number, file: string, [stamp, answer]: StampedAnswer): string {
  return `${[used, ...stamp, answer, JSON.stringify(file)].join(' ')}\n`
}
