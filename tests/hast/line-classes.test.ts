/** The lines between the cells of a formula's table, however many there are. */
import {expect, test} from 'vitest'
import {lineClasses} from '../../pipeline/hast/handlers/inline/line-classes.ts'
import type {MathElement, MathNode} from '../../pipeline/model/tree/mathml.ts'

type Attributes = MathElement['attributes']

function made(name: string, children: readonly MathNode[], attributes: Attributes = []): MathElement {
  return {name, attributes, children}
}

function table(lines: Attributes, rows: readonly (readonly MathNode[])[]): MathElement {
  return made(
    'mtable',
    rows.map((cells) => made('mtr', cells)),
    lines
  )
}

const cells = (count: number): readonly MathNode[] => Array.from({length: count}, () => made('mtd', []))

/** Of the first row, the places of cells, counted from 1, with a line of a kind before them. */
function before(lines: string, count: number, kind: string): readonly number[] {
  const [row = []] = lineClasses(table([['columnlines', lines]], [cells(count)]))
  return row.flatMap((classes, index) => (classes.includes(`column-${kind}`) ? [index + 1] : []))
}

test.each([
  ['solid', 4, 'solid', [2, 3, 4]],
  ['none solid', 3, 'solid', [3]],
  ['solid none', 4, 'solid', [2]],
  ['none none none none none none solid none', 9, 'solid', [8]],
  ['dashed solid dashed dashed dashed dashed', 7, 'dashed', [2, 4, 5, 6, 7]],
  ['none none', 3, 'solid', []]
] as const)('%s between %i columns: %s before %j', (lines, count, kind, expected) => {
  expect(before(lines, count, kind)).toEqual(expected)
})

test('a cell over two columns has that of its first', () => {
  const wide = made('mtd', [], [['columnspan', '2']])
  const [row] = lineClasses(table([['columnlines', 'none solid']], [[wide, ...cells(1)]]))
  expect(row).toEqual([[], ['column-solid']])
})

test('rows have theirs above all cells', () => {
  const rows = lineClasses(table([['rowlines', 'dashed none']], [cells(2), cells(2), cells(2)]))
  expect(rows).toEqual([
    [[], []],
    [['row-dashed'], ['row-dashed']],
    [[], []]
  ])
})
