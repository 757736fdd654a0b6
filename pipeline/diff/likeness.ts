/** Measures how alike two texts are. */

/** Letters of a text that are looked at. */
const most = 4000

/** From 0 to 1: the part of pairs of neighbouring characters that both have (Dice's coefficient), in any script. */
export function likeness(before: string, after: string): number {
  const [a, b] = [pairs(before.slice(0, most)), pairs(after.slice(0, most))]
  let [shared, all] = [0, 0]
  for (const [pair, count] of a) {
    shared += Math.min(count, b.get(pair) ?? 0)
    all += count
  }
  for (const count of b.values()) all += count
  return all === 0 ? 0 : (2 * shared) / all
}

function pairs(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}
