/** Describes where results, findings and progress are written. */
import {WriteStream} from 'node:tty'

export interface Streams {
  /** Results. */
  readonly out: (text: string) => void
  /** Findings and progress. */
  readonly err: (text: string) => void
  readonly isTerminal: boolean
  readonly colour: boolean
}

/** The process's own streams; colour only on a terminal, and not when NO_COLOR is set (no-color.org). */
export function processStreams(): Streams {
  const {stdout, stderr, env} = process
  const isTerminal = stderr instanceof WriteStream && stderr.isTTY && env['TERM'] !== 'dumb'
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    isTerminal,
    colour: isTerminal && (env['NO_COLOR'] ?? '') === ''
  }
}
