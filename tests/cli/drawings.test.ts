/** Drawings through a build: each is in the PDF with all its pictures, or told of. */
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {expectFile} from '../support/expect-file.ts'
import {PdfDraft} from '../support/pdf-draft.ts'
import {tetrapla, type Run} from './run-command.ts'

const fixtures = path.join(import.meta.dirname, '..', 'fixtures', 'svg')
const drawings = readdirSync(fixtures).filter((file) => file.startsWith('kept-'))
const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-drawings-'))
let built: Run

beforeAll(() => {
  mkdirSync(path.join(folder, 'source'))
  for (const file of drawings) cpSync(path.join(fixtures, file), path.join(folder, 'source', file))
  const figures = drawings.map((file) => `## ${file.slice(5, -4)}\n\n![Alpha.](${file})\n`)
  const head = '---\ntitle: Alpha\nlanguage: en\ndate: 2026-01-02\n---\n'
  writeFileSync(path.join(folder, 'source', 'alpha.md'), [head, ...figures].join('\n'))
  built = tetrapla(folder, ['build', '.', '--reporter', 'json'])
})

afterAll(() => rmSync(folder, {recursive: true, force: true}))

test('what is left out, and what the PDF draws otherwise, is told', () => {
  const {diagnostics} = JSON.parse(built.out) as {
    diagnostics: {place: {start: {line: number}}; message: string; ruleId: string}[]
  }
  const lines = readFileSync(path.join(folder, 'source', 'alpha.md'), 'utf8').split('\n')
  const told = diagnostics.map(
    ({place, message, ruleId}) => `${lines[place.start.line - 3] ?? ''}: ${message} [${ruleId}]`
  )
  expectFile(path.join(fixtures, 'told.txt'), `${told.join('\n')}\n`)
  expect(built.code).toBe(0)
})

test('each picture in a drawing is in the PDF', () => {
  const pdf = new PdfDraft(readFileSync(path.join(folder, 'output', 'alpha', 'en', 'alpha.en.pdf')))
  const pictures = pdf
    .all({Type: 'XObject', Subtype: 'Image', ColorSpace: 'DeviceRGB'})
    .filter((image) => image.get('Width') === 8 && image.get('Height') === 6)
  expect(pictures.length).toBe(drawings.filter((file) => file.startsWith('kept-picture')).length)
})
