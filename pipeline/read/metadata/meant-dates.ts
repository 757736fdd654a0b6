/** Guesses which day a date means that is written as people write dates. */
import {isCalendarDate} from './calendar-date.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * As `YYYY-MM-DD`: of `24.11.2026`, `24/11/2026`, `24 November 2026`, `Nov 24th, 2026` and `20261124` the day; of `5/6/2026`, which is another
 * day on each side of the Atlantic, both. Empty for a text of another form, and for days that there are not.
 */
export function meantDates(text: string): readonly string[] {
  const trimmed = text.trim()
  const [, first = '', sign = '', second = '', last = ''] =
    /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})$/.exec(trimmed) ?? []
  if (sign !== '') {
    const all = [dateOf(last, second, first), ...(sign === '/' ? [dateOf(last, first, second)] : [])]
    return [...new Set(all)].filter(isCalendarDate)
  }
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d\d)(\d\d)$/.exec(trimmed) ?? []
  if (year !== '') return [dateOf(year, month, day)].filter(isCalendarDate)
  const named =
    /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?<month>[a-z]{3,9})\.?,?\s+(?<year>\d{4})$/i.exec(
      trimmed
    ) ?? /^(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/i.exec(trimmed)
  const found = named?.groups
  const number = months.indexOf(found?.['month']?.slice(0, 3).toLowerCase() ?? '') + 1
  return number === 0 || found === undefined
    ? []
    : [dateOf(found['year'] ?? '', String(number), found['day'] ?? '')].filter(isCalendarDate)
}

function dateOf(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
