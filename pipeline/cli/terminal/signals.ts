/** Ends the command on a signal, with the output whole. */
import {endProcess} from '../../platform/workers/ending.ts'
import {exitCodes} from '../exit-codes.ts'

const codes = {
  SIGINT: exitCodes.interrupted,
  SIGTERM: exitCodes.terminated,
  SIGHUP: exitCodes.hangup
} as const

export interface SignalGuard {
  /** Says what is to be cleaned when a signal comes, in place of what was said before. */
  readonly guard: (clean: () => void) => void
}

/** From here on a signal cleans what is guarded and ends the process with the signal's exit code. */
export function watchSignals(): SignalGuard {
  let cleanUp: () => void = () => undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      cleanUp()
      endProcess(codes[signal])
    })
  }
  return {guard: (clean) => void (cleanUp = clean)}
}
