/** What an attribute of an extension's directive must be is told with the values to choose from. */
import {expect, test} from 'vitest'
import {createRenderer} from '../../pipeline/check/extensions/create-renderer.ts'

test('an attribute that is none of its values is told which there are', () => {
  const renderer = createRenderer(
    {
      kind: 'directive',
      name: 'alpha',
      schema: {properties: {level: {enum: ['low', 'high']}, count: {type: 'integer'}}},
      render: () => []
    },
    './alpha.mjs',
    {}
  )
  expect(renderer.judge(new Map([['level', 'middle']])).faults).toEqual([
    {attribute: 'level', message: 'the attribute `level` must be one of `low`, `high`'}
  ])
  expect(renderer.judge(new Map([['count', 'many']])).faults).toEqual([
    {attribute: 'count', message: 'the attribute `count` must be integer'}
  ])
})
