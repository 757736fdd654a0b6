/** Which documents take little whatever they say. */
import {expect, test} from 'vitest'
import {isPlain} from '../../pipeline/read/markdown/limits/is-plain.ts'

const isPlainText = (text: string): boolean => isPlain(new TextEncoder().encode(text))

test('headings, paragraphs, lists, quotations, links, notes, short tables and short code are plain', () => {
  const text = [
    '---\ntitle: Alpha\nlanguage: en\n---',
    '# Alpha',
    'Bravo *charlie* **delta** `echo`, [foxtrot](golf.md) and a note[^1].',
    '- hotel\n- india\n  1. juliett',
    '> kilo',
    ':::note\nkilo\n:::',
    '| lima | mike |\n| --- | --- |\n| november | oscar |',
    '```js\npapa()\n```',
    '[^1]: quebec',
    'Ελληνικά, العربية, 中文'
  ].join('\n\n')
  expect(isPlainText(text)).toBe(true)
})

test.each([
  ['HTML', '<b>alpha</b>'],
  ['a formula', 'alpha $x$'],
  ['a formula in parentheses', 'alpha \\(x\\)'],
  ['a displayed formula', '\\[x\\]'],
  ['what is replaced', 'alpha {{bravo}}'],
  ['a directive', ':::office\nalpha\n:::'],
  ['a callout with a title', ':::note[bravo]\nalpha\n:::'],
  ['a callout with words behind it', ':::note bravo\nalpha\n:::'],
  ['a callout of more colons', '::::note\nalpha\n::::'],
  ['a directive of a line', '::contents'],
  ['an image', '![alpha](bravo.png)'],
  ['what is embedded', '![[alpha]]'],
  ['an abbreviation', 'HTML\n\n*[HTML]: alpha']
])('%s is not', (_, text) => {
  expect(isPlainText(text)).toBe(false)
})

test.each([
  ['bytes', 'alpha bravo charlie\n', 820],
  ['lines', 'a\n', 1001],
  ['marks', '*', 501],
  ['items', '- alpha\n', 201],
  ['headings', '# alpha\n', 201],
  ['underlined headings', 'alpha\n---\n', 201],
  ['quotations', '> alpha\n', 201],
  ['quotations in one line', '>', 201],
  ['beginnings of callouts', ':::tip\n', 13],
  ['letters without a space', 'a', 2001]
])('so many %s are too many', (_, text, count) => {
  expect(isPlainText(text.repeat(count))).toBe(false)
  expect(isPlainText(text.repeat(count - 1))).toBe(true)
})

test('code may be less long than words', () => {
  const code = (lines: number): string => `~~~js\n${'alpha(bravo)\n'.repeat(lines)}~~~\n`
  expect(isPlainText(code(300))).toBe(true)
  expect(isPlainText(code(320))).toBe(false)
})

test('a table is counted as all the cells that its columns and rows may have', () => {
  const table = (columns: number, rows: number): string =>
    `${'| a '.repeat(columns)}\n${'| - '.repeat(columns)}\n${'b\n'.repeat(rows)}`
  expect(isPlainText(table(20, 400))).toBe(true)
  expect(isPlainText(table(200, 200))).toBe(false)
})
