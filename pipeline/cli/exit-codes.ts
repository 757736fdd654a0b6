/** Lists the exit codes of the command. */
export const exitCodes = {
  done: 0,
  /** The content is at fault, a limit included; an output is not as it was built, or two differ. */
  content: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** The output could not be written: disk, permission, lock. */
  output: 3,
  /** A fault of Tetrapla itself. */
  internal: 70,
  hangup: 129,
  interrupted: 130,
  terminated: 143
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
