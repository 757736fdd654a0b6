/** Shows how far a command is, in one line on a terminal. */
import type {Progress} from '../../driver/index.ts'
import type {Streams} from './streams.ts'

export interface ProgressLine {
  readonly show: (progress: Progress) => void
  readonly clear: () => void
}

const words = {
  read: 'reading publications',
  make: 'making publications',
  visit: 'visiting addresses'
} as const

/** Shows nothing where there is no terminal. */
export function progressLine({isTerminal, err}: Streams, quiet: boolean): ProgressLine {
  if (!isTerminal || quiet) return {show: () => undefined, clear: () => undefined}
  return {
    show: ({step, done, all}) => err(`\r\u001b[K${words[step]}: ${done} of ${all}`),
    clear: () => err('\r\u001b[K')
  }
}
