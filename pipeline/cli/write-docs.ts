/** Writes the documentation that is made of tables of the program: `npm run docs`. */
import {writeFile} from 'node:fs/promises'
import {readOwnSchema} from '../platform/own-schema.ts'
import {rulesMarkdown} from '../report/rules-markdown.ts'
import {formatNames} from './project/find-schema.ts'
import {commandsChapter} from './reference/commands-chapter.ts'
import {frontMatterChapter} from './reference/front-matter-chapter.ts'
import {labelsFile} from './reference/labels-file.ts'
import {settingsChapter} from './reference/settings-chapter.ts'

const docs = new URL('../../docs/', import.meta.url)
const guide = new URL('guide/source/guide/', docs)
const schemas = [await readOwnSchema('document'), await readOwnSchema('publication')] as const
const formats = new Map<string, unknown>()
for (const name of formatNames) formats.set(name, await readOwnSchema(name))

await writeFile(new URL('diagnostics.md', docs), rulesMarkdown())
await writeFile(new URL('labels.yaml', docs), labelsFile())
await writeFile(new URL('commands.md', guide), commandsChapter())
await writeFile(new URL('front-matter.md', guide), frontMatterChapter(...schemas))
await writeFile(new URL('settings.md', guide), settingsChapter(formats.get('project'), formats))
