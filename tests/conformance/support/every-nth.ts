/** Takes samples of what is judged, where judging all of it would take too long. */
import {today} from './seed.ts'

/** A sample that is the same in every run. */
export function everyNth<T>(all: readonly T[], count: number): readonly T[] {
  return all.filter((_, index) => index % count === 0)
}

/** One in `count`, others each day, so that all are judged within `count` days; all of them where the switch is 1. */
export function othersEachDay<T>(
  all: readonly T[],
  count: number,
  {all: whole}: {readonly all: 'EVERY_PAGE' | 'WHOLE'}
): readonly T[] {
  return process.env[whole] === '1' ? all : all.filter((_, index) => (index + today) % count === 0)
}
