/** Cases of fixtures/check/projects/: what the rules find in a project, and where. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, test} from 'vitest'
import {expectFile} from '../support/expect-file.ts'
import {foundIn} from './found-in.ts'
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

describe('a project', () => {
  test.each(readdirSync(folder).sort())('%s', async (name) => {
    const lines = linesOf(await foundIn(filesOf(name)))
    expectFile(
      path.join(folder, name, 'expected', 'diagnostics.txt'),
      lines.map((line) => `${line}\n`).join('')
    )
  })
})
