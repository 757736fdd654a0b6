/** Defines the error for an edition that its reader can't read: damaged, or written in a way that our writers never write. */

export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** Throws it where a value is expected. */
export function fail(message: string): never {
  throw new Unreadable(message)
}

/** What `read` gives, or why it gives nothing: a file that may have been changed in any way can overflow a stack, which is no fault of ours. */
export function attempt<T>(read: () => T): T | Unreadable {
  try {
    return read()
  } catch (error) {
    return error instanceof Unreadable ? error : new Unreadable(`its reader stopped: ${String(error)}`)
  }
}

/** What `read` gives; throws it in place of whatever that throws. */
export function orFail<T>(message: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new Unreadable(message, {cause: error})
  }
}
