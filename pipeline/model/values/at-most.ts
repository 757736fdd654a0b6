/** Runs a task for each of many things, of which only so many are in hand at once. */

/** What each gave, in the order of the things; rejects as the first that failed. Of things that weigh more than one, `most` is what those in hand weigh, or one alone. */
export function atMost<Thing, Given>(
  most: number,
  things: readonly Thing[],
  task: (thing: Thing) => Promise<Given>,
  weightOf: (thing: Thing) => number = () => 1
): Promise<Given[]> {
  return new Promise((resolve, reject) => {
    const given: Given[] = []
    const left = things.entries()
    let next = left.next()
    let [inHand, weight, done] = [0, 0, 0]
    const begin = (): void => {
      while (next.done !== true) {
        const [index, thing] = next.value
        const own = weightOf(thing)
        if (inHand > 0 && weight + own > most) return
        next = left.next()
        inHand += 1
        weight += own
        task(thing).then((one) => {
          given[index] = one
          inHand -= 1
          weight -= own
          done += 1
          if (done === things.length) resolve(given)
          else begin()
        }, reject)
      }
    }
    if (things.length === 0) resolve(given)
    begin()
  })
}
