/** The reference of diagnostics is the one that the table of rules makes. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {rulesMarkdown} from '../../pipeline/report/index.ts'

test('docs/diagnostics.md is up to date: run `npm run docs`', () => {
  const committed = readFileSync(path.join(import.meta.dirname, '../../docs/diagnostics.md'), 'utf8')
  expect(committed).toBe(rulesMarkdown())
})
