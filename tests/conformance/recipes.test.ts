/** The recipes of docs/architecture.md, carried out on a copy of the project: what they say is all that has to be done. */
import {cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {breadcrumb} from './recipes/breadcrumb.ts'
import {locale} from './recipes/locale.ts'
import {nodeType} from './recipes/node-type.ts'
import type {Edit, Recipe} from './recipes/recipe.ts'
import {rule} from './recipes/rule.ts'
import {root} from './support/build.ts'
import {run} from './support/run.ts'
import {temporaryFolder} from './support/temporary-folder.ts'

/** What the product is built of, and what is edited. */
const parts = [
  'pipeline',
  'schemas',
  'docs',
  'CHANGELOG.md',
  'package.json',
  'tsconfig.json',
  '.prettierrc.json',
  'rolldown.config.ts',
  'packaging'
]

function copyOfTree(): string {
  const folder = path.join(temporaryFolder(), 'copy')
  for (const part of [...parts, 'tests', 'vitest.config.ts'])
    cpSync(path.join(root, part), path.join(folder, part), {recursive: true})
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  return folder
}

function make(edit: Edit, folder: string): void {
  const file = path.join(folder, edit.file)
  writeFileSync(file, edited(edit, folder))
}

function edited(edit: Edit, folder: string): string {
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8')
  if ('create' in edit) return edit.create
  if ('like' in edit)
    return edit.words.reduce((text, [from, to]) => exchanged(text, from, to), read(edit.like))
  if ('from' in edit) return exchanged(read(edit.file), edit.from, edit.to)
  const lines = read(edit.file).split('\n')
  const index = lines.findIndex((line) => line.includes(edit.after))
  if (index === -1) throw new Error(`${edit.file} has no line with ${edit.after}`)
  return lines.toSpliced(index + 1, 0, edit.insert).join('\n')
}

function exchanged(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`there is no ${from}`)
  return text.replace(from, () => to)
}

/** Runs a program of the project in the copy; whatever it says is told when it fails. */
async function inCopy(folder: string, ...[program = '', ...args]: readonly string[]): Promise<string> {
  const file = path.join(root, 'node_modules', program)
  const {status, stdout, stderr} = await run(process.execPath, [file, ...args], {
    cwd: folder,
    // The types are written again, as someone at work would have them.
    env: {ACCEPT: '1', CI: undefined, NO_COLOR: '1', TEST_RESULTS: undefined}
  })
  expect(status, `${program} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0)
  return stdout
}

async function tryOut({project, command}: Recipe, folder: string): Promise<{said: string; output: string}> {
  const at = path.join(temporaryFolder(), 'project')
  for (const [name, content] of Object.entries(project)) {
    mkdirSync(path.dirname(path.join(at, name)), {recursive: true})
    writeFileSync(path.join(at, name), content)
  }
  const program = path.join(folder, 'dist', 'program', 'main.js')
  const {status, stdout, stderr} = await run(process.execPath, [program, command, at], {cwd: at})
  expect(status, stdout + stderr).toBe(0)
  return {said: stdout + stderr, output: path.join(at, 'output')}
}

describe.each([rule, nodeType, locale, breadcrumb])('to add $name', (recipe) => {
  const files = new Set(recipe.edits.map(({file}) => file))

  test(`takes ${String(files.size)} files: ${[...files].join(', ')}`, async () => {
    expect(files.size).toBeLessThanOrEqual(recipe.most)
    const folder = copyOfTree()
    for (const edit of recipe.edits) make(edit, folder)
    // What is generated: the reader's types from the schema.
    if (files.has('schemas/formats/edition.schema.json'))
      await inCopy(folder, 'vitest/vitest.mjs', 'run', 'tests/reader/types.test.ts')
    await inCopy(folder, 'typescript/bin/tsc', '-p', 'tsconfig.json')
    await inCopy(folder, 'rolldown/bin/cli.mjs', '--config', '--log-level', 'warn')
    const {said, output} = await tryOut(recipe, folder)
    const {said: words, file, text = ''} = recipe.shows
    if (words !== undefined) expect(said).toContain(words)
    if (file !== undefined) expect(readFileSync(path.join(output, file), 'utf8')).toContain(text)
  })
})
