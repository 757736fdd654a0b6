/** The outline that an editor shows of a document, as it is typed. */
import type {DocumentSymbol} from 'vscode-languageserver'
import {expect, test} from 'vitest'
import {outline} from '../../pipeline/cli/lsp/outline.ts'
import {processorSeconds} from '../support/processor-seconds.ts'

const lines = [
  '---',
  'title: Alpha',
  '---',
  '',
  '# Alpha',
  '',
  '### *Bravo* of [charlie](charlie.md) {#own}',
  '',
  ':::term[Delta]{#delta}',
  'Words.',
  ':::',
  '',
  '## Echo ##',
  '',
  '![A plan](plan.svg)',
  '',
  '```',
  '# Code',
  '```',
  '',
  'Foxtrot',
  '-------'
]

/** Name, id and lines of each, with what stands below it. */
function shape(symbols: readonly DocumentSymbol[]): unknown {
  return symbols.map(({name, detail, range, children = []}) => [
    `${name} ${detail ?? ''} ${range.start.line}-${range.end.line}`,
    ...(children.length === 0 ? [] : [shape(children)])
  ])
}

test('headings hold what is below them, with ids, blocks and figures', () => {
  expect(shape(outline(lines))).toEqual([
    [
      'Alpha #alpha 4-21',
      [
        ['Bravo of charlie #own 6-11', [['term: Delta #delta 8-8']]],
        ['Echo #echo 12-19', [['A plan  14-14']]],
        ['Foxtrot #foxtrot 20-21']
      ]
    ]
  ])
})

test('a name is never empty, and has its place within its range', () => {
  const [empty] = outline(['#', '# ', '{#alpha}'])
  expect(empty).toMatchObject({name: 'section', selectionRange: {start: {line: 1}}})
  expect(shape(outline(['{#alpha}']))).toEqual([['alpha #alpha 0-0']])
  expect(outline([''])).toEqual([])
})

test('signs that are no closing sequence stay in a name', () => {
  const names = outline(['# C#', '# F # ##', '# ##', '# A #b']).map(({name}) => name)
  expect(names).toEqual(['C#', 'F #', 'section', 'A #b'])
})

test.each([
  ['spaces', ['# a', ' ', 'b']],
  ['signs of headings', ['# a', ' #', 'b']],
  ['links that do not end', ['# ', '[a](', '']],
  ['underscores', ['# a', '_', 'b']]
])('a long line of %s is soon listed', async (_, [begin = '', sign = '', end = '']) => {
  const line = `${begin}${sign.repeat(100_000 / sign.length)}${end}`
  expect(await processorSeconds(() => outline([line]))).toBeLessThan(1)
})
