/** Tests that tables of HTML with empty lines in them stay whole. */
import {expect, test} from 'vitest'
import {wholeTables} from '../../pipeline/import/texts/whole-tables.ts'

test('an empty line above an indented row goes, and the text around the table stays', () => {
  const text = 'Alpha\n\n<table>\n  <tr>\n\n    <td>bravo</td>\n \n\n\t</tr>\n</table>\n\n    <td>code</td>\n'
  expect(wholeTables(text)).toBe(
    'Alpha\n\n<table>\n  <tr>\n    <td>bravo</td>\n\t</tr>\n</table>\n\n    <td>code</td>\n'
  )
})

test('words right below a table are words', () => {
  const capitals = '<TABLE>\n<TR>\n\n    <TD>alpha</TD></TR>\n</TABLE>'
  expect(wholeTables(`${capitals}\nBravo\n`)).toBe(`${capitals.replace('\n\n', '\n')}\n\nBravo\n`)
  const table = '<table>\n<tr><td>alpha</td></tr>\n</table>'
  expect(wholeTables(`${table}\n### Bravo\n`)).toBe(`${table}\n\n### Bravo\n`)
})

test.each([
  ['a table in a division', '<div>\n<table>\n<tr><td>alpha</td></tr>\n</table>\n</div>\n'],
  ['Markdown in a cell', '<table><tr><td>\n\n**alpha**\n\n</td></tr></table>\n'],
  ['code in a cell', '<table><tr><td>\n\n    alpha\n\n</td></tr></table>\n'],
  ['a table that is shown as code', '```html\n<table>\n\n    <tr>\n</table>\n```\n'],
  ['a table without an end', '<table>\n\n    <tr>\n']
])('%s stays as it is', (_, text) => {
  expect(wholeTables(text)).toBe(text)
})
