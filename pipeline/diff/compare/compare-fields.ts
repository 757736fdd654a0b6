/** Compares two values of JSON, field by field. */
import {pointerStep} from '../../model/json-pointer.ts'
import {diffArrays} from 'diff'
import type {FieldDifference} from '../difference.ts'
import {isObject} from '../../model/values/is-object.ts'
import {fieldOf} from '../../model/values/is-object.ts'

/** What a schema calls each step of a path; undefined where it says nothing. */
export type TitlesOf = (path: readonly string[]) => readonly string[] | undefined

/** Items of a list that came or went at most before the list is told as a whole. */
const mostEdits = 500

/** Objects are compared by key, in the order of the later one; lists item by item, unless their order alone changed. */
export function compareFields(
  before: unknown,
  after: unknown,
  titlesOf: TitlesOf = () => undefined
): readonly FieldDifference[] {
  return differences(before, after, []).map(({path, ...values}) => {
    const titles = titlesOf(path)
    return {
      pointer: path.map(pointerStep).join(''),
      ...(titles === undefined ? {} : {titles}),
      ...values
    }
  })
}

interface Difference {
  readonly path: readonly string[]
  readonly before?: unknown
  readonly after?: unknown
}

function differences(before: unknown, after: unknown, path: readonly string[]): readonly Difference[] {
  if (textOf(before) === textOf(after)) return []
  if (isObject(before) && isObject(after)) {
    const names = new Set([...Object.keys(after), ...Object.keys(before)])
    return [...names].flatMap((name) =>
      differences(fieldOf(before, name), fieldOf(after, name), [...path, name])
    )
  }
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after, path)
  return [{path, ...(before === undefined ? {} : {before}), ...(after === undefined ? {} : {after})}]
}

function ofLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly string[]
): readonly Difference[] {
  const whole = [{path, before, after}]
  const [earlier, today] = [before.map(textOf), after.map(textOf)]
  if ([...earlier].sort().join('\n') === [...today].sort().join('\n')) return whole
  const changes = diffArrays(earlier, today, {maxEditLength: mostEdits})
  if (changes === undefined) return whole
  const found: Difference[] = []
  let [from, to] = [0, 0]
  changes.forEach(({count, added, removed}, index) => {
    if (added && changes[index - 1]?.removed === true) return
    const next = changes[index + 1]
    const come = added ? count : removed && next?.added === true ? next.count : 0
    const gone = removed ? count : 0
    for (let at = 0; at < Math.max(gone, come); at += 1) {
      const place = at < come ? to + at : from + at
      found.push(
        ...differences(at < gone ? before[from + at] : undefined, at < come ? after[to + at] : undefined, [
          ...path,
          String(place)
        ])
      )
    }
    from += removed ? count : added ? 0 : count
    to += removed ? come : count
  })
  return found
}

/** What is absent is nothing else than absent. */
function textOf(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(sorted(value))
}

/** The order of keys means nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isObject(value)) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [name, sorted(inner)])
}
