/** Says which documents of a Jekyll site its settings keep from being published: by `exclude`, by `defaults`, and by a date to come. */
import {posix} from 'node:path'
import {holdsAt, secondsOfInstant} from '../../model/embargo.ts'
import {mayKeepBack} from '../../model/publication/draft-words.ts'
import {isObject} from '../../model/values/is-object.ts'
import {matchesPattern} from './matches-pattern.ts'

/** Of a `_config.yml`, or of front matter. */
type Settings = Readonly<Record<string, unknown>>

export interface SiteDocument {
  /** Below the folder of the site. */
  readonly path: string
  /** `pages`, `posts`, or the name of another. */
  readonly collection: string
  readonly frontMatter: Settings
}

export type HeldBack =
  | {readonly kind: 'excluded' | 'draft' | 'unclear'}
  /** Until its date, in seconds since 1970. */
  | {readonly kind: 'to come'; readonly until: number}

/**
 * Why one is not published at the time `now`, which is undefined without a clock; undefined for one that is. What of these settings can't be
 * understood keeps back all that it may be about. What a document says of itself, beside its date, is judged where it is read.
 * After Jekyll 4.3, EntryFilter, FrontmatterDefaults and Publisher.
 */
export function heldBack(
  settings: Settings,
  document: SiteDocument,
  now: number | undefined
): HeldBack | undefined {
  if (isExcluded(settings, document.path)) return {kind: 'excluded'}
  const {frontMatter, collection, path} = document
  const defaults = defaultsOf(settings, document)
  if (keepsBack(defaults, frontMatter)) return {kind: 'draft'}
  if (collection === 'pages' || settings['future'] === true) return undefined
  const date = frontMatter['date'] ?? defaults['date'] ?? dateInName(path)
  if (date === undefined) return undefined
  const until = secondsOfDate(date, settings['timezone'])
  if (until === undefined) return {kind: 'unclear'}
  return holdsAt({seconds: until}, now) ? {kind: 'to come', until} : undefined
}

/** A folder that is excluded is not looked into. */
function isExcluded({exclude, include}: Settings, path: string): boolean {
  const kept = listOf(include).map(String)
  const patterns = listOf(exclude).filter((one) => typeof one !== 'string' || !kept.includes(one))
  const parts = path.split('/')
  return parts.some((name, index) => {
    const entry = parts.slice(0, index + 1).join('/')
    return (
      patterns.some((pattern) => excludes(pattern, entry)) &&
      !kept.some((pattern) => matchesPattern(pattern, name))
    )
  })
}

/** A path, the beginning of one, a pattern, or, between strokes, a regular expression: of that what is in it is looked for, where it is plain. */
function excludes(written: unknown, entry: string): boolean {
  if (isObject(written) || Array.isArray(written)) return true
  const text = String(written)
  const [, within] = /^\/(.*)\/[a-z]*$/.exec(text) ?? []
  if (within !== undefined && (!/^[\w\s./-]*$/.test(within) || entry.includes(within))) return true
  const pattern = fromRoot(text)
  return entry.startsWith(pattern) || pattern === `${entry}/` || matchesPattern(pattern, entry)
}

function fromRoot(path: string): string {
  return path.replace(/^(?:\.?\/)+/, '')
}

function listOf(value: unknown): readonly unknown[] {
  return [value].flat().filter((one) => one !== undefined && one !== null)
}

/** What keeps a document back where it does not say otherwise itself. */
function keepsBack(values: Settings, own: Settings = {}): boolean {
  return ['published', 'draft'].some(
    (key) =>
      Object.hasOwn(values, key) &&
      !Object.hasOwn(own, key) &&
      mayKeepBack(key, JSON.stringify(values[key] ?? null))
  )
}

interface DefaultSet {
  readonly values: Settings
  /** Of two the one with more goes before the other. */
  readonly rank: number
}

function defaultsOf(settings: Settings, document: SiteDocument): Settings {
  const sets = listOf(settings['defaults']).flatMap((set) => setFor(set, settings, document))
  const ranked = sets.toSorted((a, b) => a.rank - b.rank)
  return Object.fromEntries(ranked.flatMap(({values}) => Object.entries(values)))
}

/** The values of a set whose scope has the document. A scope that is a pattern, or is not understood, may have it: then what keeps back counts. */
function setFor(set: unknown, settings: Settings, document: SiteDocument): readonly DefaultSet[] {
  if (!isObject(set) || !isObject(set['values'])) return []
  const {values} = set
  const scope = set['scope'] ?? {}
  const path = isObject(scope) ? (scope['path'] ?? '') : undefined
  const type = isObject(scope) ? (scope['type'] ?? '') : undefined
  if (typeof path !== 'string' || typeof type !== 'string' || path.includes('{'))
    return keepsBack(values) ? [{values, rank: Infinity}] : []
  const isOfType = type === '' || type === document.collection || `${type}s` === document.collection
  const isPattern = /[*?[\\]/.test(path)
  if (!isOfType || !isInScope(path, settings, document) || (isPattern && !keepsBack(values))) return []
  return [{values, rank: path.length * 2 + (type === '' ? 0 : 1)}]
}

/** Paths of collections may be written with the folder that these lie in, and without it. */
function isInScope(path: string, settings: Settings, document: SiteDocument): boolean {
  const {collections_dir: folder} = settings
  const within = fromRoot(typeof folder === 'string' ? `${folder}/` : '')
  const below = document.path.startsWith(within) ? document.path.slice(within.length) : document.path
  const pattern = fromRoot(path)
  return [document.path, below].some((one) => one.startsWith(pattern) || matchesPattern(`${pattern}*`, one))
}

function dateInName(path: string): string | undefined {
  return /^(\d{2,4}-\d{1,2}-\d{1,2})-/.exec(posix.basename(path))?.[1]
}

const form =
  /^(?<year>\d{4}|\d\d)[-/.](?<month>\d\d?)[-/.](?<day>\d\d?)(?:[T\s]\s*(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.\d+)?)?\s*(?<zone>[a-z]{1,5}|[+-]\d\d:?\d\d)?)?$/i

/** Where no day begins later than in Greenwich. */
const east = /^(?:(?:Europe|Asia|Africa|Australia|Indian|Arctic)\/|(?:Etc\/)?(?:UTC|GMT)$)/

/** A date in seconds since 1970: in UTC where it names no other time, and twelve hours later, the latest that it may be, where it may be west of that. */
function secondsOfDate(date: unknown, timezone: unknown): number | undefined {
  const groups = typeof date === 'string' ? form.exec(date.trim())?.groups : undefined
  if (groups === undefined) return undefined
  const {year = '', month, day, hour, minute, second, zone = ''} = groups
  const [, sign, hours = '', minutes = ''] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? []
  const century = year.length === 4 ? '' : Number(year) < 69 ? '20' : '19'
  const days = `${century}${year}-${padded(month)}-${padded(day)}`
  const offset = sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`
  const seconds = secondsOfInstant(`${days}T${padded(hour)}:${padded(minute)}:${padded(second)}${offset}`)
  const isWest =
    zone === ''
      ? timezone !== undefined && !(typeof timezone === 'string' && east.test(timezone))
      : !/^(?:[+-].*|z|utc|gmt)$/i.test(zone)
  return seconds === undefined ? undefined : seconds + (isWest ? 12 * 60 * 60 : 0)
}

function padded(digits = ''): string {
  return digits.padStart(2, '0')
}
