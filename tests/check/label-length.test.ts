/** Words that a PDF keeps in one string: found at their place when they are longer than a string may be. */
import {expect, test} from 'vitest'
import {checkManuscript, loadSchemas} from '../../pipeline/check/index.ts'
import {readManuscript, readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'

const long = 'alpha '.repeat(1667).trim()

async function found(text: string): Promise<readonly string[]> {
  const world = memoryWorld({'source/alpha.md': text})
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const [source] = project.publications
  if (source === undefined) throw new Error('expected a publication')
  const {value: manuscript} = await readManuscript(source, project, world)
  const schemas = await loadSchemas(project, world)
  const diagnostics = await checkManuscript(manuscript, {schemas: schemas.value, world})
  return diagnostics
    .filter(({ruleId}) => ruleId === 'limit/label-length')
    .map(({place, message}) => `${String(place.start.line)}:${String(place.start.column)} ${message}`)
}

test.each([
  ['a heading', `## ${long}`, '1:1 this heading has 10001 characters; a PDF has room for 10000'],
  ['alternative text', `Bravo ![${long}](a.png)`, '1:7 this alternative text has 10001 characters'],
  ['an abbreviation', `<abbr title="${long}">A</abbr>`, '1:1 what the abbreviation stands for has 10001'],
  ['an address', `[a](https://example.org/${'a'.repeat(9990)})`, '1:1 the address of this link has 10010'],
  ['a link’s title', `[a](https://example.org/ "${long}")`, '1:1 the title of this link has 10001'],
  ['a title', `---\ntitle: ${long}\n---\n\nBravo.`, '2:8 `title` has 10001 characters'],
  ['a summary', `---\ntitle: A\nsummary: ${long}\n---\n\nBravo.`, '3:10 `summary` has 10001 characters']
])('%s that is too long is found', async (_, text, message) => {
  expect(await found(text)).toEqual([expect.stringContaining(message)])
})

test('one that is as long as it may be is not', async () => {
  expect(await found(`## ${long.slice(0, -1)}\n\n${long}`)).toEqual([])
})
