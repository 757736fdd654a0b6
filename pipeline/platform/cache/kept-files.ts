/** Keeps the files of a project as builds saw them, as lines in order of path: each is found where it lies. */
import {compareStrings} from '../../model/diagnostic.ts'
import {LineList} from '../line-list.ts'
import type {StampedAnswer, StampedAnswers} from './answer-table.ts'
import type {LineFile} from './line-file.ts'

export interface Counts {
  /** The build that writes. */
  readonly count: number
  /** What no later build asked for goes. */
  readonly since: number
}

/** With the build that asked last, and the numbers of its stamp. */
type KeptFile = readonly [
  path: string,
  answer: string,
  used: number,
  size: number,
  modified: number,
  changed: number,
  inode: number
]

/** The files of the builds before, over a file of lines or nothing, with those that this one sees. */
export class KeptFiles {
  #list: LineList<KeptFile>
  readonly #file: LineFile | undefined
  /** As builds before saw them. */
  readonly seen: Pick<StampedAnswers, 'get'> = {
    get: (file) => {
      const kept = this.#list.get(file)
      return kept === undefined ? undefined : stampedIn(kept)
    }
  }

  constructor(file: LineFile | undefined) {
    const [blocks = []] = file?.lists ?? []
    this.#file = file
    this.#list = new LineList(file?.descriptor ?? -1, blocks, isKeptFile)
  }

  /** Nothing is known of files then. */
  close(): void {
    this.#list = new LineList(-1, [], isKeptFile)
    this.#file?.close()
  }

  /** With what this build saw. */
  *texts(settled: StampedAnswers, {count, since}: Counts): Generator<string> {
    yield '{}\n'
    for (const kept of this.#together(settled, count)) if (kept[2] > since) yield `${JSON.stringify(kept)}\n`
    yield '\n'
  }

  *#together(settled: StampedAnswers, count: number): Generator<KeptFile> {
    const files: string[] = []
    for (const [file] of settled) files.push(file)
    files.sort(compareStrings)
    let at = 0
    const next = (): KeptFile | undefined => {
      const file = files[at]
      const stamped = file === undefined ? undefined : settled.get(file)
      return file === undefined || stamped === undefined
        ? undefined
        : [file, stamped[1], count, ...stamped[0]]
    }
    for (const kept of this.#list) {
      for (let own = next(); own !== undefined && compareStrings(own[0], kept[0]) <= 0; own = next()) {
        at += 1
        yield own
      }
      if (files[at - 1] !== kept[0]) yield kept
    }
    for (let own = next(); own !== undefined; own = next()) {
      at += 1
      yield own
    }
  }
}

function stampedIn(kept: KeptFile): StampedAnswer {
  return [[kept[3], kept[4], kept[5], kept[6]], kept[1]]
}

/** It was written by this class, and hashes to its name. */
function isKeptFile(value: unknown): value is KeptFile {
  return (
    Array.isArray(value) && value.length === 7 && typeof value[0] === 'string' && typeof value[1] === 'string'
  )
}
