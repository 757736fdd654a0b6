/** The examples of `tetrapla explain`: each shows what it says, and its remedy is one. */
import {expect, test} from 'vitest'
import {explainRule} from '../../pipeline/report/explain-rule.ts'
import {ruleExamples} from '../../pipeline/report/rule-examples.ts'
import {foundIn} from './found-in.ts'

test.each(Object.entries(ruleExamples))('%s', async (id, {wrong, right}) => {
  const rulesIn = async (text: string): Promise<readonly string[]> =>
    (await foundIn({'source/fees.md': `${text}\n`, 'source/map.png': onePixel}, {withRead: true})).map(
      ({ruleId}) => ruleId
    )
  expect(await rulesIn(wrong)).toContain(id)
  expect(
    (await rulesIn(right)).filter((one) => !['epub/has-date', 'publication/is-final'].includes(one))
  ).toEqual([])
})

/** A PNG of one pixel. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

test('an explanation names the rule, its severity, an example, and how a project sets it', () => {
  expect(explainRule('heading/levels-do-not-skip')).toMatch(
    /^heading\/levels-do-not-skip\n\n.+\nOtherwise: .+\nSeverity: warning, adjustable\.\n\nThis breaks it:\n[^]+    #### In colour\n[^]+And this does not:\n[^]+    rules:\n      heading\/levels-do-not-skip: off\n$/
  )
  expect(explainRule('project/is-readable')).not.toContain('tetrapla.yaml')
})
