/** Reading a baseline. */
import {expect, test} from 'vitest'
import {readBaseline} from '../../pipeline/read/configuration/read-baseline.ts'
import {memoryWorld} from '../support/memory-world.ts'

const entry = {path: 'source/a.md', ruleId: 'table/rows-fit', message: 'alpha', count: 2}

function read(text: string) {
  return readBaseline(memoryWorld({'tetrapla-baseline.json': text}))
}

test('is undefined where there is none', async () => {
  expect(await readBaseline(memoryWorld({}))).toEqual({value: undefined, diagnostics: []})
})

test('gives what is known', async () => {
  const text = JSON.stringify({format: 'tetrapla-baseline', findings: [entry]})
  expect(await read(text)).toEqual({value: [entry], diagnostics: []})
})

test.each([
  ['no JSON', '{'],
  ['another format', JSON.stringify({findings: [entry]})],
  ['no list', JSON.stringify({format: 'tetrapla-baseline', findings: entry})],
  ['an unknown rule', JSON.stringify({format: 'tetrapla-baseline', findings: [{...entry, ruleId: 'alpha'}]})],
  ['a count in words', JSON.stringify({format: 'tetrapla-baseline', findings: [{...entry, count: 'two'}]})],
  ['a key too few', JSON.stringify({format: 'tetrapla-baseline', findings: [{...entry, path: undefined}]})]
])('tells of %s', async (_, text) => {
  const {value, diagnostics} = await read(text)
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ruleId: 'project/configuration-is-valid', severity: 'error'}])
})
