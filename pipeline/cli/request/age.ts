/** Reads an age, in days, hours or minutes. */
import {UsageFailure} from './usage-failure.ts'

/** How long a build waits for a worker where nobody says. */
export const usualWait = '30m'

const minute = 60 * 1000
const hour = 60 * minute
const milliseconds: ReadonlyMap<string, number> = new Map([
  ['d', 24 * hour],
  ['h', hour],
  ['m', minute]
])

/** Milliseconds. Throws `UsageFailure`. */
export function millisecondsIn(age: string): number {
  const [, count, unit = ''] = /^(\d{1,4})([dhm])$/.exec(age) ?? []
  const each = milliseconds.get(unit)
  if (count !== undefined && each !== undefined) return Number(count) * each
  throw new UsageFailure(
    `\`${age}\` is no age`,
    'write days, hours or minutes, such as `30d`, `12h` or `30m`'
  )
}

/** `1 minute`, `120 minutes`. */
export function ageInWords(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / minute)
  return `${minutes} minute${minutes === 1 ? '' : 's'}`
}
