/** Severities that a project asks for. */
import {expect, test} from 'vitest'
import {applySettings} from '../../pipeline/check/index.ts'
import {finding} from '../../pipeline/model/finding.ts'
import {startOf} from '../../pipeline/model/place.ts'
import type {RuleSetting} from '../../pipeline/model/publication/project.ts'
import type {RuleId} from '../../pipeline/model/rules.ts'

function severityOf(ruleId: RuleId, setting: RuleSetting | undefined, strict: boolean): string {
  const rules = new Map(setting === undefined ? [] : [[ruleId, setting]])
  const found = applySettings([finding(ruleId, startOf('alpha.md'), 'alpha')], {rules}, {strict})
  return found[0]?.severity ?? 'off'
}

test.each([
  ['keeps what nobody changes', 'heading/has-words', undefined, false, 'warning'],
  ['changes a severity', 'heading/has-words', 'warning', false, 'warning'],
  ['silences a rule', 'heading/has-words', 'off', false, 'off'],
  ['keeps a rule that guards the build', 'schema/is-valid', 'off', false, 'error'],
  ['makes warnings errors when strict', 'link/is-not-placeholder', undefined, true, 'error'],
  ['makes no errors of remarks', 'publication/is-final', undefined, true, 'info'],
  ['silences a rule though strict', 'table/rows-fit', 'off', true, 'off'],
  ['makes a lowered rule an error again when strict', 'heading/has-words', 'warning', true, 'error']
] as const)('%s', (...[, ruleId, setting, strict, expected]) => {
  expect(severityOf(ruleId, setting, strict)).toBe(expected)
})

test.each([
  ['strict', 'heading/has-words', 'error'],
  ['standard', 'heading/has-words', 'warning'],
  ['lenient', 'heading/has-words', 'warning'],
  ['lenient', 'schema/is-valid', 'error'],
  ['strict', 'table/rows-fit', 'warning']
] as const)('at %s, %s is %s', (strictness, ruleId, expected) => {
  const found = applySettings(
    [finding(ruleId, startOf('alpha.md'), 'alpha')],
    {rules: new Map(), strictness},
    {strict: false}
  )
  expect(found[0]?.severity).toBe(expected)
})

const inner = {path: 'source/annexes/old', rules: new Map([['table/rows-fit', 'off']] as const)}
const outer = {
  path: 'source/annexes',
  rules: new Map([
    ['table/rows-fit', 'error'],
    ['schema/is-valid', 'off']
  ] as const)
}

test.each([
  ['the project in other folders', 'table/rows-fit', 'source/a.md', 'info'],
  ['the project where a name only begins alike', 'table/rows-fit', 'source/annexes-2/a.md', 'info'],
  ['the folder', 'table/rows-fit', 'source/annexes/a.md', 'error'],
  ['the inner folder', 'table/rows-fit', 'source/annexes/old/a.md', 'off'],
  ['the project where the folder says nothing', 'heading/has-words', 'source/annexes/a.md', 'error'],
  ['the rule where it guards the build', 'schema/is-valid', 'source/annexes/a.md', 'error']
] as const)('goes by %s', (...[, ruleId, path, expected]) => {
  const rules = new Map([
    ['table/rows-fit', 'info'],
    ['heading/has-words', 'error']
  ] as const)
  const found = applySettings(
    [finding(ruleId, startOf(path), 'alpha')],
    {rules, folders: [inner, outer]},
    {strict: false}
  )
  expect(found[0]?.severity ?? 'off').toBe(expected)
})
