/** Tells how much memory plain data takes. */
import {isObject} from '../../model/values/is-object.ts'

/** Bytes, roughly; what is in maps and sets is not counted. */
export function weightOf(value: unknown): number {
  return weigh(value, {weighed: weightOf})
}

interface Weighing {
  weighed(value: unknown): number
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
  const scale = new Scale()
  return (value) => scale.weighed(value)
}

/** Its methods are compiled once; functions that each scale made would be compiled for each publication. */
class Scale implements Weighing {
  #turn = 0

  weighed(value: unknown): number {
    if (!Array.isArray(value) || value.length <= mostWhole) return weigh(value, this)
    // A linear congruential generator: what comes next has no period that documents have.
    this.#turn = (this.#turn * 75 + 74) % 65_537
    let weight = 0
    let count = 0
    for (let index = this.#turn % oneOf; index < value.length; index += oneOf) {
      weight += this.weighed(value[index])
      count += 1
    }
    return 32 + value.length * (8 + weight / count)
  }
}

function weigh(value: unknown, by: Weighing): number {
  if (typeof value === 'string') return 16 + value.length
  if (typeof value !== 'object' || value === null) return 0
  let weight = 32
  if (isObject(value))
    for (const key in value) weight += 8 + (key === 'position' ? ofPosition : by.weighed(value[key]))
  else if (Array.isArray(value)) for (const one of value) weight += 8 + by.weighed(one)
  return weight
}

/** Where a node stands: three objects of numbers, two thirds of what a tree has. */
const ofPosition = 160
