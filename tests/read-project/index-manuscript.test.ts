/** Cases of tests/fixtures/read-index/: a document, and what the library index keeps of it. */
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {stringify} from 'yaml'
import type {PublicationEntry} from '../../pipeline/model/publication/library.ts'
import {indexManuscript, readManuscript, readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'

const fixtures = path.join(import.meta.dirname, '..', 'fixtures', 'read-index')

test.each(readdirSync(fixtures).sort())('%s', async (name) => {
  const world = memoryWorld({'input.en.md': readFileSync(path.join(fixtures, name, 'input.md'))})
  const project = await readProject(world, {source: 'source', schemas: 'schemas', file: 'input.en.md'})
  const entries: PublicationEntry[] = []
  for (const source of project.value.publications) {
    entries.push(indexManuscript((await readManuscript(source, project.value, world)).value))
  }
  const actual = stringify(entries.map(readable), {lineWidth: 0})
  const target = path.join(fixtures, name, 'expected', 'index.yaml')
  if (process.env['ACCEPT'] === '1') {
    mkdirSync(path.dirname(target), {recursive: true})
    writeFileSync(target, actual)
  }
  expect(existsSync(target), `${target} is missing: run with ACCEPT=1`).toBe(true)
  expect(actual).toBe(readFileSync(target, 'utf8'))
})

/** Places as `line:column`. */
function readable(entry: PublicationEntry) {
  const documents = entry.documents.map((document) => ({
    ...document,
    links: document.links.map(({url, empty, wordless, place}) => ({
      url,
      empty,
      ...(wordless === undefined ? {} : {wordless}),
      place: `${place.start.line}:${place.start.column}`
    }))
  }))
  return {...entry, documents}
}
