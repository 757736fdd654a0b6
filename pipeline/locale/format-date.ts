/** Formats dates in words, without the platform's locale data, which differ from one Node to the next. */
import {fill} from './fill.ts'
import type {Labels} from './chosen-labels.ts'

/** `2026-11-24` as `24 November 2026`; a text that is no such date stays as it is. */
export function formatDate(labels: Labels, date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (match === null) return date
  const [, year = '', month = '', day = ''] = match
  return fill(labels.date, {
    year: Number(year),
    month: labels.months.split('|')[Number(month) - 1] ?? month,
    day: day === '01' ? (labels.firstDay ?? '1') : Number(day)
  })
}
