/** Says what readings would ask of the output once a build has put its files in place. */
import {absent, type Asked} from '../../model/cache.ts'
import type {ReadResult} from '../jobs.ts'

type Answered = Pick<ReadResult, 'asked' | 'settled'>

/** What a reading asked, had it found its own ids in the output; undefined when it would have been another. */
export function askedWhenSettled({asked, settled}: Answered): readonly Asked[] | undefined {
  if (asked === undefined || settled === undefined) return undefined
  const isOwn = ([path, , where]: Asked): boolean => where !== 'earlier' || path === settled.path
  if (!asked.every(isOwn)) return undefined
  return asked.map((one) => (one[2] === 'earlier' ? [one[0], settled.sha256, one[2]] : one))
}

/**
 * What the readings would ask next time, which they would be the same by, each time that it is walked; `files` are those of the output,
 * with their digests. Undefined when one would be another, or when that is not known.
 */
export function askedAfter(
  readings: readonly Answered[],
  files: ReadonlyMap<string, string>
): Iterable<Asked> | undefined {
  const isSo = ([path, answer, where]: Asked): boolean =>
    where !== 'earlier' || answer === (files.get(path) ?? absent)
  const askedBy = (one: Answered): readonly Asked[] | undefined =>
    [one.asked, askedWhenSettled(one)].find((questions) => questions?.every(isSo))
  if (readings.some((one) => askedBy(one) === undefined)) return undefined
  return {
    *[Symbol.iterator]() {
      for (const one of readings) yield* askedBy(one) ?? []
    }
  }
}
