/** Describes where results, findings and progress are written. */
import {WriteStream} from 'node:tty'

export interface Streams {
  /** Results. */
  readonly out: (text: string) => void
  /** Findings and progress. */
  readonly err: (text: string) => void
  readonly isTerminal: boolean
  /** Whether findings have colours. */
  readonly colour: boolean
  /** Whether results have them. */
  readonly outColour: boolean
  /** Letters in a line of results. */
  readonly columns: number
}

/** Where nobody says. */
const usualColumns = 100

/** The process's own streams; colour on a terminal alone, and not when NO_COLOR is set (no-color.org). FORCE_COLOR decides it before both, as in Node.js. */
export function processStreams(): Streams {
  const {stdout, stderr, env} = process
  const isShown = (stream: unknown): boolean =>
    stream instanceof WriteStream && stream.isTTY && env['TERM'] !== 'dumb'
  const isTerminal = isShown(stderr)
  const {NO_COLOR: plain = '', FORCE_COLOR: forced = ''} = env
  const hasColour = (isColourful: boolean): boolean =>
    forced === '' ? isColourful && plain === '' : !['0', 'false'].includes(forced)
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    isTerminal,
    colour: hasColour(isTerminal),
    outColour: hasColour(isShown(stdout)),
    columns: isShown(stdout) ? stdout.columns : usualColumns
  }
}
