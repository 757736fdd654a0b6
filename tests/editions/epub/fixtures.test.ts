/** Books of small publications: the listing of each, its files of text, and its diagnostics. */
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Publication} from '../../../pipeline/model/publication/publication.ts'
import {makeEpub, type MadeEpub} from './make-epub.ts'
import {readEpub} from './read-epub.ts'

const root = path.join(import.meta.dirname, '..', '..', 'fixtures', 'editions', 'epub')

interface Case {
  readonly publication: Publication
  readonly pages?: Readonly<Record<string, number>>
}

function isCase(input: unknown): input is Case {
  return typeof input === 'object' && input !== null && 'publication' in input
}

/** What is compared, by the name of its file in `expected/`. */
function projection(made: MadeEpub): Map<string, string> {
  const members = readEpub(made.bytes)
  const texts = members.filter(({name}) => /\.(opf|ncx|xhtml)$/.test(name))
  return new Map([
    [
      'listing.txt',
      members.map(({name, stored}) => `${stored ? 'stored  ' : 'deflated'} ${name}\n`).join('')
    ],
    ...(made.diagnostics.length === 0 ? [] : [['diagnostics.txt', diagnosticsOf(made)] as const]),
    ...texts.map(({name, bytes}) => [name, Buffer.from(bytes).toString('utf8')] as const)
  ])
}

function diagnosticsOf({diagnostics}: MadeEpub): string {
  return diagnostics
    .map(
      ({place, severity, message, ruleId, hints = []}) =>
        `${place.path}:${place.start.line}:${place.start.column}: ${severity}: ${message} [${ruleId}]\n` +
        hints.map((hint) => `  hint: ${hint}\n`).join('')
    )
    .join('')
}

function expectedFiles(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map()
  const names = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return new Map(
    names
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')])
  )
}

function accept(folder: string, files: ReadonlyMap<string, string>): void {
  rmSync(folder, {recursive: true, force: true})
  for (const [name, content] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
    writeFileSync(path.join(folder, name), content)
  }
}

describe('the EPUB edition', () => {
  test.each(readdirSync(root))('%s', async (name) => {
    const input: unknown = await import(path.join(root, name, 'input.ts'))
    if (!isCase(input)) throw new Error(`${name}/input.ts exports no publication`)
    const actual = projection(await makeEpub(input.publication, input.pages))
    const folder = path.join(root, name, 'expected')
    if (process.env['ACCEPT'] === '1') accept(folder, actual)
    expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(expectedFiles(folder)))
  })
})
