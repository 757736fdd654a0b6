/** Cases of fixtures/check/projects/: what the rules find in a project, and where. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, test} from 'vitest'
import {
  completeEntry,
  applySettings,
  checkLibrary,
  checkManuscript,
  loadSchemas
} from '../../pipeline/check/index.ts'
import type {Diagnostic} from '../../pipeline/model/diagnostic.ts'
import {indexManuscript, readManuscript, readProject} from '../../pipeline/read/index.ts'
import {expectFile} from '../support/expect-file.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {linesOf} from './lines.ts'

const folder = path.join(import.meta.dirname, '..', 'fixtures', 'check', 'projects')

function filesOf(name: string): Record<string, Uint8Array> {
  const root = path.join(folder, name, 'input')
  const entries = readdirSync(root, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return Object.fromEntries(
    entries.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return [path.relative(root, file).split(path.sep).join('/'), readFileSync(file)]
    })
  )
}

/** What check finds, with the project's severities; what read finds is tested with it. */
async function check(name: string): Promise<readonly Diagnostic[]> {
  const world = memoryWorld(filesOf(name))
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const schemas = await loadSchemas(project, world)
  const manuscripts = await Promise.all(
    project.publications.map(async (source) => (await readManuscript(source, project, world)).value)
  )
  const found = await Promise.all(
    manuscripts.map((manuscript) => checkManuscript(manuscript, {schemas: schemas.value, world}))
  )
  const index = {
    publications: manuscripts.map((one) => completeEntry(indexManuscript(one), one, schemas.value))
  }
  const all = [...schemas.diagnostics, ...found.flat(), ...checkLibrary(index, project)]
  return applySettings(all, project, {strict: false})
}

describe('a project', () => {
  test.each(readdirSync(folder).sort())('%s', async (name) => {
    const lines = linesOf(await check(name))
    expectFile(
      path.join(folder, name, 'expected', 'diagnostics.txt'),
      lines.map((line) => `${line}\n`).join('')
    )
  })
})
