/** Describes the messages between a worker and the thread that started it; a worker has one job at a time. */

export type Answer<Result> =
  | {readonly kind: 'done'; readonly result: Result}
  /** The job threw: our fault, or with a hint the project's (`ProjectFailure`). */
  | {
      readonly kind: 'failed'
      readonly message: string
      readonly stack: string
      readonly hint?: string
      /** What the system lacked: not the job's fault. */
      readonly code?: string
    }

/** Whether a message is an answer; what it answers is the caller's to know. */
export function isAnswer(message: unknown): message is Answer<unknown> {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false
  return message.kind === 'done' || message.kind === 'failed'
}

/** The job is at a file, by its path, or with an empty one at the publication as a whole. */
export interface Position {
  readonly kind: 'at'
  readonly path: string
  /** What of an extension has the job. */
  readonly by?: string
}

/** Whether a message says where the job is. */
export function isPosition(message: unknown): message is Position {
  if (typeof message !== 'object' || message === null) return false
  return 'kind' in message && message.kind === 'at' && 'path' in message && typeof message.path === 'string'
}

/** What a kept worker is started with again: plain data. */
export interface Start {
  readonly kind: 'start'
  readonly data: unknown
}

/** Whether a message starts a worker again. */
export function isStart(message: unknown): message is Start {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false
  return message.kind === 'start' && 'data' in message
}
