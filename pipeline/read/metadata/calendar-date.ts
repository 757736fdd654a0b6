/** Checks calendar dates (ISO 8601), without the platform's own idea of dates. */
import type {JsonValue} from '../../model/publication/front-matter.ts'

/** Whether a text is `YYYY-MM-DD` and that day exists in the Gregorian calendar. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return false
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month)
}

/** The day of a date, or of a date with a time of it, however its parts are joined: `2020/1/2`, `2020-01-02T10:00:00-05:00`. */
export function calendarDateIn(value: JsonValue): string | undefined {
  if (typeof value !== 'string') return undefined
  const [, year = '', , month = '', day = ''] =
    /^\s*(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T\s]\s*\d{1,2}:\d{2}.*)?\s*$/i.exec(value) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDate(date) ? date : undefined
}

function daysOf(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
