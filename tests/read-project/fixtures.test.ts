/** Cases of tests/fixtures/read-project/: a YAML file, or a project read whole. */
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {stringify} from 'yaml'
import {compareDiagnostics, type Diagnostic} from '../../pipeline/model/diagnostic.ts'
import type {Manuscript} from '../../pipeline/model/publication/manuscript.ts'
import type {Project} from '../../pipeline/model/publication/project.ts'
import {holdsOf} from '../../pipeline/model/tree/holds.ts'
import {readManuscript, readProject, type ProjectOptions} from '../../pipeline/read/index.ts'
import {readFrontMatter} from '../../pipeline/read/read-front-matter.ts'
import {memoryWorld} from '../support/memory-world.ts'

const fixtures = path.join(import.meta.dirname, '..', 'fixtures', 'read-project')
const cases = readdirSync(fixtures, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

const yamlCases = cases.filter((name) => existsSync(path.join(fixtures, name, 'input.yaml')))
const projectCases = cases.filter((name) => existsSync(path.join(fixtures, name, 'input')))

describe('YAML', () => {
  test.each(yamlCases)('%s', (name) => {
    const text = readFileSync(path.join(fixtures, name, 'input.yaml'), 'utf8')
    const {value, diagnostics} = readFrontMatter(text, {path: 'input.yaml', line: 1, offset: 0})
    expectFile(name, 'data.json', `${JSON.stringify(value.data, undefined, 2)}\n`)
    expectFile(name, 'diagnostics.txt', linesOf(diagnostics))
  })
})

describe('projects', () => {
  test.each(projectCases)('%s', async (name) => {
    const world = memoryWorld(inputOf(name))
    const project = await readProject(world, optionsOf(name))
    const manuscripts = await Promise.all(
      project.value.publications.map((source) => readManuscript(source, project.value, world))
    )
    for (const document of manuscripts.flatMap(({value: {documents}}) => documents))
      expect(document.holds).toEqual(holdsOf(document))
    const diagnostics = [...project.diagnostics, ...manuscripts.flatMap((one) => one.diagnostics)]
    expectFile(name, 'project.yaml', stringify(projectOf(project.value), {lineWidth: 0}))
    expectFile(
      name,
      'publications.yaml',
      stringify(
        manuscripts.map((one) => publicationOf(one.value)),
        {lineWidth: 0}
      )
    )
    expectFile(name, 'diagnostics.txt', linesOf(diagnostics))
  })
})

test('every case is of a known kind', () => {
  expect([...yamlCases, ...projectCases].sort()).toEqual(cases)
})

function inputOf(name: string): Record<string, Uint8Array> {
  const folder = path.join(fixtures, name, 'input')
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return [path.relative(folder, file).split(path.sep).join('/').normalize('NFC'), readFileSync(file)]
    })
  )
}

/** `file.txt` names the one file that is the project. */
function optionsOf(name: string): ProjectOptions {
  const file = path.join(fixtures, name, 'file.txt')
  const folders = {source: 'source', schemas: 'schemas'}
  return existsSync(file) ? {...folders, file: readFileSync(file, 'utf8').trim()} : folders
}

function projectOf({
  facts,
  language,
  editions,
  rules,
  folders,
  limits,
  html,
  frontMatterSchemas,
  path: file
}: Project) {
  return {file, facts, language, editions, rules, folders, limits, html, frontMatterSchemas}
}

function publicationOf({id, language, source, metadata, documents}: Manuscript) {
  return {
    id,
    language,
    title: metadata.title,
    path: source.path,
    documents: documents.map((document) => `${document.name} [${document.language}] ${document.path}`)
  }
}

/** As on the terminal, with hints and related places below. */
function linesOf(diagnostics: readonly Diagnostic[]): string {
  return [...diagnostics].sort(compareDiagnostics).map(lineOf).join('')
}

function lineOf({place, severity, message, ruleId, hints = [], related = []}: Diagnostic): string {
  const {start, end} = place
  const span = end === undefined ? '' : `-${end.line}:${end.column}`
  return [
    `${place.path}:${start.line}:${start.column}${span}: ${severity}: ${message} [${ruleId}]`,
    ...hints.map((hint) => `  hint: ${hint}`),
    ...related.map(
      (one) => `  ${one.place.path}:${one.place.start.line}:${one.place.start.column}: ${one.message}`
    ),
    ''
  ].join('\n')
}

function expectFile(name: string, file: string, actual: string): void {
  const target = path.join(fixtures, name, 'expected', file)
  if (process.env['ACCEPT'] === '1') {
    mkdirSync(path.dirname(target), {recursive: true})
    writeFileSync(target, actual)
  }
  expect(existsSync(target), `${target} is missing: run with ACCEPT=1`).toBe(true)
  expect(actual).toBe(readFileSync(target, 'utf8'))
}
