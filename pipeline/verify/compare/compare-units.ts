/** Compares what an edition says with what its publication says, unit by unit, in order. */
import type {EditionName} from '../../model/publication/front-matter.ts'
import {compareAddresses} from './compare-addresses.ts'
import {compareUnit} from './compare-unit.ts'
import {ofLayout, type Difference, type Found} from './difference.ts'
import {excerptOf} from './excerpt.ts'
import {fewOfEachBlock} from './few-of-each-block.ts'
import type {PublicationUnits} from '../units/publication-units.ts'
import type {SaidAddresses} from '../../model/edition/said-addresses.ts'
import type {Reading} from '../units/reading.ts'
import type {Blocks, Unexpected, Unit} from '../units/unit.ts'

/**
 * The differences between a publication's units and an edition's: of the parts of one block only the first. `said` is
 * where the JSON edition says that blocks stand in this one.
 */
export function compareUnits(
  edition: EditionName,
  {units, contents}: PublicationUnits,
  reading: Reading,
  said?: SaidAddresses
): readonly Difference[] {
  const unexpected = placed(reading.unexpected.map(unexpectedOf), units)
  // What is told of the file is told behind what is told of its blocks.
  const found = fewOfEachBlock([
    ...unexpected.filter(({key}) => key !== ''),
    ...compareBlocks(edition, units, reading.units),
    ...placed(compareContents(edition, [...contents], reading.contents && [...reading.contents]), units),
    ...compareAddresses(units, reading.units.anchors, said?.get(edition)),
    ...unexpected.filter(({key}) => key === '')
  ])
  return found.map((one) => ({edition, ...one}))
}

/** Those of blocks and notes, each in their order. */
export function compareBlocks(edition: EditionName, wanted: Blocks, found: Blocks): readonly Found[] {
  return [
    ...compareStreams(edition, wanted.body, found.body),
    ...compareStreams(edition, wanted.notes, found.notes)
  ]
}

/** What belongs to no block, as a difference. */
export function unexpectedOf({what, at, text}: Unexpected): Found {
  return {kind: ofLayout.has(what) ? 'layout' : 'unexpected', key: at, what, found: excerptOf(text)}
}

/** At the place of the block that one is told of, or of what holds it: of a line of the contents, of the block that it leads to. */
function placed(found: readonly Found[], wanted: Blocks): readonly Found[] {
  if (found.length === 0) return found
  const units = byKey([...wanted.body, ...wanted.notes])
  return found.map((one) => ({...one, place: nearest(one.key.replace(/^contents:/, ''), units)?.place}))
}

/** The unit with the key, else the one that it is a part of. */
function nearest(key: string, units: ReadonlyMap<string, Unit>): Unit | undefined {
  for (let end = key.length; end > 0; end = key.lastIndexOf('/', end - 1)) {
    const unit = units.get(key.slice(0, end))
    if (unit !== undefined) return unit
  }
  return undefined
}

function compareStreams(
  edition: EditionName,
  wanted: readonly Unit[],
  found: readonly Unit[]
): readonly Found[] {
  const isInOrder = wanted.length === found.length && wanted.every(({key}, at) => key === found[at]?.key)
  // Nearly always: nothing is missing, twice or elsewhere, and units need not be looked for.
  if (isInOrder && new Set(wanted.map(({key}) => key)).size === wanted.length)
    return wanted.flatMap((unit, index) => compareFound(edition, unit, found[index]))
  const wantedByKey = byKey(wanted)
  const foundByKey = byKey(found)
  const there = wanted.filter(({key}) => foundByKey.has(key))
  const known = [...foundByKey.values()].filter(({key}) => wantedByKey.has(key))
  return [
    ...surplus(found, wantedByKey),
    ...firstOutOfOrder(there, known),
    ...wanted.flatMap((unit) => compareFound(edition, unit, foundByKey.get(unit.key)))
  ]
}

function compareFound(edition: EditionName, wanted: Unit, found: Unit | undefined): readonly Found[] {
  if (found !== undefined) return compareUnit(edition, wanted, found)
  const {key, kind, text = kind, place} = wanted
  return [{kind: 'missing', key, wanted: excerptOf(text), place}]
}

/** In order, the first of each key. */
function byKey(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  const map = new Map<string, Unit>()
  for (const unit of units) if (!map.has(unit.key)) map.set(unit.key, unit)
  return map
}

/** Units that are not expected, at the place of what they stand after, and units that stand more than once. */
function surplus(found: readonly Unit[], wanted: ReadonlyMap<string, Unit>): readonly Found[] {
  const seen = new Set<string>()
  let before: Unit | undefined
  return found.flatMap(({key, kind, text}): readonly Found[] => {
    const isTwice = seen.has(key)
    seen.add(key)
    const own = wanted.get(key)
    const quoted = (): string => excerptOf(text ?? kind)
    if (own === undefined) return [{kind: 'extra', key, found: quoted(), place: before?.place}]
    before = own
    return isTwice ? [{kind: 'twice', key, found: quoted(), place: own.place}] : []
  })
}

/** Only the first: all that comes after is out of order for the same reason. Both lists have the same keys. */
function firstOutOfOrder(wanted: readonly Unit[], found: readonly Unit[]): readonly Found[] {
  const index = wanted.findIndex(({key}, at) => key !== found[at]?.key)
  const [first, instead] = [wanted[index], found[index]]
  if (first === undefined || instead === undefined) return []
  const {key, place} = first
  return [{kind: 'order', key, wanted: key, found: instead.key, place}]
}

/**
 * How deep an edition's contents go is its own; whether an only document stands in them, is its choice. An edition that
 * tells how deep a line stands has to tell it right. Nothing where they were compared as they were read.
 */
export function compareContents(
  edition: EditionName,
  wanted: readonly Unit[],
  found?: readonly Unit[]
): readonly Found[] {
  if (found === undefined) return []
  const [first] = found
  const documents = wanted.filter(({facts}) => facts.level === 0)
  const hasDocuments = documents.length > 1 || first?.key === documents[0]?.key
  const present = new Set(found.map(({key}) => key))
  const depth = deepestLine(edition, documents.length > 1)
  const needed = wanted.filter(
    ({key, facts: {level = 0}}) =>
      (Number(level) <= depth || (edition === 'pdf' && present.has(key))) &&
      (Number(level) > 0 || hasDocuments)
  )
  const start = first?.facts.level
  const at = (unit: Unit, level?: number): Unit => ({...unit, facts: {...unit.facts, level}})
  const unlevelled = needed.map((unit) => at(unit))
  if (start === undefined) return compareStreams(edition, unlevelled, found)
  const down = (hasDocuments ? 0 : 1) - Number(start)
  const levelled = found.map((unit) => at(unit, Number(unit.facts.level) + down))
  return compareStreams(edition, needed, levelled)
}

/**
 * The deepest level that has to be there. Pages and paper list the sections of documents; where the only document stands on
 * the page, those in them, too. A PDF's bookmarks, which are its contents where it has no others, go on.
 */
function deepestLine(edition: EditionName, hasSeveral: boolean): number {
  switch (edition) {
    case 'html':
      return hasSeveral ? 1 : 2
    case 'pdf':
      return 1
    case 'epub':
    case 'json':
      return Infinity
  }
}
