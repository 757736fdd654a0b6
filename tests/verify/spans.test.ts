/** Cells that reach through several rows: each edition shows them where they are. */
import {describe, expect, test} from 'vitest'
import {verifyEditions} from '../support/verify-editions.ts'
import {inTaggedRows} from '../../pipeline/verify/compare/tagged-rows.ts'
import type {Unit} from '../../pipeline/verify/units/unit.ts'
import {publish} from '../editions/pdf/make-pdf.ts'
import {makeEditions} from '../support/make-edition.ts'

describe('a table is the same in all editions', () => {
  test.each([
    [
      'with a row of none but those above',
      '<tr><td rowspan="2">a</td><td rowspan="2">b</td></tr><tr></tr><tr><td>c</td><td>d</td></tr>'
    ],
    [
      'with such a row that one reaches past',
      '<tr><td rowspan="3">a</td><td rowspan="2">b</td></tr><tr></tr><tr><td>c</td></tr>'
    ],
    [
      'with several of them',
      '<tr><td colspan="3" rowspan="3">a</td></tr><tr></tr><tr></tr><tr><td>b</td></tr>'
    ],
    ['with one at its end', '<tr><td rowspan="2">a</td><td>b</td></tr><tr></tr>'],
    [
      'with one in its head',
      '<thead><tr><th rowspan="2">A</th></tr><tr></tr></thead><tbody><tr><td>b</td></tr></tbody>'
    ],
    ['with one that would reach below it', '<tr><td rowspan="9">a</td><td>b</td></tr><tr><td>c</td></tr>'],
    [
      'with one that would reach out of its head',
      '<thead><tr><th rowspan="3">A</th><th>B</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody>'
    ],
    [
      'with a heading that reaches into its body',
      '<tr><th rowspan="2">A</th><th>B</th></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr>'
    ]
  ])('%s', async (_, rows) => {
    const markdown = `# Alpha\n\n<table>${rows}</table>\n`
    const publication = await publish({'tetrapla.yaml': 'language: en\n', 'source/alpha.md': markdown})
    const {verdicts} = verifyEditions(publication, await makeEditions(publication, ['json', 'pdf', 'html']))
    expect(verdicts).toHaveLength(3)
    expect(verdicts.flatMap(({differences}) => differences)).toEqual([])
  })
})

test('inTaggedRows counts the rows that have cells, in each table anew', () => {
  const cell = (key: string, rowSpan: number): Unit => ({key, kind: 'cell', facts: {rowSpan}})
  const table = (key: string, headRows: number): Unit => ({key, kind: 'table', facts: {headRows}})
  const units = [
    table('a/t1', 2),
    cell('a/t1/r1c1', 3),
    cell('a/t1/r1c2', 2),
    {key: 'a/p1', kind: 'paragraph', facts: {}} as const,
    cell('a/t1/r3c1', 9),
    cell('a/t1/r4c1', 1),
    table('a/t2', 2),
    cell('a/t2/r2c1', 1)
  ]
  const rows = inTaggedRows(units)
  expect(rows.map(({key, facts}) => [key, facts.rowSpan ?? facts.headRows])).toEqual([
    ['a/t1', 1],
    ['a/t1/r1c1', 2],
    ['a/t1/r1c2', 1],
    ['a/p1', undefined],
    ['a/t1/r2c1', 2],
    ['a/t1/r3c1', 1],
    ['a/t2', 0],
    ['a/t2/r1c1', 1]
  ])
  expect(inTaggedRows(rows)).toEqual(rows)
})
