/** Finds for each unit of the earlier edition the one that it is today. */
import {align, type Piece} from '../model/alignment/index.ts'
import {withReplaced, type UnitPairs} from './with-replaced.ts'
import {withReshaped} from './with-reshaped.ts'
import type {Unit} from './units/unit.ts'

/** Of one type both. What is made of a record's fields is no block that somebody wrote, and never becomes one. */
export function pairUnits(before: readonly Unit[], after: readonly Unit[]): UnitPairs {
  const pairs = align(before.map(pieceOf), after.map(pieceOf))
  const ofOneType = pairs.filter((pair) => before[pair.before]?.type === after[pair.after]?.type)
  const found = new Map(ofOneType.map((pair) => [pair.before, pair.after]))
  const [old, now] = [onlyDocument(before), onlyDocument(after)]
  if (old !== undefined && now !== undefined) found.set(old, now)
  return withReplaced(withReshaped(found, before, after), before, after)
}

/** That of a publication of one document, which is the same whatever both are called. */
function onlyDocument(units: readonly Unit[]): number | undefined {
  const [only, ...others] = units.flatMap(({type}, index) => (type === 'document' ? [index] : []))
  return others.length === 0 ? only : undefined
}

function pieceOf(unit: Unit): Piece {
  const {document, parent, type, text, factOf, name} = unit
  return {
    id: name.slice(document.length + 1),
    kind: factOf === undefined ? type : `made ${type}`,
    text,
    parent,
    written: !isMade(unit),
    document
  }
}

/**
 * Whether a key may have been made: of its section's, a letter and a number, or of the words of a heading or label. Who gave such a one
 * can't be told from it.
 */
export function isMade({key, type, document, words}: Unit): boolean {
  if (type === 'document' || key === document) return true
  const id = key.slice(document.length + 1)
  if (/(?:^|-)[a-z]\d+(?:-\d+)?$/.test(id)) return true
  const title = type === 'heading' ? words.get('text') : words.get('label')
  return title !== undefined && id.replace(/-\d+$/, '') === slugOf(title.text).replace(/-\d+$/, '')
}

/** As headings are named (docs/identifiers.md), but for the number that tells two apart. */
function slugOf(text: string): string {
  const slug = text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')
  return slug === '' ? 'section' : slug
}
