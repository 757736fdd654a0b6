/** Tells what an author is at in time, whatever a line is made of. */
import {expect, test} from 'vitest'
import {caretAt} from '../../pipeline/cli/lsp/caret.ts'
import {processorSeconds} from '../support/processor-seconds.ts'

test.each(['[', '![', '[^', ':::a[', '[a]('])('a long line of %s is soon looked through', async (sign) => {
  const line = sign.repeat(100_000 / sign.length)
  expect(await processorSeconds(() => caretAt([line], 0, line.length, false))).toBeLessThan(1)
  expect(await processorSeconds(() => caretAt([line], 0, 10_000, false))).toBeLessThan(1)
})
