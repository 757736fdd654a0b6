/** Reads `embargo`: the instant before which a publication is a draft. */
import {secondsOfInstant, type Embargo} from '../../model/embargo.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {startOf} from '../../model/place.ts'

/** What can't be read as an instant is an embargo without an end: its author did not want the text to be seen yet. */
export function embargoOf({frontMatter: {data, places}, path}: Pick<Manuscript, 'frontMatter' | 'path'>): {
  readonly embargo?: Embargo
} {
  const written = data['embargo']
  if (written === undefined || written === null) return {}
  const until = typeof written === 'string' ? written : JSON.stringify(written)
  const seconds = secondsOfInstant(until)
  const place = places.get('/embargo')?.value ?? startOf(path)
  return {embargo: {until, ...(seconds === undefined ? {} : {seconds}), place}}
}
