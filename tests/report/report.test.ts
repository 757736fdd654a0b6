/** Each folder of fixtures/report/ holds findings and files, and what every reporter makes of them. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../pipeline/model/diagnostic.ts'
import {linesOf, reporters, type Report, type ReporterName} from '../../pipeline/report/index.ts'
import {expectFile} from '../support/expect-file.ts'

const fixtures = path.join(import.meta.dirname, '..', 'fixtures', 'report')

interface Input {
  readonly diagnostics: readonly Diagnostic[]
  readonly texts: Readonly<Record<string, string>>
}

function reportOf(folder: string, colour = false): Report {
  const input: unknown = JSON.parse(readFileSync(path.join(folder, 'input.json'), 'utf8'))
  if (!isInput(input)) throw new Error(`${folder}: input.json needs diagnostics and texts`)
  const lines = new Map(Object.entries(input.texts).map(([name, text]) => [name, linesOf(text)]))
  return {diagnostics: input.diagnostics, lines, version: '1.2.3', colour}
}

function isInput(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && 'diagnostics' in value && 'texts' in value
}

const expected: {readonly [name in ReporterName]: string} = {
  text: 'expected.txt',
  json: 'expected.json',
  sarif: 'expected.sarif',
  github: 'expected.github.txt',
  gitlab: 'expected.gitlab.json'
}

describe.each(readdirSync(fixtures))('%s', (name) => {
  const folder = path.join(fixtures, name)

  test.each(['text', 'json', 'sarif', 'github', 'gitlab'] as const)('as %s', (reporter) => {
    expectFile(path.join(folder, expected[reporter]), reporters[reporter](reportOf(folder)))
  })

  test('as json, obeys its schema', () => {
    const file = path.join(import.meta.dirname, '../../schemas/formats/diagnostics.schema.json')
    const schema: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof schema !== 'object' || schema === null) throw new Error('the schema is no object')
    const validate = new Ajv2020({strict: true}).compile(schema)
    validate(JSON.parse(reporters.json(reportOf(folder))))
    expect(validate.errors).toBeNull()
  })

  test('as text, writes no character that steers a terminal', () => {
    expect(reporters.text(reportOf(folder))).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
  })

  test('as text, has the same words in colour', () => {
    const coloured = reporters.text(reportOf(folder, true))
    expect(coloured.replace(/\p{Cc}\[\d+m/gu, '')).toBe(reporters.text(reportOf(folder)))
  })
})

test('GitLab knows findings again where lines above them moved, and tells those that are alike apart', () => {
  const at = (line: number) => ({path: 'source/a.md', start: {line, column: 1, offset: 0}})
  const report = (lines: readonly number[], message = 'alpha') => {
    const diagnostics = lines.map(
      (line) => ({ruleId: 'link/has-words', severity: 'warning', message, place: at(line)}) as const
    )
    const list: unknown = JSON.parse(
      reporters.gitlab({diagnostics, lines: new Map(), version: '1.2.3', colour: false})
    )
    return Array.isArray(list) ? list.map((one: {fingerprint: string}) => one.fingerprint) : []
  }
  const [first, second] = report([3, 9])
  expect(first).not.toBe(second)
  expect(report([5, 12])).toEqual([first, second])
  expect(report([12])).toEqual([first])
  expect(report([3], 'bravo')).not.toEqual([first])
})

test('nothing is said when nothing was found', () => {
  const report: Report = {diagnostics: [], lines: new Map(), version: '1.2.3', colour: true}
  expect(reporters.text(report)).toBe('')
  expect(reporters.github(report)).toBe('')
  expect(reporters.gitlab(report)).toBe('[]\n')
})

test('names of files steer no terminal, whoever reports them', () => {
  const place = {path: 'source/\u001b[31malpha\n.md', start: {line: 1, column: 1, offset: 0}}
  const diagnostics = [{ruleId: 'link/has-words', severity: 'error', message: 'bravo', place} as const]
  const report: Report = {diagnostics, lines: new Map(), version: '1.2.3', colour: false}
  for (const reporter of [reporters.text, reporters.github])
    expect(reporter(report).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
})
