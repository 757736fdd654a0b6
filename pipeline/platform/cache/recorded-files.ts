/** Remembers what a project's files answered, so that a result can say what it was made from. */
import {absent, type Asked, type ProjectFiles} from '../../model/cache.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {ReadResult} from '../../model/world.ts'

export interface RecordedFiles extends ProjectFiles {
  /** Notes answers that are known without reading: files, and lists of folders by their digests. */
  know(known: {readonly asked: Iterable<Asked>; readonly lists: Iterable<Asked>}): void
  /** What was answered; undefined when it was not asked, could not be read, or was not always the same. */
  answerOf(path: string): string | undefined
  /** Every path that was read. */
  paths(): Iterable<string>
  /** Every folder that was listed, with the digest of its list. */
  lists(): ReadonlyMap<string, string>
}

export function recordFiles(files: ProjectFiles): RecordedFiles {
  const answers = new Map<string, string | undefined>()
  const lists = new Map<string, string>()
  return {
    read: async (path, limit, room) => {
      const read = await files.read(path, limit, room)
      const answer = answerIn(read)
      const isOther = answers.has(path) && answers.get(path) !== answer
      answers.set(path, isOther ? undefined : answer)
      return read
    },
    list: async (folder) => {
      const names = await files.list(folder)
      lists.set(folder, digestOfNames(names))
      return names
    },
    know: (known) => {
      for (const [path, answer] of known.asked) answers.set(path, answer)
      for (const [folder, digest] of known.lists) lists.set(folder, digest)
    },
    answerOf: (path) => answers.get(path),
    paths: () => answers.keys(),
    lists: () => lists
  }
}

/** Undefined for what could not be read for another reason than that there is nothing. */
function answerIn(read: ReadResult<Uint8Array>): string | undefined {
  if (read.ok) return sha256Of(read.value)
  return read.failure.kind === 'missing' ? absent : undefined
}

/** The SHA-256 of the names in a folder, in the order given. */
export function digestOfNames(names: readonly string[]): string {
  return sha256Of(names.join('\0'))
}
