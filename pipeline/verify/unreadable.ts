/** Defines the error for an edition that its reader can't read: damaged, or written in a way that our writers never write. */

export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}
