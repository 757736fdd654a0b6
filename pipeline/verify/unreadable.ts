/** Defines the error for an edition that its reader can't read: damaged, or written in a way that our writers never write. */

export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** Throws it where a value is expected. */
export function fail(message: string): never {
  throw new Unreadable(message)
}

/** What `read` gives; throws it in place of whatever that throws. */
export function orFail<T>(message: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new Unreadable(message, {cause: error})
  }
}
