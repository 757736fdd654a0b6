/** A highlighter that is kept gives what one that is opened gives, and one is never with two. */
import {expect, test} from 'vitest'
import {openHighlighter} from '../../pipeline/transform/code/highlighter.ts'
import {keepHighlighter} from '../../pipeline/transform/code/keep-highlighter.ts'

const js = new Set(['js'])
const both = new Set(['css', 'js'])
const code = 'const alpha = "bravo" // charlie\n'

test('gives the same colours as one that is opened, again and behind others', async () => {
  const alone = await openHighlighter(js)
  const expected = alone?.tokensOf(code, 'js')
  expect(expected?.[0]?.map(({kind}) => kind)).toContain('string')
  const open = keepHighlighter()
  for (const languages of [js, js, both, js, js]) {
    const highlighter = await open(languages)
    expect(highlighter?.tokensOf(code, 'js')).toEqual(expected)
    expect(highlighter?.tokensOf('alpha {}', 'css') === undefined).toBe(languages === js)
    highlighter?.close()
  }
})

test('is with one at a time: who asks meanwhile has another, which works when the first is closed', async () => {
  const open = keepHighlighter()
  const [first, second] = await Promise.all([open(js), open(js)])
  first?.close()
  const third = await open(both)
  expect(second?.tokensOf(code, 'js')).toEqual(third?.tokensOf(code, 'js'))
  second?.close()
  third?.close()
  expect((await open(both))?.tokensOf(code, 'js')).toHaveLength(2)
})

test('is none for languages without a grammar', async () => {
  expect(await keepHighlighter()(new Set(['alpha']))).toBeUndefined()
})
