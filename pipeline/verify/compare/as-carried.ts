/**
 * Derives what an edition should hold from a publication: its units, without what the edition has no way to carry.
 * docs/parity.md lists these losses; everything else has to be there.
 */
import type {EditionName} from '../../model/publication/front-matter.ts'
import {isPlainType} from '../../model/tree/shape.ts'
import {reachOf} from '../../model/edition/reach.ts'
import {changedItems} from '../../model/put-by/items.ts'
import type {PutBy} from '../../model/world.ts'
import type {InDocuments} from '../units/in-documents.ts'
import type {PublicationUnits} from '../units/publication-units.ts'
import type {Unit} from '../units/unit.ts'
import {changeMarks, withoutIgnorable, withoutTitle} from '../units/unit-text.ts'
import {drawnMark} from '../units/formula-mark.ts'
import {inTaggedRows} from './tagged-rows.ts'

/** The units as an edition carries them, in a project that has the web address `baseUrl`. Where `putBy` puts units by, a document's are made anew each time that it is asked for. */
export function unitsCarriedBy(
  edition: EditionName,
  {units, contents}: PublicationUnits,
  {baseUrl, putBy}: {readonly baseUrl?: string | undefined; readonly putBy?: PutBy | undefined}
): PublicationUnits {
  const isPutBy = putBy !== undefined
  if (edition === 'pdf')
    return {units: unitsInPdf(units, baseUrl, isPutBy), contents: changedItems(contents, withNumber)}
  const isAll = reachOf(edition, baseUrl) === 'library'
  return {units: isAll ? units : units.map(withinReach, isPutBy), contents}
}

/** Units of a publication or an edition as a PDF carries them; those of a PDF are so already. */
export function unitsInPdf<At>(
  units: InDocuments<At>,
  baseUrl: string | undefined,
  isPutBy = false
): InDocuments<At> {
  const isAll = reachOf('pdf', baseUrl) === 'library'
  const start = units.documents.at(0)?.body.find(({kind}) => kind === 'document')?.key ?? ''
  return units.map((own) => inPdf(inTaggedRows(isAll ? own : withinReach(own)), start), isPutBy)
}

/** Without links to other publications, whose address a file that stands alone does not know; their words stay. */
function withinReach(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit) => withMarks(unit, (mark) => (far.test(mark) ? undefined : mark)))
}

/** A place in the publication begins with `#`, one elsewhere on the web with a scheme. */
const far = /^link (?!#|[a-z][a-z0-9+.-]*:)/i

/** Most units stay as they are, and there may be very many. */
function withMarks(unit: Unit, change: Parameters<typeof changeMarks>[1]): Unit {
  if (unit.text === undefined || unit.kind === 'code') return unit
  const text = changeMarks(unit.text, change)
  return text === unit.text ? unit : {...unit, text}
}

/**
 * Rules and decorative images are drawn, and are no content (ISO 14289-1 §7.1); a figure or container with nothing
 * else in it has no element; a callout's kind is said by its title.
 */
function inPdf(units: readonly Unit[], start: string): readonly Unit[] {
  const shown = units.filter(isShown).map((unit) => asDrawn(unit, start))
  const carried: Unit[] = []
  let images = 0
  shown.forEach((unit, index) => {
    const {kind, key} = unit
    const before = carried.at(-1)
    if (kind === 'figure' && shown[index + 1]?.key.startsWith(`${key}/`) !== true) return
    if (kind === 'end' && before !== undefined && isPlainType(before.kind)) carried.pop()
    else if (kind === 'image') {
      images = before?.kind === 'figure' ? 1 : images + 1
      carried.push({...unit, key: key.replace(/\d+$/, String(images))})
    } else carried.push(kind === 'callout' ? {...unit, facts: {...unit.facts, kind: undefined}} : unit)
  })
  return carried
}

function isShown({kind, text = '', facts}: Unit): boolean {
  const isSeen = kind !== 'lead' || withoutIgnorable(text, 'text') !== ''
  return isSeen && kind !== 'thematicBreak' && facts.alternative !== ''
}

/** A bookmark's number is part of its words. */
function withNumber(entry: Unit): Unit {
  const {number, ...facts} = entry.facts
  return number === undefined
    ? entry
    : {...entry, facts, text: `${String(number)} ${entry.text ?? ''}`.trim()}
}

/**
 * Decorative images and marks of line breaks are gone, and a cell with nothing else in it heads nothing. A link to the publication's start leads
 * to its first document; titles are lost.
 */
function asDrawn(unit: Unit, start: string): Unit {
  const drawn = withMarks(unit, (whole) => {
    const mark = withoutTitle(whole)
    if (mark === 'image ' || mark === 'break') return undefined
    if (mark.startsWith('formula ')) return drawnMark(mark)
    return mark === 'link #' ? `link #${start}` : mark
  })
  const isEmptied = unit.kind === 'cell' && withoutIgnorable(drawn.text ?? '', 'text') === ''
  return isEmptied ? {...drawn, facts: {...unit.facts, header: 'data'}} : drawn
}
