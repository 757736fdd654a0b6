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

/** What a worker is started with, and a kept one again: plain data, and where it says at which file its job is (whereabouts.ts). */
export interface Start {
  readonly kind: 'start'
  readonly data: unknown
  readonly where: SharedArrayBuffer
}

/** Whether a message starts a worker again. */
export function isStart(message: unknown): message is Start {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false
  return (
    message.kind === 'start' &&
    'data' in message &&
    'where' in message &&
    message.where instanceof SharedArrayBuffer
  )
}
