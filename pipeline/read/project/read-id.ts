/** Reads the id of a publication or document: from its `id` key, else from its path. */
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {FrontMatter} from '../../model/publication/front-matter.ts'
import type {Place} from '../../model/place.ts'
import {slug} from '../slug.ts'
import {allowedSegment, checkId, unnamed} from './check-id.ts'

/**
 * The segments of an id. `fallback` are those of the path, none for the source folder itself, whose fault is shown at `place`. An `id` that is not written
 * as it would stand in an address is reported, and taken as it would; one that is no text counts as absent.
 */
export function readId(
  frontMatter: FrontMatter,
  fallback: readonly string[],
  place: Place
): Outcome<readonly string[]> {
  const id = frontMatter.data['id']
  if (typeof id !== 'string' && fallback.length === 0) {
    return {value: [unnamed], diagnostics: [hasNoPath(place)]}
  }
  if (typeof id !== 'string') {
    return {value: fallback.map(allowedSegment), diagnostics: checkId(fallback, place)}
  }
  const segments = id.split('/').map(slug)
  const own = frontMatter.places.get('/id')?.value ?? place
  const named = segments.filter((segment) => segment !== '')
  const isPartless = named.length > 0 && named.length < segments.length
  const allowed = isPartless ? checkSpelling(id, named.join('/'), own) : checkId(segments, own)
  return {
    value: segments.map(allowedSegment),
    diagnostics: allowed.length > 0 ? allowed : checkSpelling(id, segments.join('/'), own)
  }
}

function hasNoPath(place: Place): Diagnostic {
  return finding('project/id-is-allowed', place, 'the source folder itself has no name to make an id of', {
    hints: ['write `id:` and a name here']
  })
}

function checkSpelling(id: string, slugged: string, place: Place): readonly Diagnostic[] {
  if (id === slugged) return []
  return [
    finding('project/id-is-allowed', place, `\`${id}\` is not written as it would stand in an address`, {
      hints: [`write \`${slugged}\``]
    })
  ]
}
