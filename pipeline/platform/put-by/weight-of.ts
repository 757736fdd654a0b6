/** Tells how much memory plain data takes. */

/** Bytes, roughly; what is in maps and sets is not counted. */
export function weightOf(value: unknown): number {
  return weigh(value, weightOf)
}

/** A list of no more is weighed whole. */
const mostWhole = 8

/** Of a longer one, one of so many counts for those beside it. */
const oneOf = 7

/**
 * Weighs value after value by samples of the lists in each: to weigh one is to walk through all of it. All values are sampled, since of
 * a few that are much larger than the others none may be left out; where a list begins to be weighed is never the same for long, since
 * lists are alike.
 */
export function createScale(): (value: unknown) => number {
  let turn = 0
  const weighed = (value: unknown): number => {
    if (!Array.isArray(value) || value.length <= mostWhole) return weigh(value, weighed)
    // A linear congruential generator: what comes next has no period that documents have.
    turn = (turn * 75 + 74) % 65_537
    let weight = 0
    let count = 0
    for (let index = turn % oneOf; index < value.length; index += oneOf) {
      weight += weighed(value[index])
      count += 1
    }
    return 32 + value.length * (8 + weight / count)
  }
  return weighed
}

function weigh(value: unknown, part: (value: unknown) => number): number {
  if (typeof value === 'string') return 16 + value.length
  if (typeof value !== 'object' || value === null) return 0
  let weight = 32
  for (const one of Object.values(value)) weight += 8 + part(one)
  return weight
}
