/** The chapters of the guide that are made of the program's own tables. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {commandsChapter} from '../../pipeline/cli/reference/commands-chapter.ts'
import {frontMatterChapter} from '../../pipeline/cli/reference/front-matter-chapter.ts'
import {settingsChapter} from '../../pipeline/cli/reference/settings-chapter.ts'
import {formatNames} from '../../pipeline/cli/project/find-schema.ts'
import {memoryWorld} from '../support/memory-world.ts'

const world = memoryWorld()

const formats = new Map<string, unknown>()
for (const name of formatNames) formats.set(name, await world.schema(name))

const chapters = {
  'commands.md': commandsChapter(),
  'front-matter.md': frontMatterChapter(await world.schema('document'), await world.schema('publication')),
  'settings.md': settingsChapter(formats.get('project'), formats)
}

test.each(Object.entries(chapters))('%s is up to date: run `npm run docs`', (file, text) => {
  const folder = path.join(import.meta.dirname, '../../docs/guide/source/guide')
  expect(readFileSync(path.join(folder, file), 'utf8')).toBe(text)
})
