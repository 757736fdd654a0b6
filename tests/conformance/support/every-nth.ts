/** A sample that is the same in every run. */
export function everyNth<T>(all: readonly T[], count: number): readonly T[] {
  return all.filter((_, index) => index % count === 0)
}
