/** Says how a command is used, as the hint of what is wrong in a command line. */
import {subjects, type CommandName} from './options.ts'

/** An example where the command does nothing by itself, and where all is told that it takes. */
export function usageOf(command: CommandName): string {
  const {example} = subjects[command]
  const help = `run \`tetrapla ${command} --help\``
  return example === undefined ? help : `such as \`${example}\`; ${help}`
}
