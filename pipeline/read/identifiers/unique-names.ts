/** Names of which each is given once. */

export interface UniqueNames {
  /** The name itself, or with the first free number, as GitHub counts: `scope`, `scope-1`. */
  give(name: string): string
}

/** Names that differ from one another and from those `taken`. */
export function uniqueNames(taken: Iterable<string>): UniqueNames {
  const given = new Set(taken)
  const last = new Map<string, number>()
  return {
    give(name) {
      let number = last.get(name) ?? 0
      let unique = number === 0 ? name : `${name}-${number}`
      while (given.has(unique)) {
        number += 1
        unique = `${name}-${number}`
      }
      last.set(name, number)
      given.add(unique)
      return unique
    }
  }
}
