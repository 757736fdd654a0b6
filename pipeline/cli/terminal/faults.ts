/** Classifies findings by whose fault they are, for the exit code. */
import {isError, type Diagnostic} from '../../model/diagnostic.ts'

const configurationRules: ReadonlySet<string> = new Set([
  'project/configuration-is-valid',
  'project/is-readable',
  'extension/is-allowed'
])

/** An error of the project's configuration: exit code 2. */
export function isConfigurationFault(diagnostic: Diagnostic): boolean {
  return isError(diagnostic) && configurationRules.has(diagnostic.ruleId)
}

const ownRules: ReadonlySet<string> = new Set([
  'publication/can-be-made',
  'edition/is-whole',
  'edition/says-the-same',
  'catalogue/says-the-same'
])

/** An error that only Tetrapla itself can have made: exit code 70. */
export function isOwnFault(diagnostic: Diagnostic): boolean {
  return isError(diagnostic) && ownRules.has(diagnostic.ruleId)
}
