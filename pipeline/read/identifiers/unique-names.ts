/** Hands out names, each of them only once. */

export interface UniqueNames {
  /** The name itself, or with the first free number: `scope`, `scope-1`. */
  give(name: string): string
  /** Whether a name is taken or was given. */
  has(name: string): boolean
  /** Whether a name has been given with a number. */
  readonly isNumbered: boolean
}

/** Names that differ from one another and from those `taken`; numbers begin with `first`, as GitHub's with 1. */
export function uniqueNames(taken: Iterable<string>, first = 1): UniqueNames {
  const given = new Set(taken)
  const last = new Map<string, number>()
  let isNumbered = false
  return {
    give(name) {
      let number = last.get(name)
      let unique = number === undefined ? name : `${name}-${number}`
      while (given.has(unique)) {
        number = number === undefined ? first : number + 1
        unique = `${name}-${number}`
      }
      if (number !== undefined) {
        last.set(name, number)
        isNumbered = true
      }
      given.add(unique)
      return unique
    },
    has: (name) => given.has(name),
    get isNumbered() {
      return isNumbered
    }
  }
}
