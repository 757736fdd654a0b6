/** What `make bench` says of a figure, and what ends it with a failure. */
import {expect, test} from 'vitest'
import {chosenOf, measures, tableOf, verdictOf} from './measures.mjs'

test.each([
  [{aimed: 2}, 1.9, 'reached'],
  [{aimed: 2}, 2.28, 'held'],
  [{aimed: 2}, 2.32, 'worse'],
  [{aimed: 2, held: 4}, 4.56, 'held'],
  [{aimed: 2, held: 4}, 4.64, 'worse'],
  [{aimed: 2, held: 4}, 1.9, 'reached'],
  // What is better today than it has to be may become as bad as that.
  [{aimed: 2, held: 1}, 2.28, 'held'],
  [{}, 100, 'no bound'],
  [{aimed: 2}, undefined, 'not measured']
])('of %j the figure %j is %s', (measure, measured, verdict) => {
  expect(verdictOf(measure, measured)).toBe(verdict)
})

test('a table says what was aimed at, held and measured, and which peer is not there', () => {
  const chosen = [
    {group: 'alpha', figure: 'bravo', what: 'bravo', unit: 's', aimed: 1, held: 2.1},
    {group: 'alpha', figure: 'charlie', what: 'charlie ÷ delta’s', aimed: 6, peers: ['delta', 'echo']},
    {group: 'alpha', figure: 'golf', what: 'golf', unit: 'MiB', aimed: 450}
  ] as const
  const rows = tableOf(chosen, {alpha: {bravo: 2.5, golf: 449.6}}, ['delta'])
    .split('\n')
    .slice(2)
  expect(rows.map((row) => row.replace(/ +/g, ' '))).toEqual([
    '| alpha | bravo | 1.00 s | 2.10 s | 2.50 s | worse |',
    '| alpha | charlie ÷ delta’s | 6.00 | 6.00 | – | not measured: no delta |',
    '| alpha | golf | 450 MiB | 450 MiB | 450 MiB | reached |'
  ])
})

test('groups are chosen by their names, and all without any', () => {
  expect(chosenOf([])).toBe(measures)
  expect(new Set(chosenOf(['start']).map(({group}) => group))).toEqual(new Set(['start']))
  expect(() => chosenOf(['start', 'foxtrot'])).toThrow('there is no group foxtrot')
})

test('each row has a figure of its own, and is held to no less than what is aimed at', () => {
  expect(new Set(measures.map(({group, figure}) => `${group} ${figure}`)).size).toBe(measures.length)
  for (const {aimed = 0, held = aimed} of measures) expect(held).toBeGreaterThanOrEqual(aimed)
})
