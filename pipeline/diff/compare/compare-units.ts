/** Compares a block with what it is today. */
import type {Detail, ValueDetail} from '../difference.ts'
import type {Unit, Words} from '../units/unit.ts'
import {compareCode} from './compare-code.ts'
import {compareFields, type TitlesOf} from './compare-fields.ts'
import {compareLine} from './compare-line.ts'
import type {Sides} from './sides.ts'
import {compareTables} from './compare-tables.ts'

export interface Comparing extends Sides {
  /** What schemas call the fields of a type. */
  readonly titlesOf: (kind: string) => TitlesOf
}

/** Its words, what else it is, and its data; without the blocks in it, but for cells, items of which it is the words, and images. */
export function compareUnits(before: Unit, after: Unit, comparing: Comparing): readonly Detail[] {
  return [
    ...compareValues(before, after),
    ...compareWords(before, after, comparing),
    ...compareCode(before.code ?? '', after.code ?? ''),
    ...compareRows(before, after, comparing),
    ...compareFigures(before, after, comparing),
    ...fieldsOf(before, after, comparing).map((field) => ({kind: 'field' as const, ...field}))
  ]
}

function compareValues(before: Unit, after: Unit): readonly ValueDetail[] {
  const names = new Set([...after.values.keys(), ...before.values.keys()])
  return [...names]
    .filter((name) => !followsFromOthers(name, before, after))
    .flatMap((name) => {
      const [old, now] = [before.values.get(name), after.values.get(name)]
      if (JSON.stringify(old) === JSON.stringify(now)) return []
      return [
        {
          kind: 'value' as const,
          name,
          ...(old === undefined ? {} : {before: old}),
          ...(now === undefined ? {} : {after: now})
        }
      ]
    })
}

/**
 * Columns that came or went have no alignment of their own to tell, and items stand apart as soon as one holds several blocks. A label that
 * says the number which was counted before is nothing new.
 */
function followsFromOthers(name: string, before: Unit, after: Unit): boolean {
  switch (name) {
    case 'align':
      return before.rows !== undefined
    case 'spread':
      return before.beside !== after.beside
    case 'label':
      return (before.values.get(name) ?? before.counted) === (after.values.get(name) ?? after.counted)
    default:
      return false
  }
}

function compareWords(before: Unit, after: Unit, sides: Sides): readonly Detail[] {
  const names = new Set([...after.words.keys(), ...before.words.keys()])
  return [...names].flatMap((name) => {
    const lines = {before: before.words.get(name) ?? none, after: after.words.get(name) ?? none}
    if (JSON.stringify(lines.before) === JSON.stringify(lines.after)) return []
    return compareLine({name, ...lines, documents: [before.document, after.document]}, sides)
  })
}

const none: Words = {text: ''}

function compareRows(before: Unit, after: Unit, sides: Sides): readonly Detail[] {
  if (before.rows === undefined || after.rows === undefined) return []
  if (
    JSON.stringify([before.rows, before.values.get('headRows'), before.values.get('align')]) ===
    JSON.stringify([after.rows, after.values.get('headRows'), after.values.get('align')])
  )
    return []
  const tableOf = ({rows = [], values}: Unit) => ({
    rows,
    headRows: headRowsOf(values.get('headRows'), rows.length)
  })
  const documents = [before.document, after.document] as const
  const details = compareTables({before: tableOf(before), after: tableOf(after), documents}, sides)
  const [old, now] = [before.values.get('align'), after.values.get('align')]
  if (details.length > 0 || JSON.stringify(old) === JSON.stringify(now)) return details
  return [{kind: 'value', name: 'align', before: old, after: now}]
}

function headRowsOf(value: unknown, most: number): number {
  return typeof value === 'number' && Number.isInteger(value) ? Math.min(Math.max(value, 0), most) : 0
}

/** The images of a figure are compared as those in a line are. */
function compareFigures(before: Unit, after: Unit, sides: Sides): readonly Detail[] {
  const [old, now] = [before.images ?? [], after.images ?? []]
  if (JSON.stringify(old) === JSON.stringify(now)) return []
  const words = (content: typeof old): Words => ({text: '', content})
  return compareLine(
    {name: 'images', before: words(old), after: words(now), documents: [before.document, after.document]},
    sides
  )
}

/** Of a document that is a record in both its whole front matter is told; of one that is it in one of them, that it is. */
function fieldsOf(before: Unit, after: Unit, {titlesOf}: Comparing) {
  const [earlier, today] = [before.asRecord, after.asRecord]
  const titles = titlesOf(after.kind ?? before.kind ?? '')
  if (earlier === undefined || today === undefined) return compareFields(before.data, after.data, titles)
  if (earlier.data !== undefined && today.data !== undefined)
    return compareFields(earlier.data, today.data, titles)
  return [
    ...compareFields({type: earlier.type}, {type: today.type}),
    ...compareFields(before.data, after.data, titles)
  ]
}
