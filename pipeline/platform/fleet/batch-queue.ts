/** Describes a queue that workers take batches from. */
import type {OutputFailure} from '../../model/host.ts'
import type {Sealed} from './seal.ts'

export interface BatchQueue {
  /** What a worker answered to the batch of an id, whoever asked for it first. Rejects with `BatchFailure`. */
  readonly run: (id: string, message: Sealed) => Promise<unknown>
  /**
   * What was answered to batches of a build that ended before it was done, by its digest. Those of its batches that nobody took are
   * taken away.
   */
  readonly takeUp: (build: string) => Promise<readonly AnsweredBatch[]>
  /** Has it made again for the next who asks. */
  readonly forget: (id: string) => Promise<void>
  /** How many workers there are; undefined when no batch waits for an answer, or when the server does not say, and batches are taken. */
  readonly workers: () => Promise<number | undefined>
  /** Rejects what waits for an answer, and whatever is asked from then on. */
  readonly giveUp: (failure: OutputFailure) => void
  readonly close: () => Promise<void>
}

/** As they came through the queue: nobody has judged them. */
export interface AnsweredBatch {
  readonly message: unknown
  readonly answer: unknown
}
