/** Cases of fixtures/check/keywords/: a schema, front matter, and what is found. */
import path from 'node:path'
import {parse} from 'yaml'
import {checkManuscript, loadSchemas} from '../../pipeline/check/index.ts'
import {readManuscript} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {linesOf} from './lines.ts'
import {projectWith} from './projects.ts'

export const keywordCases = path.join(import.meta.dirname, '..', 'fixtures', 'check', 'keywords')

export interface Case {
  readonly title: string
  readonly schema: object
  readonly raw: string
}

export function casesOf(text: string): readonly Case[] {
  const cases: unknown = parse(text)
  if (Array.isArray(cases) && cases.every(isCase)) return cases
  throw new Error('the file is a list of cases')
}

function isCase(value: unknown): value is Case {
  return typeof value === 'object' && value !== null && 'schema' in value && 'raw' in value
}

/** What is found in the front matter, a line each. */
export async function checkCase({schema, raw}: Omit<Case, 'title'>): Promise<readonly string[]> {
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
