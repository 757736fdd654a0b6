/** Which ids the lines of a document give to an editor: nothing in code is one. */
import {expect, test} from 'vitest'
import {blankCode} from '../../pipeline/cli/lsp/blank-code.ts'
import {keptIds} from '../../pipeline/cli/lsp/kept-ids.ts'
import {idsOf} from '../../pipeline/cli/lsp/written-ids.ts'

const lines = [
  '````md',
  '```sh',
  '# Scope',
  '```',
  '[own](alpha.md) {#own}',
  '````',
  '## Scope',
  '## Of `scope`',
  'As in `[own](alpha.md) {#other}`, [own](alpha.md).',
  '![A plan](plan.svg){#fig-plan}'
]

test('headings and ids in code count for nothing, and code in a heading is among its words', () => {
  expect([...idsOf(lines)]).toEqual([
    [6, {id: 'scope'}],
    [7, {id: 'of-scope'}],
    [9, {id: 'fig-plan', column: 21}]
  ])
})

test('a heading may have a line below it, and front matter has none', () => {
  const head = [
    '---',
    '# No heading',
    'title: Alpha',
    '---',
    '',
    'Scope',
    '=====',
    '',
    '# Scope',
    '',
    '- a',
    '---'
  ]
  expect([...idsOf(head)]).toEqual([
    [5, {id: 'scope'}],
    [8, {id: 'scope-1'}]
  ])
})

test('an id that is written is given to no heading of such words', () => {
  const ids = idsOf(['# Scope', '# Scope', '# Scope', '# Fees {#scope-1}'])
  expect([...ids.values()].map(({id}) => id)).toEqual(['scope', 'scope-2', 'scope-3', 'scope-1'])
})

test('a heading that a line of kramdown names has no id of its words', () => {
  const ids = idsOf(['# Scope', '{: #bravo }', '', 'Fees', '====', '{:.a #delta}', '', '# Scope'])
  expect([...ids.values()].map(({id}) => id)).toEqual(['bravo', 'delta', 'scope'])
})

test.each<[string, readonly string[], readonly (readonly [number, string])[]]>([
  ['none', [], []],
  ['one that links lead to', ['scope-2'], [[2, 'scope-2']]],
  ['one to a block of which links lead', ['scope-1-p1'], [[1, 'scope-1']]],
  [
    'all',
    ['scope-1', 'scope-2'],
    [
      [1, 'scope-1'],
      [2, 'scope-2']
    ]
  ]
])('what an equal heading is written to keep as the first is renamed: %s', (_, linked, kept) => {
  const before = ['# Scope', '# Scope', '# Scope', '# Fees']
  expect([...keptIds(before, ['# Scope {#reach}', ...before.slice(1)], linked)]).toEqual(kept)
})

test('what is no code stands where it stood', () => {
  const blank = blankCode(lines)
  expect(blank.map((line) => line.length)).toEqual(lines.map((line) => line.length))
  expect(blank.map((line) => line.indexOf('[own]'))).toEqual(
    lines.map((_, index) => (index === 8 ? lines[8]?.lastIndexOf('[own]') : -1))
  )
})
