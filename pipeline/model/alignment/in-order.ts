/** Finds the longest run of numbers that rises: what stayed in order while others moved. */

/** Indices of a longest strictly rising subsequence, in order (patience sorting). */
export function longestRising(numbers: readonly number[]): readonly number[] {
  const ends: number[] = []
  const former: number[] = []
  for (const [index, number] of numbers.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    former[index] = low === 0 ? -1 : (ends[low - 1] ?? -1)
    ends[low] = index
  }
  const rising: number[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = former[index] ?? -1) rising.push(index)
  return rising.reverse()
}
