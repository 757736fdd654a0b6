/** What an editor asks of a long document, which is looked through once for each question. */
import path from 'node:path'
import {expect, test} from 'vitest'
import {linesOf} from '../../pipeline/cli/lsp/desk.ts'
import {findSymbols} from '../../pipeline/cli/lsp/find-symbols.ts'
import {openProjects} from '../../pipeline/cli/lsp/open-projects.ts'
import {renameEdits} from '../../pipeline/cli/lsp/refer.ts'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'

const sections = Array.from(
  {length: 300},
  (_, index) => `## Part ${String(index)}\n\nSee [it](#part-7) and [this][].\n`
)
const text = `---\ntitle: Alpha\nlanguage: en\n---\n\n${sections.join('\n')}\n[this]: #part-7\n`

test('headings are found and links are renamed with one look at their document', async () => {
  const folder = await temporaryFolder()
  await writeFiles(folder, {'tetrapla.yaml': 'language: en\n', 'source/alpha.md': text})
  const file = path.join(folder, 'source/alpha.md')
  const projects = openProjects()
  await projects.judge({texts: new Map([[file, text]]), extent: 'all'}, expect.unreachable)
  const [typed] = projects.all()
  if (typed === undefined) throw new Error('expected an open project')
  let looks = 0
  const lines = async (): Promise<readonly string[]> => {
    looks += 1
    return Promise.resolve(linesOf(text))
  }
  expect(await findSymbols(typed, 'part', lines)).toHaveLength(200)
  expect(looks).toBe(1)
  const at = {line: 5 + 7 * 4, character: 4}
  const written = {file: 'source/alpha.md', lines: linesOf(text)}
  expect(await renameEdits(typed, written, {at, name: 'bravo', linesOf: lines})).toHaveLength(302)
  expect(looks).toBe(3)
})
