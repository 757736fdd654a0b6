/** Checks markdown/is-understood in the authors: several names in one text are one person to catalogues and citations. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {startOf} from '../../model/place.ts'
import type {JsonObject} from '../../model/publication/front-matter.ts'
import type {PlacedFile} from '../validation/place-fault.ts'

/** One finding for the first. */
export function severalInOne(data: JsonObject, {path, places}: PlacedFile): readonly Diagnostic[] {
  const names = namesIn(data['authors'])
  if (names === undefined) return []
  const place = places.get('/authors')?.value ?? startOf(path)
  const message = `\`${names.join(', ').slice(0, 60)}\` is one author here`
  const hints = [`write a list: \`authors: [${names.join(', ')}]\``]
  return [finding('markdown/is-understood', place, message, {hints})]
}

/** Of a text with a full name on either side of a comma, a semicolon or an `and`: `Lee, Ann` and `King, Jr.` are one. */
function namesIn(value: unknown): readonly string[] | undefined {
  if (typeof value !== 'string' || value.length > 300) return undefined
  const names = value.split(/\s*[;,]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/).filter((name) => name !== '')
  const areFull = names.every((name) => /^\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){1,3}$/u.test(name))
  return names.length > 1 && areFull ? names : undefined
}
