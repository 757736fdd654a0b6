/** Reads an age, in days or hours. */
import {UsageFailure} from './usage-failure.ts'

const hour = 60 * 60 * 1000

/** Milliseconds. Throws `UsageFailure`. */
export function millisecondsIn(age: string): number {
  const [, count, unit] = /^(\d{1,4})([dh])$/.exec(age) ?? []
  if (count !== undefined) return Number(count) * (unit === 'd' ? 24 : 1) * hour
  throw new UsageFailure(`\`${age}\` is no age`, 'write days or hours, such as `30d` or `12h`')
}
