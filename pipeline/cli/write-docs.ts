/** Writes docs/diagnostics.md: `npm run docs`. */
import {writeFile} from 'node:fs/promises'
import {rulesMarkdown} from '../report/rules-markdown.ts'

await writeFile(new URL('../../docs/diagnostics.md', import.meta.url), rulesMarkdown())
