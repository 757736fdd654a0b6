/** Reads SOURCE_DATE_EPOCH, the date of a build where the environment sets one. */
import {UsageFailure} from '../request/usage-failure.ts'

/** As a calendar date in UTC; undefined when it is not set (https://reproducible-builds.org/specs/source-date-epoch/). */
export function sourceDate(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined
  const date = new Date(Number(value) * 1000)
  if (!/^\d{1,11}$/.test(value) || Number.isNaN(date.getTime())) {
    throw new UsageFailure(`SOURCE_DATE_EPOCH is \`${value}\`, and not a number of seconds`)
  }
  return date.toISOString().slice(0, 10)
}
