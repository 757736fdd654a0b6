/** Where in a project an extension failed, by the stack of what it threw. */
import {realpath} from 'node:fs/promises'
import {pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'
import {explainThrown} from '../../pipeline/platform/extension/explain-thrown.ts'
import {temporaryFolder} from './temporary-folder.ts'

/** Where an error with this stack was thrown, in a project. */
async function placeOf(stackIn: (root: string) => string): Promise<unknown> {
  const root = await realpath(await temporaryFolder())
  return explainThrown(root, Object.assign(new Error('no'), {stack: stackIn(root)})).place
}

test.each([
  ['at give (URL/house.mjs?digest=0a:3:4)', {line: 3, column: 4}],
  ['at async URL/house.mjs:3:4', {line: 3, column: 4}],
  ['ROOT/house.mjs:7', {line: 7, column: 1}],
  ['is it? ROOT/house.mjs:2:1', {line: 2, column: 1}]
])('a line of a stack names a file and where in it: %s', async (line, start) => {
  expect(
    await placeOf(
      (root) => `Error: no\n    ${line.replace('URL', pathToFileURL(root).href).replace('ROOT', root)}`
    )
  ).toEqual({path: 'house.mjs', start})
})

// Each of these took minutes while a line was looked at again from each of its signs.
test.each(['/', '/a', ' (/a:1', ':1'])('a line of 400,000 signs is gone through once: %s', async (part) => {
  const line = part.repeat(400_000 / part.length)
  expect(await placeOf((root) => `Error: ${line}x\n    at ${root}/house.mjs:3:4`)).toEqual({
    path: 'house.mjs',
    start: {line: 3, column: 4}
  })
})
