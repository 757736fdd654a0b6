/** Takes what comes over a line of pages, and has each file put where it belongs. */
import type {ArrivingArtifact, Artifact} from '../../model/edition/edition.ts'
import {openArrival, type Arrival} from './arrival.ts'
import {isArtifact, isSaidPiece, type PageLine} from './hand-over.ts'

/** What becomes of files. Each resolves when all is there. */
export interface Takers {
  readonly put: (file: Artifact | ArrivingArtifact) => Promise<void>
  /** Of what was made of documents, for the next build. */
  readonly keep: (pieces: AsyncIterable<Uint8Array>) => Promise<void>
}

/**
 * What a line said, put where it belongs: `most` at once. Resolves when it is closed and all is there. When one fails the line is
 * closed, and nothing more is put; rejects as the first that failed, once none is on its way: with `CutOff` where the line was closed
 * before it said all of a file.
 */
export function takeFiles(
  {line, onWay}: Pick<PageLine, 'line' | 'onWay'>,
  {put, keep}: Takers,
  most: number
): Promise<void> {
  const turns = Array.from({length: most}, () => Promise.resolve())
  const failures: unknown[] = []
  const take = async (work: () => Promise<void>, before: Promise<void>): Promise<void> => {
    await before
    if (failures.length > 0) return
    try {
      await work()
    } catch (error) {
      failures.push(error)
      line.close()
    }
  }
  const begin = (work: () => Promise<void>): void => {
    turns.push(take(work, turns.shift() ?? Promise.resolve()))
  }
  const arrive = (bytes: number): void => {
    Atomics.sub(onWay, 0, bytes)
    Atomics.notify(onWay, 0)
  }
  let current: Arrival | undefined
  line.on('message', (said) => {
    if (!isSaidPiece(said)) {
      const artifact = artifactOf(said)
      begin(() => put(artifact).then(() => arrive(artifact.bytes.length)))
      return
    }
    const {of, piece, isLast} = said
    const arrival = current ?? openArrival(arrive)
    const {pieces: arriving} = arrival
    if (current === undefined) {
      const given = () => (of === 'made' ? keep(arriving) : put({...of, arriving}))
      // A disk that takes nothing does not begin to ask: whoever draws would wait for room.
      begin(() => given().finally(arrival.leave))
    }
    arrival.add(piece)
    if (isLast) arrival.close()
    current = isLast ? undefined : arrival
  })
  return new Promise<void>((resolve) => line.on('close', () => resolve())).then(async () => {
    current?.cut()
    await Promise.all(turns)
    if (failures.length > 0) throw failures[0]
  })
}

/** It was said by the same version of Tetrapla. */
function artifactOf(value: unknown): Artifact {
  if (isArtifact(value)) return value
  throw new Error('a page was handed over as something else')
}
