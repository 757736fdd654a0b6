/** Arbitrary tables: cells that span columns and rows, and leave no hole and no overlap. */
import {fc} from '@fast-check/vitest'
import type {Align, Block, Inline, TableCell, TableRow} from '../../../pipeline/model/tree/nodes.ts'
import {fewInlines, inlines, position} from './inlines.ts'

interface Choice {
  readonly words: readonly Inline[]
  readonly wide: boolean
  readonly tall: boolean
  readonly align: Align | null
  readonly isHead: boolean
}

const choice: fc.Arbitrary<Choice> = fc.record({
  words: fewInlines,
  wide: fc.boolean(),
  tall: fc.boolean(),
  align: fc.constantFrom(null, 'left', 'center', 'right'),
  isHead: fc.boolean()
})

export const table: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({min: 1, max: 4}), fc.integer({min: 1, max: 3}), fc.nat({max: 1}), fc.option(inlines))
  .chain(([rows, columns, headRows, caption]) =>
    fc.array(choice, {minLength: rows * columns, maxLength: rows * columns}).map((choices): Block => ({
      type: 'table',
      id: '',
      position,
      align: Array.from({length: columns}, () => null),
      headRows,
      children: rowsOf({rows, columns, headRows}, choices),
      ...(caption === null ? {} : {caption})
    }))
  )

interface Size {
  readonly rows: number
  readonly columns: number
  readonly headRows: number
}

function rowsOf({rows, columns, headRows}: Size, choices: readonly Choice[]): readonly TableRow[] {
  const taken = new Set<number>()
  return Array.from({length: rows}, (_, y): TableRow => {
    const children: TableCell[] = []
    for (let x = 0; x < columns; x += 1) {
      const place = y * columns + x
      const chosen = choices[place]
      if (chosen === undefined || taken.has(place)) continue
      const isWide = chosen.wide && x + 1 < columns && !taken.has(place + 1)
      // A cell spans no rows between head and body, nor in a column that holds up the whole table.
      const isTall =
        chosen.tall && !isWide && columns > 1 && y + 1 < rows && (y >= headRows || y + 1 < headRows)
      taken.add(place)
      if (isWide) taken.add(place + 1)
      if (isTall) taken.add(place + columns)
      children.push({
        type: 'tableCell',
        role: y < headRows ? 'columnHeader' : chosen.isHead && x === 0 ? 'rowHeader' : 'data',
        columnSpan: isWide ? 2 : 1,
        rowSpan: isTall ? 2 : 1,
        align: chosen.align,
        children: chosen.words,
        position
      })
    }
    return {type: 'tableRow', position, children}
  })
}
