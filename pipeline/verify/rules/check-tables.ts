/** Checks tables: one head, a body after it, a caption at an end, and every place of the grid filled by one cell. */
import {Unreadable} from '../unreadable.ts'
import type {Violation} from './conformance-rules.ts'
import type {Inspected} from './inspected.ts'
import {attributeOf, childrenOf, placeOf, type Tag} from '../pdf-reader/tags.ts'

const mostPlaces = 4_000_000

export function checkTables({file, tags}: Inspected): readonly Violation[] {
  return tags
    .filter(({standard}) => standard === 'Table')
    .flatMap((table) => {
      const at = placeOf(table)
      const irregular = irregularity(table, file)
      return [
        ...faultsOfParts(table).map((found): Violation => ({rule: 'table-is-well-formed', at, found})),
        ...(irregular === undefined ? [] : [{rule: 'table-is-regular', at, found: irregular} as const])
      ]
    })
}

function faultsOfParts(table: Tag): readonly string[] {
  const types = childrenOf(table).map(({standard}) => standard)
  const count = (type: string): number => types.filter((one) => one === type).length
  const caption = types.indexOf('Caption')
  const isInside = caption > 0 && caption < types.length - 1
  return [
    ...(count('THead') > 1 ? ['more than one THead'] : []),
    ...(count('TFoot') > 1 ? ['more than one TFoot'] : []),
    ...(count('THead') + count('TFoot') > 0 && count('TBody') === 0 ? ['THead without TBody'] : []),
    ...(count('Caption') > 1 || isInside ? ['Caption in the middle'] : [])
  ]
}

/** What is wrong with the grid, if anything: rows of other lengths, cells over each other (ISO 14289-1 §7.2). */
function irregularity(table: Tag, file: Inspected['file']): string | undefined {
  /** By column, how many rows from the one that is being filled are taken already. */
  let taken: number[] = []
  let places = 0
  let columns: number | undefined
  for (const row of rowsOf(table)) {
    let column = 0
    for (const cell of childrenOf(row)) {
      const {columnSpan, rowSpan} = spansOf(cell, file)
      while ((taken[column] ?? 0) > 0) column += 1
      places += columnSpan
      if (places > mostPlaces) throw new Unreadable('a table of the PDF has too many cells')
      for (let step = 0; step < columnSpan; step += 1, column += 1) {
        if ((taken[column] ?? 0) > 0) return 'cells over each other'
        taken[column] = rowSpan
      }
    }
    const width = taken.findLastIndex((rows) => rows > 0) + 1
    places += width
    if (taken.slice(0, width).some((rows) => rows <= 0)) return 'a gap in a row'
    columns ??= width
    if (width !== columns) return 'rows of other lengths'
    taken = taken.map((rows) => rows - 1)
  }
  return taken.some((rows) => rows > 0) ? 'a cell that reaches out of the table' : undefined
}

function rowsOf(table: Tag): readonly Tag[] {
  return childrenOf(table).flatMap((child) => {
    if (child.standard === 'TR') return [child]
    return child.standard === 'Caption' ? [] : childrenOf(child).filter(({standard}) => standard === 'TR')
  })
}

function spansOf(
  cell: Tag,
  file: Inspected['file']
): {readonly columnSpan: number; readonly rowSpan: number} {
  return {columnSpan: span(cell, 'ColSpan', file), rowSpan: span(cell, 'RowSpan', file)}
}

function span(cell: Tag, name: string, file: Inspected['file']): number {
  const value = attributeOf(file, cell, name)
  return typeof value === 'number' && value >= 1 ? Math.floor(value) : 1
}
