/** Two outputs of one library, of which the later one kept the ids of the earlier: what leads on from former ids is told as no edit. */
import {expect, test} from 'vitest'
import {differenceLines, inOneLine} from '../../pipeline/cli/differences/difference-lines.ts'
import {diffLibraries} from '../../pipeline/diff/index.ts'
import {memoryOutput} from '../driver/memory-host.ts'
import {libraryOf} from './library-of.ts'

const before = `## Fees for copies

The desk asks for them in advance.

Whoever studies here pays half of each fee that is due.

Children of members pay nothing at all in this house.
`

async function told(...versions: readonly string[]): Promise<string> {
  const output = memoryOutput()
  const libraries = []
  for (const text of versions) {
    libraries.push(
      await libraryOf({'source/alpha.md': `---\nlanguage: en\ntitle: Alpha\n---\n\n${text}`}, output)
    )
  }
  const [earlier = [], today = []] = libraries.slice(-2)
  const found = await diffLibraries(earlier, today)
  return differenceLines(found, {colour: false, setting: inOneLine})
}

test('a heading that is reworded has its words alone', async () => {
  const once = before.replace('copies', 'copies and prints')
  expect(await told(before, once)).toContain('      Fees for copies{+ and prints+}\n')
  const twice = once.replace('prints', 'scans')
  expect(await told(before, once, twice)).toContain('      Fees for copies and [-prints-]{+scans+}\n')
})

test('a block that is given an id is renamed, and not changed', async () => {
  const after = before.replace('copies', 'copies {#fees}').replace('advance.', 'advance. {#advance}')
  const lines = await told(before, after)
  expect(lines).toContain('renamed: alpha/fees-for-copies → alpha/fees (heading)')
  expect(lines).toContain('renamed: alpha/fees-for-copies-p1 → alpha/advance (paragraph)')
  expect(lines).not.toMatch(/changed/)
})

test('of two paragraphs that are joined the words are told', async () => {
  const after = before.replace('due.\n\nChildren', 'due. Children')
  expect(await told(before, after)).toMatch(
    /^ {6}Whoever .* due\.\{\+ Children of members pay nothing at all in this house\.\+\}$/m
  )
})

test('a place that somebody names is told', async () => {
  const after = before.replace('The desk', '<a id="desk"></a>The desk')
  expect(await told(before, after)).toContain('{+[alpha/desk]+}The desk')
})
