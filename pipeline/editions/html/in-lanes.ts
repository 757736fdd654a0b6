/** Runs what waits for other threads, a few at a time. */

/** What comes out of `work` for each item, in their order, with `lanes` of them under way at once. After a failure none is begun, and it is thrown. */
export async function inLanes<T, R>(
  items: readonly T[],
  lanes: number,
  work: (item: T) => Promise<R>
): Promise<readonly R[]> {
  const results: R[] = []
  const left = takenOnce(items)
  const lane = async (): Promise<void> => {
    for (const [index, item] of left) results[index] = await work(item)
  }
  await Promise.all(Array.from({length: lanes}, lane))
  return results
}

/** For lanes that share it: a generator is over for all once a loop over it is left, as by what is thrown. */
function* takenOnce<T>(items: readonly T[]): Generator<[number, T], void> {
  yield* items.entries()
}
