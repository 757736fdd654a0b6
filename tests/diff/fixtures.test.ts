/** Cases of fixtures/diff/: two versions of a project, and what is told of them. */
import {readdirSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {build} from '../../pipeline/driver/index.ts'
import {diffLines, diffSummary} from '../../pipeline/cli/outputs/diff-lines.ts'
import {diffEditions, diffLibraries, type Listed} from '../../pipeline/diff/index.ts'
import {readEdition} from '../../pipeline/reader/index.ts'
import {memoryOutput, memoryProject} from '../driver/memory-host.ts'
import {readFiles} from '../platform/temporary-folder.ts'
import {expectFile} from '../support/expect-file.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {attest} from '../support/attest.ts'

const folder = path.join(import.meta.dirname, '../fixtures/diff')
const schema = await memoryWorld().schema('diff')
const validate = new Ajv2020({strict: true}).compile(Object(schema))

async function libraryOf(project: string): Promise<readonly Listed[]> {
  const output = memoryOutput()
  const {host, project: read} = await memoryProject(await readFiles(project), output)
  const result = await build(host, read, {
    strict: false,
    only: [],
    found: [],
    keepGoing: false,
    cache: false,
    version: '1.0.0',
    editions: ['json'],
    attest
  })
  if (result.kind !== 'built') throw new Error(JSON.stringify(result))
  return result.publications.map(({publication: {id, language, editions}}) => {
    const [edition] = editions
    const bytes = output.files.get(edition?.path ?? '')
    if (bytes === undefined) throw new Error('the publication has its JSON edition')
    return {id, language, bytes: async () => bytes, parse: readEdition}
  })
}

describe.each(readdirSync(folder).sort())('%s', (name) => {
  test('is told', async () => {
    const before = await libraryOf(path.join(folder, name, 'before'))
    const after = await libraryOf(path.join(folder, name, 'after'))
    const found = await diffLibraries(before, after)
    const text = `${diffLines(found)}\n${diffSummary(found)}\n`
    expectFile(path.join(folder, name, 'expected.txt'), text)
    const tool = {name: 'tetrapla', version: '1.0.0'}
    const report: unknown = JSON.parse(
      JSON.stringify({format: 'tetrapla-diff', formatVersion: 1, tool, publications: found})
    )
    expect([validate(report), validate.errors]).toEqual([true, null])
    for (const one of after) {
      const edition = one.parse(await one.bytes())
      expect(diffEditions(edition, edition)).toBeUndefined()
    }
  })
})
