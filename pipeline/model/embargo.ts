/** Reads the instant before which a publication is a draft. */
import type {Place} from './place.ts'

export interface Embargo {
  /** As its author wrote it. */
  readonly until: string
  /** Seconds since 1970 in UTC; absent for what cannot be read, and then it has no end. */
  readonly seconds?: number
  readonly place: Place
}

/** What becomes of a publication by an embargo whose end can't be read. */
export const outcomeOfNoTime = 'the publication is a draft, and not built'

const form =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(?:Z|(?<sign>[+-])(?<hours>\d\d):(?<minutes>\d\d)))?$/

const mostDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Seconds since 1970 of an instant such as `2026-12-10T09:00Z` or `2026-12-10T10:00+01:00` (RFC 3339, where seconds may be
 * left out), and of the beginning of a day in UTC; undefined for anything else.
 */
export function secondsOfInstant(text: string): number | undefined {
  const match = form.exec(text)
  if (match === null) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0))
  const {sign, hours = '0', minutes = '0'} = match.groups ?? {}
  const isDay = day >= 1 && day <= (mostDays[month - 1] ?? 0)
  const isTime = hour <= 23 && minute <= 59 && second <= 59 && Number(hours) <= 23 && Number(minutes) <= 59
  if (!isDay || !isTime) return undefined
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  return ((daysSince1970(year, month, day) * 24 + hour) * 60 + minute - offset) * 60 + second
}

/** Counts in years that begin in March, so that a leap day is the last. */
function daysSince1970(year: number, month: number, day: number): number {
  const [from, months] = month > 2 ? [year, month - 3] : [year - 1, month + 9]
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400)
  return from * 365 + leaps + Math.floor((153 * months + 2) / 5) + day - 719_469
}

/** Whether it holds; without a clock, and where its end is not known, it does. */
export function holdsAt({seconds}: Pick<Embargo, 'seconds'>, now: number | undefined): boolean {
  return now === undefined || seconds === undefined || now < seconds
}
