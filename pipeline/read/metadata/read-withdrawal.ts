/** Reads `withdrawn` and `moved` from front matter: the withdrawal and its replacement, and the former addresses. */
import type {FrontMatter, JsonValue, Withdrawal} from '../../model/publication/front-matter.ts'
import type {Claim, LinkEntry} from '../../model/publication/library.ts'
import {startOf, type Place} from '../../model/place.ts'
import {isList} from '../json.ts'
import {isObject} from '../../model/values/is-object.ts'
import {isCalendarDate} from './calendar-date.ts'
import {textOf} from './text-of.ts'

/** The parts of `withdrawn` that are sound; empty when there are none. */
export function readWithdrawal(value: JsonValue | undefined): Withdrawal {
  if (!isObject(value)) return {}
  const {date} = value
  const [reason, replacedBy] = [textOf(value['reason']), textOf(value['replacedBy'])]
  return {
    ...(typeof date === 'string' && isCalendarDate(date) ? {date} : {}),
    ...(reason === undefined ? {} : {reason}),
    ...(replacedBy === undefined ? {} : {replacedBy})
  }
}

/** What replaces a withdrawn publication, as a link with its place. */
export function readReplacement({data, places}: FrontMatter, path: string): LinkEntry | undefined {
  const {replacedBy} = readWithdrawal(data['withdrawn'])
  if (replacedBy === undefined) return undefined
  return {url: replacedBy, place: placeAt('/withdrawn/replacedBy', places, path), empty: false}
}

/** The texts of `moved`: one, or a list of them. */
export function readClaims({data, places}: FrontMatter, path: string): readonly Claim[] {
  const {moved} = data
  const entries: readonly (readonly [JsonValue | undefined, string])[] = isList(moved)
    ? moved.map((value, index) => [value, `/moved/${index}`])
    : [[moved, '/moved']]
  return entries.flatMap(([value, pointer]) => {
    const text = textOf(value)
    return text === undefined ? [] : [{text, place: placeAt(pointer, places, path)}]
  })
}

function placeAt(pointer: string, places: FrontMatter['places'], path: string): Place {
  return places.get(pointer)?.value ?? startOf(path)
}
