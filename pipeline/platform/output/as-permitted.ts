/** Runs steps on open files as far as Node permits them: its permission model has some of no file, whatever was allowed. */
import {systemCode} from '../errors.ts'

/**
 * Does a step, such as to wait until what was written lasts, or where Node does not permit it `instead`, if there is such a thing
 * (Node.js, Permission Model, `fs.fsync` and `fs.fchmod`). Throws what else goes wrong.
 */
export async function asPermitted(
  step: () => Promise<void> | void,
  instead?: () => Promise<void>
): Promise<void> {
  try {
    await step()
  } catch (error) {
    if (systemCode(error) !== 'ERR_ACCESS_DENIED') throw error
    await instead?.()
  }
}
