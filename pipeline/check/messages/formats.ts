/** Words the faults of `format`. */
import {calendarDateIn} from '../../read/metadata/calendar-date.ts'
import {meantDates} from '../../read/metadata/meant-dates.ts'
import {quoteValue} from '../validation/quote.ts'
import type {Case, Explanation} from './explanation.ts'

/** What each format is, with an example. */
const formats: ReadonlyMap<unknown, readonly [what: string, example: string]> = new Map([
  ['date', ['a date', '2026-11-24']],
  ['time', ['a time with its zone', '14:30:00Z']],
  ['iso-time', ['a time', '14:30:00']],
  ['date-time', ['a date and time with its zone', '2026-11-24T14:30:00Z']],
  ['iso-date-time', ['a date and time', '2026-11-24T14:30:00']],
  ['duration', ['a duration', 'P3Y6M']],
  ['uri', ['a web address', 'https://example.org/']],
  ['url', ['a web address', 'https://example.org/']],
  ['uri-reference', ['a web address or a path', '../images/map.svg']],
  ['uri-template', ['a web address with places to fill in', 'https://example.org/{id}']],
  ['email', ['an e-mail address', 'name@example.org']],
  ['hostname', ['the name of a host', 'example.org']],
  ['ipv4', ['an IPv4 address', '192.0.2.1']],
  ['ipv6', ['an IPv6 address', '2001:db8::1']],
  ['regex', ['a regular expression', '^[a-z]+$']],
  ['uuid', ['a UUID', '123e4567-e89b-12d3-a456-426614174000']],
  ['json-pointer', ['a JSON Pointer', '/title']],
  ['json-pointer-uri-fragment', ['a JSON Pointer in a fragment', '#/title']],
  ['relative-json-pointer', ['a relative JSON Pointer', '1/title']],
  ['record-reference', ['the id of a record', 'unscr-1540']],
  ['byte', ['text in Base64', 'YWxwaGE=']],
  ['int32', ['a whole number of 32 bits', '1']],
  ['int64', ['a whole number of 64 bits', '1']]
])

/** What the format is, with an example; for a date that is written otherwise, the day that is meant (JSON Schema 2020-12 validation §7.3). */
export function explainFormat({fault, name}: Case): Explanation {
  const [what, example] = formats.get(fault.expected) ?? [
    `of the format ${quoteValue(fault.expected)}`,
    undefined
  ]
  const reason =
    fault.expected === 'date' && typeof fault.value === 'string' ? whyNoDate(fault.value) : undefined
  const meant = fault.expected === 'date' && isText(fault.value) ? meantBy(fault.value) : []
  const [day, other] = meant
  if (other !== undefined)
    return {
      message: `${name} must be a date`,
      hints: [`write ${meant.map((one) => `\`${one}\``).join(' or ')}`]
    }
  const part = fault.expected === 'date' && isText(fault.value) ? partOfDate(fault.value) : undefined
  if (part !== undefined) return {message: `${name} must be a day, and is ${part.what}`, hints: [part.hint]}
  // Between quotes it is text in YAML, TOML and JSON.
  if (day !== undefined)
    return {message: `${name} must be a date`, hints: [`write \`${day}\``], value: JSON.stringify(day)}
  return {
    message: `${name} must be ${what}${reason === undefined ? '' : `, and ${reason}`}`,
    hints: example === undefined ? [] : [`for example \`${example}\``]
  }
}

function meantBy(text: string): readonly string[] {
  const day = calendarDateIn(text)
  return day === undefined ? meantDates(text) : [day]
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]

interface PartOfDate {
  readonly what: string
  readonly hint: string
}

/** Of a month with its year, such as `2021-05` and `May 2021`, and of a year, what is missing; undefined for any other text. */
export function partOfDate(text: string): PartOfDate | undefined {
  if (/^[12]\d{3}$/.test(text))
    return {what: 'a year', hint: `write its month and day as well, for example \`${text}-01-01\``}
  const found = (
    /^(?<year>\d{4})[-/.](?<month>\d{1,2})$/.exec(text) ??
    /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/.exec(text) ??
    /^(?<month>[a-z]{3,9})\.?,?\s+(?<year>\d{4})$/i.exec(text)
  )?.groups
  const {year = '', month = ''} = found ?? {}
  const named = monthNames.findIndex(
    (one) => one.slice(0, 3).toLowerCase() === month.slice(0, 3).toLowerCase()
  )
  const number = named === -1 ? Number(month) : named + 1
  if (found === undefined || monthNames[number - 1] === undefined) return undefined
  const day = `${year}-${String(number).padStart(2, '0')}-01`
  return {what: 'a month', hint: `write its day as well, for example \`${day}\``}
}

/** Why a text of the form of a date is none; undefined for a text of another form. */
function whyNoDate(text: string): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const monthName = monthNames[month - 1]
  if (monthName === undefined) return `there is no month ${month}`
  return `${monthName} ${year} has no day ${day}`
}
