/** Remembers what a project's files answered, so that a result can say what it was made from. */
import {absent, type Asked, type ProjectFiles} from '../../model/cache.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {AskedOf, ReadResult} from '../../model/world.ts'
import {digestOfNames} from './listed-names.ts'

export interface RecordedFiles extends ProjectFiles {
  /** Notes answers that are known without reading. */
  know(asked: Iterable<Asked>): void
  /** What was answered; undefined when it was not asked, could not be read, or was not always the same. */
  answerOf(path: string, where?: AskedOf): string | undefined
  /** Every path that was read, and every folder that was listed; undefined when an answer is not known. */
  asked(): readonly Asked[] | undefined
}

/** Reads through `files`; a path that gave two answers is one that no result can be kept for. */
export function recordFiles(files: ProjectFiles): RecordedFiles {
  const answers = new Map<string, string | undefined>()
  const lists = new Map<string, string | undefined>()
  const note = (to: Map<string, string | undefined>, path: string, answer: string | undefined): void => {
    const isOther = to.has(path) && to.get(path) !== answer
    to.set(path, isOther ? undefined : answer)
  }
  return {
    read: async (path, limit, room) => {
      const read = await files.read(path, limit, room)
      note(answers, path, answerIn(read))
      return read
    },
    list: async (folder) => {
      const names = await files.list(folder)
      note(lists, folder, digestOfNames(names))
      return names
    },
    know: (asked) => {
      for (const [path, answer, where] of asked) (where === 'listed' ? lists : answers).set(path, answer)
    },
    answerOf: (path, where) => (where === 'listed' ? lists : answers).get(path),
    asked: () => {
      const found: Asked[] = []
      for (const [path, answer] of answers) {
        if (answer === undefined) return undefined
        found.push([path, answer])
      }
      for (const [folder, answer] of lists) {
        if (answer === undefined) return undefined
        found.push([folder, answer, 'listed'])
      }
      return found
    }
  }
}

/** Undefined for what could not be read for another reason than that there is nothing. */
function answerIn(read: ReadResult<Uint8Array>): string | undefined {
  if (read.ok) return sha256Of(read.value)
  return read.failure.kind === 'missing' ? absent : undefined
}
