/** What a baseline keeps back. */
import {describe, expect, test} from 'vitest'
import {keepBack, knownFindings} from '../../pipeline/check/index.ts'
import type {Diagnostic} from '../../pipeline/model/diagnostic.ts'
import {finding} from '../../pipeline/model/finding.ts'
import {rules, ruleIds} from '../../pipeline/model/rules.ts'
import type {RuleId} from '../../pipeline/model/rules.ts'

function found(
  line: number,
  message = 'alpha',
  ruleId: RuleId = 'table/rows-fit',
  path = 'a.md'
): Diagnostic {
  return finding(ruleId, {path, start: {line, column: 1}}, message)
}

const before = [found(3), found(7), found(9, 'bravo'), found(3, 'alpha', 'heading/has-words')]
const baseline = knownFindings(before)

describe('a baseline', () => {
  test('counts by file, rule and message', () => {
    expect(baseline).toEqual([
      {path: 'a.md', ruleId: 'heading/has-words', message: 'alpha', count: 1},
      {path: 'a.md', ruleId: 'table/rows-fit', message: 'alpha', count: 2},
      {path: 'a.md', ruleId: 'table/rows-fit', message: 'bravo', count: 1}
    ])
  })

  test('keeps back what was there, wherever it stands today', () => {
    const moved = before.map((one) => ({...one, place: {...one.place, start: {line: 40, column: 2}}}))
    expect(keepBack(before, baseline)).toEqual({told: [], count: 4, gone: 0})
    expect(keepBack(moved, baseline)).toMatchObject({told: []})
  })

  test.each([
    ['another message', found(5, 'charlie')],
    ['another rule', found(9, 'bravo', 'heading/has-words')],
    ['another file', found(9, 'bravo', 'table/rows-fit', 'b.md')]
  ])('tells of %s', (_, added) => {
    expect(keepBack([...before, added], baseline)).toEqual({told: [added], count: 4, gone: 0})
  })

  test('tells of all where a file has more of a kind than it knows', () => {
    const added = found(11)
    expect(keepBack([...before, added], baseline)).toEqual({
      told: [found(3), found(7), added],
      count: 2,
      gone: 0
    })
  })

  test('counts once what is found twice at one place, as a report does', () => {
    expect(keepBack([...before, found(3)], baseline)).toMatchObject({told: [], count: 4})
  })

  test('says how many are gone', () => {
    expect(keepBack([found(3)], baseline)).toEqual({told: [], count: 1, gone: 3})
  })

  test('never knows what is an error at the usual strictness', () => {
    const errors = ruleIds
      .filter((id) => rules[id].severity.standard === 'error')
      .map((id) => found(1, 'alpha', id))
    expect(errors.length).toBeGreaterThan(40)
    expect(knownFindings(errors)).toEqual([])
    const written = errors.map(({ruleId, message}) => ({path: 'a.md', ruleId, message, count: 1}))
    expect(keepBack(errors, written)).toMatchObject({told: errors, count: 0})
  })
})
