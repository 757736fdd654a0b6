/** Reads SOURCE_DATE_EPOCH, the time of a build where the environment sets one. */
import {UsageFailure} from '../request/usage-failure.ts'

/** As a calendar date in UTC; undefined when it is not set (https://reproducible-builds.org/specs/source-date-epoch/). */
export function sourceDate(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined
  const date = new Date(Number(value) * 1000)
  if (!/^\d{1,11}$/.test(value) || Number.isNaN(date.getTime())) {
    throw new UsageFailure(
      `SOURCE_DATE_EPOCH is \`${value}\`, and not a number of seconds`,
      'set it to whole seconds since 1970, such as `1767225600`, or unset it'
    )
  }
  return date.toISOString().slice(0, 10)
}

/** Seconds since 1970 by which embargoes end: those that the environment sets, else the system's. */
export function buildClock(value: string | undefined): number {
  return sourceDate(value) === undefined ? Math.floor(Date.now() / 1000) : Number(value)
}
