/** Translates what other systems write in front matter into Tetrapla's keys and values, each with the place it was written at. */
import {pointerStep} from '../../model/json-pointer.ts'
import {builtInKeys} from '../../model/publication/built-in-keys.ts'
import {isDraftKey, meansDraft} from '../../model/publication/draft-words.ts'
import type {FrontMatter, JsonValue, EntryPlaces} from '../../model/publication/front-matter.ts'
import {calendarDateIn} from './calendar-date.ts'

export interface TranslationFacts {
  /** Built-in keys, or `ignore`, by the keys that mean them. */
  readonly keys: ReadonlyMap<string, string>
  /** The types that the project has schemas for: front matter of such a type is taken as it is. */
  readonly types: ReadonlySet<string>
  /** The keys that schemas of the project know: what only looks like a key of ours may be one of theirs, and private. */
  readonly known?: ReadonlySet<string>
  /** Of the file. */
  readonly text: string
}

/**
 * Keys are renamed, those that differ from a built-in one by capitals alone (`Title`) too, unless what they mean is there already; built-in keys without a value are left out; times become dates,
 * a number that is a title its words; and what makes a draft elsewhere, such as `draft: true` or `published: false`, is
 * `status: draft`.
 */
export function translateFrontMatter(frontMatter: FrontMatter, facts: TranslationFacts): FrontMatter {
  const type = Object.entries(frontMatter.data).find(([key]) => key.toLowerCase() === 'type')?.[1]
  if (typeof type === 'string' && facts.types.has(type)) return frontMatter
  const data = new Map<string, JsonValue>()
  const places = new Map<string, EntryPlaces>()
  const take = (key: string, written: string, value: JsonValue): void => {
    if (!data.has(key)) data.set(key, value)
    movePlaces(frontMatter.places, {from: pointerStep(written), to: pointerStep(key)}, places)
  }
  const whole = frontMatter.places.get('')
  if (whole !== undefined) places.set('', whole)
  const drafts = Object.entries(frontMatter.data).filter(([key, value]) => meansDraft(key, value))
  const [draft] = drafts
  if (draft !== undefined) take('status', draft[0], 'draft')
  for (const [key, value] of Object.entries(frontMatter.data)) {
    const meant = facts.keys.get(key) ?? withoutCapitals(key, facts.known)
    const name = meant !== key && Object.hasOwn(frontMatter.data, meant) ? key : meant
    if (name === 'ignore' || drafts.some(([one]) => one === key)) continue
    if (isDraftKey(key) && typeof value === 'boolean') continue
    if (builtInKeys.has(name) && (value === null || value === '')) continue
    take(
      name,
      key,
      translated(name, value, () => writtenAt(frontMatter, key, facts.text))
    )
  }
  return {...frontMatter, data: Object.fromEntries(data), places}
}

/** What an id and a language are is known before the rest is read, by these keys as they are. */
const exact: ReadonlySet<string> = new Set(['id', 'language'])

/** They keep a publication back, whatever else a key may mean. */
const keepsBack: ReadonlySet<string> = new Set(['status', 'embargo', 'withdrawn'])

function withoutCapitals(key: string, known?: ReadonlySet<string>): string {
  const lower = key.toLowerCase()
  if (!builtInKeys.has(lower) || exact.has(lower)) return key
  return known?.has(key) === true && !keepsBack.has(lower) ? key : lower
}

/** A value in the form that Tetrapla has for its key; one that can not have it stays as it is. */
function translated(key: string, value: JsonValue, written: () => string | undefined): JsonValue {
  switch (key) {
    case 'date':
    case 'modified':
      return calendarDateIn(typeof value === 'number' ? (written() ?? '') : value) ?? value
    case 'title':
    case 'summary':
      return typeof value === 'number' || typeof value === 'boolean' ? (written() ?? String(value)) : value
    case 'status':
      return typeof value === 'string' ? lowered(value) : value
    default:
      return value
  }
}

function lowered(status: string): string {
  const lower = status.trim().toLowerCase()
  return ['draft', 'final', 'withdrawn'].includes(lower) ? lower : status
}

function writtenAt({places}: FrontMatter, key: string, text: string): string | undefined {
  const place = places.get(pointerStep(key))?.value
  return place === undefined ? undefined : text.slice(place.start.offset, place.end?.offset)
}

function movePlaces(
  all: FrontMatter['places'],
  {from, to}: {readonly from: string; readonly to: string},
  places: Map<string, EntryPlaces>
): void {
  for (const [pointer, place] of all) {
    if (pointer === from || pointer.startsWith(`${from}/`)) {
      const moved = `${to}${pointer.slice(from.length)}`
      if (!places.has(moved)) places.set(moved, place)
    }
  }
}
