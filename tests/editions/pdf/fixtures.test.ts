/** PDFs of small documents: tag tree with all words, outline, destinations with pages, and diagnostics. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {expectFile} from '../../support/expect-file.ts'
import {filesBelow} from '../../support/files-below.ts'
import {makePdf, publish, type MadePdf} from './make-pdf.ts'
import {outlineText, read, tagTree} from './read-pdf.ts'

const root = path.join(import.meta.dirname, '..', '..', 'fixtures', 'editions', 'pdf')
const cases = readdirSync(root).sort()

/** The files of a case: `input.md`, or a project in `input/`. */
function filesOf(name: string): Record<string, string | Uint8Array> {
  const single = path.join(root, name, 'input.md')
  if (existsSync(single)) {
    return {'tetrapla.yaml': 'language: en\n', 'source/alpha.md': readFileSync(single, 'utf8')}
  }
  return filesBelow(path.join(root, name, 'input'))
}

function projection({bytes, diagnostics}: MadePdf): string {
  const pdf = read(bytes)
  const destinations = [...pdf.destinations].map(([name, page]) => `${name}: page ${String(page)}\n`)
  const found = diagnostics.map(
    ({place, severity, message, ruleId}) =>
      `${place.path}:${String(place.start.line)}:${String(place.start.column)}: ${severity}: ${message} [${ruleId}]\n`
  )
  return [
    `pages: ${String(pdf.pages)}\n`,
    tagTree(pdf.root),
    ...(pdf.outline.length > 0 ? [`outline:\n${outlineText(pdf.outline)}`] : []),
    `destinations:\n${destinations.join('')}`,
    ...(found.length > 0 ? [`diagnostics:\n${found.join('')}`] : [])
  ].join('\n')
}

describe('a PDF of', () => {
  test.each(cases)('%s', async (name) => {
    const made = await makePdf(await publish(filesOf(name)))
    expect(read(made.bytes).findings).toEqual([])
    expectFile(path.join(root, name, 'expected.txt'), projection(made))
  })
})
