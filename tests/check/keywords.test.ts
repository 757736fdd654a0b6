/** Cases of fixtures/check/keywords/: what each keyword of JSON Schema says of front matter, and where. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse, parseDocument} from 'yaml'
import {checkManuscript, loadSchemas} from '../../pipeline/check/index.ts'
import {messages} from '../../pipeline/check/messages/index.ts'
import {keywords} from '../../pipeline/check/schemas/keywords.ts'
import {readManuscript} from '../../pipeline/read/index.ts'
import {expectFile} from '../support/expect-file.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {linesOf} from './lines.ts'
import {projectWith} from './projects.ts'

const folder = path.join(import.meta.dirname, '..', 'fixtures', 'check', 'keywords')
const files = readdirSync(folder).sort()

interface Case {
  readonly title: string
  readonly schema: object
  readonly raw: string
}

function casesOf(text: string): readonly Case[] {
  const cases: unknown = parse(text)
  if (Array.isArray(cases) && cases.every(isCase)) return cases
  throw new Error('the file is a list of cases')
}

function isCase(value: unknown): value is Case {
  return typeof value === 'object' && value !== null && 'schema' in value && 'raw' in value
}

async function check({schema, raw}: Case): Promise<readonly string[]> {
  const world = memoryWorld({
    'schemas/front-matter/document.schema.json': JSON.stringify(schema),
    'input.md': `---\n${raw}---\n\nAlpha.\n`
  })
  const project = projectWith({document: 'schemas/front-matter/document.schema.json'})
  const schemas = await loadSchemas(project, world)
  const source = {id: 'input', path: 'input.md', documents: ['input.md']}
  const {value: manuscript} = await readManuscript(source, project, world)
  const found = await checkManuscript(manuscript, {schemas: schemas.value, world})
  return linesOf([...schemas.diagnostics, ...found])
}

describe.each(files)('%s', (file) => {
  const text = readFileSync(path.join(folder, file), 'utf8')

  test('is found at its place', async () => {
    const document = parseDocument(text)
    const cases = casesOf(text)
    for (const [index, one] of cases.entries()) {
      document.setIn([index, 'diagnostics'], await check(one))
    }
    expectFile(path.join(folder, file), document.toString({lineWidth: 0}))
  })
})

test('every keyword that can find a fault has a case', () => {
  const written = files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n')
  const silent =
    /^(?:\$(?:schema|comment|vocabulary)|definitions|title|description|default|deprecated|readOnly|writeOnly|examples|content.*)$/
  const judging = [...keywords.keys()].filter((keyword) => !silent.test(keyword))
  expect(judging.filter((keyword) => !written.includes(keyword))).toEqual([])
})

test('every keyword that Ajv reports has a message', () => {
  const reported = [...keywords].filter(
    ([keyword, holds]) => holds === 'none' && !/^[$]|^(?:min|max)Contains$/.test(keyword)
  )
  const silent = new Set([
    'title',
    'description',
    'default',
    'deprecated',
    'readOnly',
    'writeOnly',
    'examples',
    'contentEncoding',
    'contentMediaType'
  ])
  const judging = reported.map(([keyword]) => keyword).filter((keyword) => !silent.has(keyword))
  expect(judging.filter((keyword) => !messages.has(keyword))).toEqual([])
})
