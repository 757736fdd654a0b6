/** Compares one unit of an edition with the publication's: kind, facts, text, and what is drawn. */
import type {EditionName} from '../../model/publication/front-matter.ts'
import type {Place} from '../../model/place.ts'
import {carriedFacts} from './carries.ts'
import type {Found} from './difference.ts'
import {drawsAll} from './draws-all.ts'
import {excerptOf, firstDifference} from './excerpt.ts'
import {haveSameFacts, type Unit} from '../units/unit.ts'
import {lettersOf, withoutIgnorable} from '../units/unit-text.ts'

type Fault = Omit<Found, 'key' | 'place'>

const none: readonly never[] = []

/** Every difference of two units with the same key, at the place of the wanted one. */
export function compareUnit(edition: EditionName, wanted: Unit, found: Unit): readonly Found[] {
  const kind = compareKind(wanted, found)
  const facts = compareFacts(edition, wanted, found)
  const text = compareText(edition, wanted, found)
  const place = comparePlace(wanted, found)
  const drawn = compareDrawn(wanted, found)
  // There are very many units, and most are the same.
  if (kind.length + facts.length + text.length + place.length + drawn.length === 0) return none
  const {key, place: at} = wanted
  return [...kind, ...facts, ...text, ...place, ...drawn].map((fault) => ({key, place: at, ...fault}))
}

function compareKind(wanted: Unit, found: Unit): readonly Fault[] {
  return wanted.kind === found.kind ? none : [{kind: 'kind', wanted: wanted.kind, found: found.kind}]
}

function compareFacts(edition: EditionName, wanted: Unit, found: Unit): readonly Fault[] {
  if (haveSameFacts(wanted.facts, found.facts)) return none
  const other = carriedFacts[edition].filter((name) => wanted.facts[name] !== found.facts[name])
  return other.map((what) => ({
    kind: 'fact',
    what,
    wanted: shown(wanted.facts[what]),
    found: shown(found.facts[what])
  }))
}

/** Where the source has it, for an edition that says so. */
function comparePlace({place: wanted}: Unit, {place: found}: Unit): readonly Fault[] {
  if (wanted === undefined || found === undefined) return none
  const [{line, column}, other] = [wanted.start, found.start]
  if (wanted.path === found.path && line === other.line && column === other.column) return none
  return [{kind: 'fact', what: 'source', wanted: written(wanted), found: written(found)}]
}

function written({path, start}: Place): string {
  return `${path}:${String(start.line)}:${String(start.column)}`
}

function compareText(edition: EditionName, wanted: Unit, found: Unit): readonly Fault[] {
  if (wanted.text === found.text) return none
  const kind = wanted.kind === 'code' ? 'code' : 'text'
  // A PDF's text has no characters that are not drawn, such as a zero-width joiner.
  const form = (text: string): string => (edition === 'pdf' ? withoutIgnorable(text, kind) : text)
  return different('text', form(wanted.text ?? ''), form(found.text ?? ''))
}

/**
 * Replacement text could cover up a drawing that is cut: so the glyphs are compared a second time, letter by letter.
 * A block that is hyphenated draws hyphens that its text has not; they are left out on both sides then.
 */
function compareDrawn({text}: Unit, {drawn}: Unit): readonly Fault[] {
  if (text === undefined || drawn === undefined || text === drawn) return none
  const [wanted, found] = [lettersOf(text), lettersOf(drawn)]
  if (wanted === found) return none
  const [letters, glyphs] = [wanted.replaceAll('-', ''), found.replaceAll('-', '')]
  return drawsAll(letters, glyphs) ? none : different('drawn', letters, glyphs)
}

function different(kind: 'text' | 'drawn', wanted: string, found: string): readonly Fault[] {
  if (wanted === found) return none
  const at = firstDifference(wanted, found)
  return [{kind, wanted: excerptOf(wanted, at), found: excerptOf(found, at)}]
}

function shown(fact: string | number | boolean | undefined): string {
  return fact === undefined ? 'nothing' : String(fact)
}
