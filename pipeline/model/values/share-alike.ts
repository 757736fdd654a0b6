/** Lets values that say the same be one: of what most documents have alike one is held. */

/** Gives for a list or set of words the first that had the same words in the same order. Words have no line ends. */
export function createSharing<T extends Iterable<string>>(): (words: T) => T {
  const known = new Map<string, T>()
  return (words) => {
    const key = [...words].join('\n')
    const first = known.get(key) ?? words
    known.set(key, first)
    return first
  }
}
