/** Compares two editions of a publication, or of two. */
import type {Edition} from '../reader/edition-types.ts'
import {compareFields} from './compare/compare-fields.ts'
import type {BlockDifference, EditionDifference} from './difference.ts'
import {diffUnits, type Side} from './diff-units.ts'
import {findKeys} from './find-keys.ts'
import {pairUnits} from './pair-units.ts'
import {noTitles, type Titles} from './titles.ts'
import {withoutConsequences} from './without-consequences.ts'
import {contextOf} from './units/context.ts'
import {fieldTitles} from './units/field-titles.ts'
import {madePlaces} from './units/made-places.ts'
import {unitsOf} from './units/units-of.ts'

/**
 * Undefined when they say the same: words, marks, links, data, and the order of all of it. Numbers, pages and addresses that follow
 * from where something stands are not compared, except for keys.
 */
export function diffEditions(
  before: Edition,
  after: Edition,
  titles: Titles = noTitles
): EditionDifference | undefined {
  const [earlier, today] = sidesOf(before, after)
  const pairs = pairUnits(earlier.units, today.units)
  const keys = findKeys(earlier.units, today.units, pairs)
  const keysToday = new Map(keys.map((key) => [key.before, key.after]))
  const shown = new Map([...fieldTitles(earlier.units), ...fieldTitles(today.units)])
  const told = diffUnits(earlier, today, pairs, {
    before: earlier.context,
    after: today.context,
    keyToday: (key) => keysToday.get(key) ?? key,
    titlesOf: (type) => (path) =>
      titles.ofType(type)(path) ?? titled(shown.get(`${type} ${path[0] ?? ''}`), path)
  })
  const blocks = withoutConsequences(told)
  const fields = compareFields(described(before), described(after), metadataTitles(after, titles)).filter(
    ({pointer}) => !isToldBelow(pointer, blocks, [before, after])
  )
  if (fields.length + blocks.length + keys.length === 0) return undefined
  const {id, language, direction, metadata} = after
  return {id, language, direction, title: metadata.title, change: 'changed', fields, blocks, keys}
}

function sidesOf(before: Edition, after: Edition): readonly [Side, Side] {
  const [earlier, today] = [unitsOf(before), unitsOf(after)]
  const made = new Set([...madePlaces(earlier), ...madePlaces(today)])
  return [
    {units: earlier, context: contextOf(before, earlier, made)},
    {units: today, context: contextOf(after, today, made)}
  ]
}

/** The first step as readers see it called; items are counted from 1. */
function titled(title: string | undefined, [_, ...rest]: readonly string[]): readonly string[] | undefined {
  if (title === undefined) return undefined
  return [title, ...rest.map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step))]
}

function described({id, language, direction, metadata}: Edition): object {
  return {id, language, direction, ...metadata}
}

function metadataTitles(
  {metadata}: Edition,
  titles: Titles
): (path: readonly string[]) => readonly string[] | undefined {
  return ([first = '', ...rest]) =>
    first === 'data' ? titles.ofType(metadata.type)(rest) : titles.ofMetadata([first, ...rest])
}

/** The title and summary of a publication of one document are this one's. */
function isToldBelow(
  pointer: string,
  blocks: readonly BlockDifference[],
  editions: readonly Edition[]
): boolean {
  const isOne = editions.every(({documents}) => documents.length === 1)
  if (!isOne || (pointer !== '/title' && pointer !== '/summary')) return false
  return blocks.some(
    ({type, details = []}) =>
      type === 'document' && details.some((detail) => 'name' in detail && `/${detail.name}` === pointer)
  )
}
