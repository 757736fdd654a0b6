/** Maps a list so that one of which nothing changed stays the list that it is: whoever compares it sees that at once. */

/** What `map` makes of each; `list` itself where that is what each was. */
export function mapSame<T>(list: readonly T[], map: (one: T, index: number) => T): readonly T[] {
  const mapped = list.map(map)
  for (let index = 0; index < mapped.length; index += 1) if (mapped[index] !== list[index]) return mapped
  return list
}
