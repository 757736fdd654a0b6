/** Checks markdown/is-understood in the authors: several names in one text are one person to catalogues and citations. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {startOf} from '../../model/place.ts'
import type {JsonObject} from '../../model/publication/front-matter.ts'
import type {PlacedFile} from '../validation/place-fault.ts'

/** One finding for the first. */
export function severalInOne(data: JsonObject, {path, places}: PlacedFile): readonly Diagnostic[] {
  const written = data['authors']
  const names = namesIn(written)
  if (typeof written !== 'string' || names === undefined) return []
  const place = places.get('/authors')?.value ?? startOf(path)
  const message = `\`${written.slice(0, 60)}\` is one author here`
  const hints = [`write a list: \`authors: [${names.join(', ')}]\``]
  return [finding('markdown/is-understood', place, message, {hints})]
}

/** Words of lower case within a person's name; any other, as `of` and `for`, is one of an organisation's or a sentence's. */
const particle =
  "(?:v[ao]n|vom|de[lnrs]?|della|d[aiou]|dos|das|las?|le|los|te[nr]|'?t|zu[mr]?|af|av|e|y|i|bin|ibn|bint|al|el|ben|ap)"

const fullName = new RegExp(
  `^\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|${particle}(?:[-'’]\\p{Lu}[\\p{L}\\p{M}]*)?)){1,3}$`,
  'u'
)

/** What is called so is no person: an organisation, a place, or what a person does. */
const ofNoPerson =
  /(?:^| )(?:academ|agenc|amt|associat|author|bank|board|bureau|cent(?:er|re)|chief|city|college|commission|committee|compan|consult|corp|council|count[yr]|department|direct(?:or|ion)|editor|engineer|facult|federa|foundation|gmbh|government|group|head|health|human|inc|institu|lab|lead|librar|ltd|manag|minist|museum|national|network|new|office|organi[sz]|partner|policy|press|profess|public|research|royal|san|school|scien|senior|service|societ|studi|team|technolog|trust|union|unit|universi)/i

/** Of a text with a person's full name on either side of a comma, a semicolon or an `and`: `Lee, Ann` and `King, Jr.` are one. */
function namesIn(value: unknown): readonly string[] | undefined {
  if (typeof value !== 'string' || value.length > 300) return undefined
  const names = value.split(/\s*[;,]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/).filter((name) => name !== '')
  const areFull = names.every((name) => fullName.test(name) && !ofNoPerson.test(name))
  return names.length > 1 && areFull ? names : undefined
}
