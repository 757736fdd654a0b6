/**
 * `tetrapla lsp` in Neovim's own client, as an author has it: what is found while she types, what is offered, described, fixed and
 * gone to; a large document, broken YAML, and a server that is killed.
 */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {beforeAll, beforeEach, expect, test} from 'vitest'
import {beside} from '../cli/lsp-project.ts'
import {command} from '../cli/run-command.ts'
import {writeFiles} from '../platform/temporary-folder.ts'
import {run} from './support/run.ts'
import {temporaryFolder} from './support/temporary-folder.ts'
import {commandOf, need, tools} from './support/tools.ts'

interface Found {
  readonly line: number
  readonly column: number
  readonly code: string
  readonly message: string
}

/** What the script saw, step by step; it says under `problems` which step failed, and why. */
interface Seen {
  readonly problems: readonly string[]
  readonly opened: readonly Found[]
  readonly mended: boolean
  readonly keys: readonly string[]
  readonly values: readonly string[]
  readonly directives: readonly string[]
  readonly fields: readonly string[]
  readonly targets: readonly string[]
  readonly images: readonly string[]
  readonly hover: {readonly contents: {readonly value: string}}
  readonly defined: string
  readonly definedIn: readonly string[]
  readonly fixed: string
  readonly yaml: readonly Found[]
  readonly yamlKeys: readonly string[]
  readonly broken: readonly Found[]
  readonly settings: readonly Found[]
  readonly settingsMended: boolean
  readonly large: Found
  readonly largeMended: boolean
  readonly ended: boolean
  readonly typed: string
  readonly again: boolean
}

const report = `---
type: report
title: Alpha
language: en
date: 2026-11-28
office: north
---

## Bravo

See [the next](#nowhere), [charlie](charlie.md#delta).

:::term[Echo]{#echo name="Echo"}
Words.
:::
`

const project = {
  'tetrapla.yaml': 'publisher: Library\nlanguage: en\n',
  'source/alpha.md': report,
  'source/charlie.md': '---\ntitle: Charlie\ndate: 2026-11-28\n---\n\nWords.\n\n## Delta\n\nMore.\n',
  'source/skips.md': '---\ntitle: Skips\ndate: 2026-11-28\n---\n\n## Bravo\n\n#### Foxtrot\n\nMore.\n',
  'source/golf/publication.yaml': 'title: Golf\ndate: 2026-11-28\n',
  'source/golf/one.md': '# One\n\nWords.\n',
  ...beside
}

let seen: Seen

beforeAll(async () => {
  const neovim = await commandOf(tools.neovim)
  if (neovim === undefined) return
  const aside = temporaryFolder()
  const folder = path.join(aside, 'project')
  const results = path.join(aside, 'seen.json')
  await writeFiles(folder, project)
  const script = path.join(import.meta.dirname, 'neovim', 'author.lua')
  await run(neovim, ['--headless', '--clean', '-n', '-S', script], {
    env: {NODE: process.execPath, PROGRAM: command, FOLDER: folder, RESULTS: results}
  })
  seen = JSON.parse(await readFile(results, 'utf8')) as Seen
}, 600_000)

beforeEach(async ({skip}) => {
  await need(tools.neovim, {skip})
})

test('each step was taken', () => {
  expect(seen.problems).toEqual([])
})

test('what is found stands at its place, and goes when it is put right', () => {
  const [one] = seen.opened
  expect(one).toMatchObject({line: 11, column: 5, code: 'link/target-exists'})
  expect(one?.message).toContain('`#nowhere`')
  expect(seen.mended).toBe(true)
})

test('keys, values, directives, fields, ids, documents and images are offered', () => {
  expect(seen.keys).toEqual(expect.arrayContaining(['office', 'summary', 'authors']))
  expect(seen.values).toEqual(['north', 'south'])
  expect(seen.directives).toEqual(expect.arrayContaining(['term', 'note', 'figure']))
  expect(seen.fields).toEqual(['name'])
  expect(seen.targets).toEqual(expect.arrayContaining(['#bravo', '#echo', 'charlie.md']))
  expect(seen.images).toEqual(['images/plan.svg'])
})

test('a key is described, a target is gone to, and a fix is applied', () => {
  expect(seen.hover.contents.value).toContain('The office that answers for it.')
  expect(seen.defined).toBe('## Bravo')
  expect(seen.definedIn).toEqual(['charlie.md', '## Delta'])
  expect(seen.fixed).toBe('### Foxtrot')
})

test('YAML is judged as it is typed, whole or broken, and completed', () => {
  expect(seen.yaml).toMatchObject([
    {line: 3, code: 'front-matter/key-is-known'},
    {line: 4, code: 'front-matter/value-is-understood'}
  ])
  expect(seen.yamlKeys).toEqual(expect.arrayContaining(['contents', 'summary']))
  expect(seen.broken).toMatchObject([{code: 'front-matter/is-valid-yaml'}])
  expect(seen.settings).toMatchObject([{line: 3, code: 'project/configuration-is-valid'}])
  expect(seen.settingsMended).toBe(true)
})

test('a document of more than four mebibytes, not saved yet, is told to be too large', () => {
  expect(seen.large.code).toMatch(/^(?:limit|document)\//)
  expect(seen.largeMended).toBe(true)
})

test('a server that is killed leaves the editor alive, and another takes its place', () => {
  expect([seen.ended, seen.typed, seen.again]).toEqual([true, 'One line more.', true])
})
