/** Documents, each read from a folder of fixtures/read/document: its tree and its diagnostics. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {compareDiagnostics, type Diagnostic} from '../../pipeline/model/diagnostic.ts'
import {defaultLimits, type Limits} from '../../pipeline/model/limits.ts'
import {profiles, type ProfileName} from '../../pipeline/model/publication/profile.ts'
import {readDocument} from '../../pipeline/read/read-document.ts'
import {texReader} from '../../pipeline/read/tex/read-tex.ts'
import {expectFile} from '../support/expect-file.ts'
import {treeText} from './tree-text.ts'

const tex = texReader({macros: new Map([['\\RR', '\\mathbb{R}']]), hasDecimalPoint: true})

const root = path.join(import.meta.dirname, '..', 'fixtures', 'read', 'document')

interface CaseSettings {
  readonly limits?: Partial<Limits>
  readonly html?: 'keep' | 'refuse'
  readonly records?: readonly string[]
  readonly from?: ProfileName
}

function isSettings(value: unknown): value is CaseSettings {
  return typeof value === 'object' && value !== null
}

/** A case may have settings of its own, in `input.json`. */
function read(name: string): ReturnType<typeof readDocument> {
  const folder = path.join(root, name)
  const settingsFile = path.join(folder, 'input.json')
  const own: unknown = existsSync(settingsFile) ? JSON.parse(readFileSync(settingsFile, 'utf8')) : {}
  if (!isSettings(own)) throw new Error(`expected an object in ${settingsFile}`)
  const bytes = readFileSync(path.join(folder, 'input.md'))
  const file = {path: 'source/input.md', name: 'input', language: 'en', bytes}
  const {limits, html = 'keep', records = [], from} = own
  const settings = {limits: {...defaultLimits, ...limits}, html, records: new Set(records), tex}
  return readDocument(file, {...settings, ...(from === undefined ? {} : {profile: profiles[from]})})
}

/** As on the terminal, with hints and related places below. */
function lineOf(diagnostic: Diagnostic): string {
  const {place, severity, message, ruleId, hints = [], related = []} = diagnostic
  const line = `${place.path}:${place.start.line}:${place.start.column}: ${severity}: ${message} [${ruleId}]`
  const more = related.map((one) => `  ${one.message}: ${one.place.start.line}:${one.place.start.column}`)
  return [line, ...hints.map((hint) => `  hint: ${hint}`), ...more].join('\n')
}

describe('a document', () => {
  const cases = readdirSync(root).sort()

  test('has cases', () => expect(cases.length).toBeGreaterThan(30))

  test.each(cases)('%s', (name) => {
    const {value, diagnostics} = read(name)
    const expected = path.join(root, name, 'expected')
    const lines = [...diagnostics].sort(compareDiagnostics).map(lineOf)
    expectFile(path.join(expected, 'diagnostics.txt'), lines.map((line) => `${line}\n`).join(''))
    expectFile(path.join(expected, 'tree.txt'), treeText(value))
  })
})
