/** Compares what an edition says with what its publication says, unit by unit, in order. */
import type {EditionName} from '../model/front-matter.ts'
import type {Place} from '../model/place.ts'
import {carriedFacts, carriesIgnorable} from './carries.ts'
import type {PublicationUnits} from './publication-units.ts'
import type {Reading, Unit} from './unit.ts'
import {lettersOf, readable, withoutIgnorable} from './unit-text.ts'

export type DifferenceKind =
  | 'text'
  | 'drawn'
  | 'missing'
  | 'extra'
  | 'twice'
  | 'order'
  | 'kind'
  | 'fact'
  | 'loose'
  | 'address'
  | 'unreadable'

export interface Difference {
  readonly edition: EditionName
  readonly kind: DifferenceKind
  /** The unit's key; a page or file for what belongs to no unit. */
  readonly key: string
  /** What differs in words: a fact's name, or what was found loose. */
  readonly what?: string
  readonly wanted?: string
  readonly found?: string
  /** The source's place; absent for what belongs to no unit. */
  readonly place?: Place
}

/** Every difference between a publication's units and an edition's. */
export function compareUnits(
  edition: EditionName,
  wanted: PublicationUnits,
  reading: Reading
): readonly Difference[] {
  const differences: Difference[] = reading.loose.map(({what, at, text}) => ({
    edition,
    kind: 'loose',
    key: at,
    what,
    found: excerpt(text, 0)
  }))
  differences.push(...compareStreams(edition, wanted.body, reading.body))
  differences.push(...compareStreams(edition, wanted.notes, reading.notes))
  differences.push(...compareContents(edition, wanted.contents, reading.contents))
  if (reading.anchors !== undefined) {
    differences.push(...missingAddresses(edition, [...wanted.body, ...wanted.notes], reading.anchors))
  }
  return differences
}

function compareStreams(
  edition: EditionName,
  wanted: readonly Unit[],
  found: readonly Unit[]
): readonly Difference[] {
  const differences: Difference[] = []
  const foundByKey = new Map<string, Unit>()
  const wantedKeys = new Map(wanted.map((unit) => [unit.key, unit]))
  for (const unit of found) {
    if (foundByKey.has(unit.key))
      differences.push({edition, kind: 'twice', key: unit.key, ...placed(wantedKeys.get(unit.key))})
    foundByKey.set(unit.key, unit)
    if (!wantedKeys.has(unit.key)) {
      differences.push({edition, kind: 'extra', key: unit.key, found: excerpt(unit.text ?? unit.kind, 0)})
    }
  }
  differences.push(...firstOutOfOrder(edition, wanted, found, foundByKey, wantedKeys))
  for (const unit of wanted) {
    const other = foundByKey.get(unit.key)
    if (other === undefined) {
      differences.push({
        edition,
        kind: 'missing',
        key: unit.key,
        wanted: excerpt(unit.text ?? unit.kind, 0),
        ...placed(unit)
      })
    } else differences.push(...compareUnit(edition, unit, other))
  }
  return differences
}

/**
 * How deep an edition's contents go is its choice, down from the first sections of each document; so is whether an only
 * document stands in them.
 */
function compareContents(
  edition: EditionName,
  wanted: readonly Unit[],
  found: readonly Unit[]
): readonly Difference[] {
  const present = new Set(found.map(({key}) => key))
  const documents = wanted.filter(({facts}) => facts.level === 0)
  const isNeeded = ({facts, key}: Unit): boolean =>
    present.has(key) || facts.level === 1 || (facts.level === 0 && documents.length > 1)
  const needed = wanted.filter(isNeeded).map(withoutLevel)
  const shown = found.map(withoutLevel)
  return compareStreams(edition, needed, shown)
}

function withoutLevel(unit: Unit): Unit {
  const {level, ...facts} = unit.facts
  return level === undefined ? unit : {...unit, facts}
}

/** Only the first: all that comes after is out of order for the same reason. */
function firstOutOfOrder(
  edition: EditionName,
  wanted: readonly Unit[],
  found: readonly Unit[],
  ...[foundByKey, wantedKeys]: readonly [ReadonlyMap<string, Unit>, ReadonlyMap<string, Unit>]
): readonly Difference[] {
  const expected = wanted.filter((unit) => foundByKey.has(unit.key))
  const present = found.filter((unit) => wantedKeys.has(unit.key))
  const index = expected.findIndex((unit, at) => unit.key !== present[at]?.key)
  const first = expected[index]
  if (first === undefined) return []
  return [
    {
      edition,
      kind: 'order',
      key: first.key,
      wanted: first.key,
      found: present[index]?.key ?? '',
      ...placed(first)
    }
  ]
}

function compareUnit(edition: EditionName, wanted: Unit, found: Unit): readonly Difference[] {
  const differences: Difference[] = []
  const base = {edition, key: wanted.key, ...placed(wanted)}
  if (wanted.kind !== found.kind) {
    differences.push({...base, kind: 'kind', wanted: wanted.kind, found: found.kind})
  }
  for (const name of carriedFacts[edition]) {
    if (wanted.facts[name] !== found.facts[name]) {
      differences.push({
        ...base,
        kind: 'fact',
        what: name,
        wanted: shown(wanted.facts[name]),
        found: shown(found.facts[name])
      })
    }
  }
  differences.push(...compareText(base, wanted, found))
  if (found.drawn !== undefined && wanted.text !== undefined) {
    differences.push(...compareDrawn(base, wanted.text, found.drawn))
  }
  return differences
}

type Base = Pick<Difference, 'edition' | 'key' | 'place'>

function compareText(base: Base, wanted: Unit, found: Unit): readonly Difference[] {
  const kind = wanted.kind === 'code' ? 'code' : 'text'
  const form = (text: string): string =>
    carriesIgnorable(base.edition) ? text : withoutIgnorable(text, kind)
  const [want, got] = [form(wanted.text ?? ''), form(found.text ?? '')]
  if (want === got) return []
  const at = firstDifference(want, got)
  return [{...base, kind: 'text', wanted: excerpt(want, at), found: excerpt(got, at)}]
}

/**
 * Replacement text could cover up a drawing that is cut: so the glyphs are compared a second time, letter by letter.
 * A block that is hyphenated draws hyphens that its text has not; they are left out on both sides then.
 */
function compareDrawn(base: Base, text: string, drawn: string): readonly Difference[] {
  const [want, got] = [lettersOf(text), lettersOf(drawn)]
  if (want === got) return []
  const [plainWant, plainGot] = [want.replaceAll('-', ''), got.replaceAll('-', '')]
  if (plainWant === plainGot) return []
  const at = firstDifference(plainWant, plainGot)
  return [{...base, kind: 'drawn', wanted: excerpt(plainWant, at), found: excerpt(plainGot, at)}]
}

function missingAddresses(
  edition: EditionName,
  wanted: readonly Unit[],
  anchors: ReadonlySet<string>
): readonly Difference[] {
  return wanted
    .filter((unit) => isAddressed(unit) && !anchors.has(unit.key))
    .map((unit) => ({edition, kind: 'address', key: unit.key, ...placed(unit)}))
}

/** Blocks, notes and documents have addresses; their parts do not. */
function isAddressed({key, kind}: Unit): boolean {
  return kind !== 'publication' && kind !== 'contentsEntry' && key.split('/').length <= 2
}

function firstDifference(a: string, b: string): number {
  let index = 0
  while (index < a.length && a[index] === b[index]) index += 1
  return index
}

/** Forty characters around a place, as a person can read them. */
function excerpt(text: string, at: number): string {
  const from = Math.max(0, at - 15)
  const cut = text.slice(from, at + 40)
  return `${from > 0 ? '…' : ''}${readable(cut)}${at + 40 < text.length ? '…' : ''}`
}

function shown(fact: string | number | boolean | undefined): string {
  return fact === undefined ? 'nothing' : String(fact)
}

function placed(unit: Unit | undefined): {readonly place?: Place} {
  return unit?.place === undefined ? {} : {place: unit.place}
}
