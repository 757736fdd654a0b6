/** Cases of fixtures/diff/: two versions of a project, and what is told of them. */
import {readdirSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {differenceSummary} from '../../pipeline/cli/differences/describe-block.ts'
import {differenceLines, inOneLine} from '../../pipeline/cli/differences/difference-lines.ts'
import {diffEditions, diffLibraries} from '../../pipeline/diff/index.ts'
import {readFiles} from '../platform/temporary-folder.ts'
import {expectFile} from '../support/expect-file.ts'
import {libraryOf} from './library-of.ts'
import {memoryWorld} from '../support/memory-world.ts'

const folder = path.join(import.meta.dirname, '../fixtures/diff')
const schema = await memoryWorld().schema('diff')
const validate = new Ajv2020({strict: true}).compile(Object(schema))

describe.each(readdirSync(folder).sort())('%s', (name) => {
  test('is told', async () => {
    const before = await libraryOf(await readFiles(path.join(folder, name, 'before')))
    const after = await libraryOf(await readFiles(path.join(folder, name, 'after')))
    const found = await diffLibraries(before, after)
    const lines = differenceLines(found, {colour: false, setting: inOneLine})
    const text = `${lines}\n${differenceSummary(found)}\n`
    expectFile(path.join(folder, name, 'expected.txt'), text)
    const tool = {name: 'tetrapla', version: '1.0.0'}
    const report: unknown = JSON.parse(
      JSON.stringify({format: 'tetrapla-diff', formatVersion: 2, tool, publications: found})
    )
    expect([validate(report), validate.errors]).toEqual([true, null])
    for (const one of after) {
      const edition = one.parse(await one.bytes())
      expect(diffEditions(edition, edition)).toBeUndefined()
    }
  })
})
