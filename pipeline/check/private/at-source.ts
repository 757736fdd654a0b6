/** Maps places in public sources back to places in the sources that the authors wrote. */
import type {Point} from 'unist'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Place} from '../../model/place.ts'
import type {Redaction} from './redact.ts'
import {isAtOrBefore} from '../../model/place.ts'

/** The finding with the places of the sources. */
export function atSource(diagnostic: Diagnostic, redactions: readonly Redaction[]): Diagnostic {
  if (redactions.length === 0) return diagnostic
  const {place, related} = diagnostic
  return {
    ...diagnostic,
    place: placeInSource(place, redactions),
    ...(related === undefined
      ? {}
      : {related: related.map((one) => ({...one, place: placeInSource(one.place, redactions)}))})
  }
}

/** Where it stands in its file as the author wrote it. */
export function placeInSource(place: Place, redactions: readonly Redaction[]): Place {
  const own = redactions.filter(({path}) => path === place.path)
  const {start, end} = place
  return {
    ...place,
    start: pointInSource(start, own),
    ...(end === undefined ? {} : {end: pointInSource(end, own)})
  }
}

function pointInSource(point: Point, redactions: readonly Redaction[]): Point {
  const before = redactions.findLast(({shown}) => isAtOrBefore(shown, point))
  if (before === undefined) return point
  const {source, shown} = before
  return {
    line: point.line + source.line - shown.line,
    column: point.column + (point.line === shown.line ? source.column - shown.column : 0),
    ...(point.offset === undefined ? {} : {offset: point.offset + (source.offset ?? 0) - (shown.offset ?? 0)})
  }
}
