/** Publications as arranged: each folder of fixtures/transform/ is a project, with what is expected of it in lines. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {expectFile} from '../support/expect-file.ts'
import {arrangeProject, type Files} from './arrange-project.ts'
import {outlineOf} from './outline.ts'

const root = path.join(import.meta.dirname, '..', 'fixtures', 'transform')

/** The files of `input/` by their paths in the project. */
function filesOf(folder: string): Files {
  const names = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return Object.fromEntries(
    names.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return [path.relative(folder, file), readFileSync(file)]
    })
  )
}

describe('a publication is arranged', () => {
  test.each(readdirSync(root))('%s', async (name) => {
    const arranged = await arrangeProject(filesOf(path.join(root, name, 'input')))
    expect(arranged.flatMap(({diagnostics}) => diagnostics)).toEqual([])
    const outline = arranged.map(({publication}) => outlineOf(publication)).join('\n')
    expectFile(path.join(root, name, 'expected.txt'), outline)
  })
})
