/** Keeps publications as they were read, so that an edit has its own documents read and no others. */
import {isError, type Outcome} from '../../model/diagnostic.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {PublicationSource} from '../../model/publication/project.ts'
import type {MemoryMemos} from '../../platform/cache/memory-memo.ts'
import {readAgain, readManuscript} from '../../read/index.ts'
import type {Edited} from '../../read/project/read-again.ts'

export interface LiveReadings {
  /** A publication of which `changed` were edited since it was read last, whatever they were before. */
  read(source: PublicationSource, edited: Edited): Promise<Outcome<Manuscript>>
  isKept(source: PublicationSource): boolean
}

/** Publications that are kept. */
const mostKept = 4

/** Documents of one that are read anew with each edit: of more, the whole is. */
const mostEdited = 3

interface Kept {
  readonly whole: Manuscript
  /** What was edited since. */
  readonly changed: ReadonlySet<string>
}

/** `memos` keep what was made of texts, whatever else is another. */
export function createLiveReadings(memos: MemoryMemos): LiveReadings {
  const kept = new Map<string, Kept>()
  const keep = (path: string, one: Kept): void => {
    kept.delete(path)
    kept.set(path, one)
    for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest)
  }
  const readOne: LiveReadings['read'] = async (source, {changed: edited, project, world, facts}) => {
    const known = kept.get(source.path)
    const changed = new Set([...(known?.changed ?? []), ...edited])
    const part =
      known === undefined || changed.size > mostEdited
        ? undefined
        : await readAgain(known.whole, {changed, project, world, facts})
    if (known !== undefined && part !== undefined) {
      keep(source.path, {...known, changed})
      return part
    }
    const read = await readManuscript(source, project, {...world, memo: memos.open(source.path)}, facts)
    kept.delete(source.path)
    if (!read.diagnostics.some(isError)) keep(source.path, {whole: read.value, changed: new Set()})
    return read
  }
  // One after the other, so that each knows what was edited before it.
  let last: Promise<unknown> = Promise.resolve()
  return {
    read: (source, edited) => {
      const reading = last.then(() => readOne(source, edited))
      last = reading.catch(() => undefined)
      return reading
    },
    isKept: ({path}) => kept.has(path)
  }
}
