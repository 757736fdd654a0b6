/** An edition that its reader can't read: damaged, or written in a way that our writers never write. */

export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** Throws `Unreadable` unless a condition holds. */
export function expectThat(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Unreadable(message)
}
