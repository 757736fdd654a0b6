/** Lines within tables of formulas on web pages and in books: the stylesheet draws them where the table says that they are. */
import {expect, test} from 'vitest'
import {mathml} from '../../pipeline/design/mathml.ts'

/** The columns, counted from 1, that have a line before them, in a table of one row. */
function linedColumns(lines: string, columns: number): readonly number[] {
  const rule =
    /^(.+) > mtr > mtd:(nth-child\((\d+)\)|last-child|not\(:first-child\)) \{border-inline-start: /gm
  const found = [...mathml.matchAll(rule)].flatMap(([, table = '', part = '', place]) => {
    const isMeant = [...table.matchAll(/\[columnlines([\^$]?)=(?:'([^']*)'|(\w+))\]/g)].some(
      ([, how, quoted, bare]) => {
        const value = quoted ?? bare ?? ''
        if (how === '^') return lines.startsWith(value)
        return how === '$' ? lines.endsWith(value) : lines === value
      }
    )
    if (!isMeant) return []
    if (part === 'last-child') return [columns]
    return place === undefined ? Array.from({length: columns - 1}, (_, index) => index + 2) : [Number(place)]
  })
  return [...new Set(found)].sort((a, b) => a - b)
}

test.each([
  ['solid', 2, [2]],
  ['none solid', 3, [3]],
  ['solid none', 3, [2]],
  ['none none none none none solid', 7, [7]],
  ['solid none none none none none solid', 8, [2, 8]],
  ['dashed none', 3, [2]],
  ['none none', 3, []]
])('%s of %i columns', (lines, columns, expected) => {
  expect(linedColumns(lines, columns)).toEqual(expected)
})
