/** What `make bench` says of a figure, and what ends it with a failure. */
import {expect, test} from 'vitest'
import {chosenOf, isFailure, measures, tableOf, verdictOf} from './measures.mjs'

test.each([
  // A ratio: more than 15 % above its bound it is missed, whatever is held.
  [{aimed: 2}, 1.9, 'reached'],
  [{aimed: 2}, 2.28, 'held'],
  [{aimed: 2}, 2.32, 'missed'],
  [{aimed: 2, held: 4}, 2.28, 'held'],
  [{aimed: 2, held: 4}, 2.32, 'missed'],
  // Within it, one that was better has to stay so.
  [{aimed: 2, held: 1}, 1.14, 'reached'],
  [{aimed: 2, held: 1}, 1.16, 'worse'],
  [{aimed: 2, held: 1}, 2.28, 'worse'],
  [{aimed: 2, held: 1}, 2.32, 'missed'],
  // What has a unit is of a machine, and is held to what was so on it.
  [{unit: 's', aimed: 2}, 1.9, 'reached'],
  [{unit: 's', aimed: 2}, 2.28, 'held'],
  [{unit: 'ms', aimed: 2}, 2.32, 'worse'],
  [{unit: 'MiB', aimed: 2, held: 4}, 4.56, 'held'],
  [{unit: 's', aimed: 2, held: 4}, 4.64, 'worse'],
  [{unit: 's', aimed: 2, held: 4}, 1.9, 'reached'],
  // What is better than it has to be may become as bad as that.
  [{unit: 's', aimed: 2, held: 1}, 2.28, 'held'],
  [{}, 100, 'no bound'],
  [{aimed: 2}, undefined, 'not measured']
] as const)('of %j the figure %j is %s', (measure, measured, verdict) => {
  expect(verdictOf(measure, measured)).toBe(verdict)
})

test('a benchmark fails for what is missed, and for what is worse', () => {
  const verdicts = ['reached', 'held', 'missed', 'worse', 'no bound', 'not measured']
  expect(verdicts.filter(isFailure)).toEqual(['missed', 'worse'])
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

test('each row has a figure of its own; what has a unit is held to no less than what is aimed at', () => {
  expect(new Set(measures.map(({group, figure}) => `${group} ${figure}`)).size).toBe(measures.length)
  const ofMachines = measures.filter(({unit}) => unit !== undefined)
  for (const {aimed = 0, held = aimed} of ofMachines) expect(held).toBeGreaterThanOrEqual(aimed)
})
