/** Leaves out differences that follow from others, and are told there. */
import type {BlockDifference, Detail} from './difference.ts'
import type {Unit} from './units/unit.ts'

/** A difference, the unit that it is of, and the notes that an added or removed one refers to. */
export interface Told {
  readonly difference: BlockDifference
  readonly unit: Unit
  readonly notes: readonly string[]
}

/**
 * Without what is made of records that differ: their fields as readers see them, and lists of them, of which a column that came or
 * went, or another caption, is told; and without notes that came or went with the reference to them.
 */
export function withoutConsequences(told: readonly Told[]): readonly BlockDifference[] {
  const records = told.filter(({unit}) => unit.kind !== undefined)
  const kinds = new Set(records.map(({unit}) => unit.kind))
  const keys = new Set(records.map(({unit}) => unit.key))
  const notes = new Set(told.flatMap((one) => [...one.notes, ...notesOf(one.difference)]))
  return told.flatMap(({difference, unit}) => {
    if (unit.factOf !== undefined && keys.has(unit.factOf)) return []
    if (unit.type === 'note' && difference.text !== undefined && notes.has(unit.key)) return []
    return unit.lists !== undefined && kinds.has(unit.lists) ? ofItself(difference) : [difference]
  })
}

function notesOf({details = []}: BlockDifference): readonly string[] {
  return details
    .flatMap((detail) => (detail.kind === 'words' ? detail.words : []))
    .flatMap(({notes = []}) => notes)
}

/** Of a list of records, what does not come from these. */
function ofItself(difference: BlockDifference): readonly BlockDifference[] {
  if (difference.type === 'listItem') return []
  const {details = [], ...rest} = difference
  const own = details.filter((detail) => !isOfRows(detail))
  const changes = rest.changes.filter((change) => change !== 'changed' || own.length > 0)
  return changes.length === 0 ? [] : [{...rest, changes, ...(own.length === 0 ? {} : {details: own})}]
}

function isOfRows(detail: Detail): boolean {
  if (detail.kind === 'row' || 'row' in detail) return true
  return detail.kind === 'value' && detail.name === 'rowOrder'
}
