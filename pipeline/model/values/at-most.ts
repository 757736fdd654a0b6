/** Runs a task for each of many things, of which only so many are in hand at once. */

/** What each gave, in the order of the things; throws as the first that failed. */
export async function atMost<Thing, Given>(
  most: number,
  things: readonly Thing[],
  task: (thing: Thing) => Promise<Given>
): Promise<Given[]> {
  const given: Given[] = []
  const left = things.entries()
  // All take from one iterator: what one has begun no other begins.
  const take = async (): Promise<void> => {
    for (const [index, thing] of left) given[index] = await task(thing)
  }
  await Promise.all(Array.from({length: Math.min(most, things.length)}, take))
  return given
}
