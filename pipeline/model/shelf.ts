/** Describes where a build puts by what it needs again later, so that a library of any size takes the same memory. */

export interface Shelf {
  /**
   * The same value, of which the parts named may be put by: they are opened when they are asked for, and may then be others of the
   * same content. They are plain data, as JSON gives it back. A copy that is made by spreading has the parts themselves.
   */
  putBy<T extends object>(value: T, parts: readonly (keyof T & string)[]): T
}
