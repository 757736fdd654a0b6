/** `tetrapla diff` as a user runs it: exit codes, streams, and what it refuses. */
import {rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {diffOutputs} from '../../pipeline/cli/outputs/diff-outputs.ts'
import {UsageFailure} from '../../pipeline/cli/request/usage-failure.ts'
import {readFiles, sharedFolder, temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {tetrapla} from './run-command.ts'

const notice = '---\ntitle: Alpha\nlanguage: en\ndate: 2026-01-02\n---\n\n# Alpha\n\nBravo charlie delta.\n'

/** Two outputs of one project, `old` and `new`; a word was changed between them. */
const outputs = await twoOutputs()

async function twoOutputs(): Promise<string> {
  const folder = await sharedFolder()
  await writeFiles(folder, {'source/alpha.md': notice, 'source/bravo.md': notice})
  tetrapla(folder, ['build', '--edition', 'json', '--output', 'old'])
  await writeFile(path.join(folder, 'source/alpha.md'), notice.replace('charlie', 'echo'))
  tetrapla(folder, ['build', '--edition', 'json', '--output', 'new'])
  return folder
}

test('outputs and editions are compared, as text and as JSON, exit codes 0 and 1', async () => {
  const told =
    'alpha (en)\n  Alpha\n    changed: alpha/alpha-p1 (paragraph)\n      Bravo [-charlie-]{+echo+} delta.\n'
  const summary = '1 publication differs: 1 block changed'
  expect(tetrapla(outputs, ['diff', 'old', 'new'])).toEqual({code: 1, out: `${told}\n${summary}\n`, err: ''})
  expect(tetrapla(outputs, ['diff', 'old', 'new', '--quiet'])).toEqual({code: 1, out: told, err: ''})
  expect(tetrapla(outputs, ['diff', 'old', 'old'])).toEqual({code: 0, out: 'nothing differs\n', err: ''})

  const beside = tetrapla(outputs, ['diff', 'old', 'new', '--quiet', '--side-by-side'])
  const [left, right] = ['Bravo [-charlie-] delta.', 'Bravo {+echo+} delta.']
  expect(beside.out).toContain(`\n      ${left}${' '.repeat(45 - left.length)} │ ${right}\n`)

  const edition = 'alpha/en/alpha.en.json'
  const run = tetrapla(outputs, ['diff', `old/${edition}`, `new/${edition}`, '--reporter', 'json'])
  expect(run).toMatchObject({code: 1, err: ''})
  const report: unknown = JSON.parse(run.out)
  expect(new Ajv2020().validate(Object(await memoryWorld().schema('diff')), report)).toBe(true)
  expect(report).toMatchObject({
    format: 'tetrapla-diff',
    formatVersion: 2,
    publications: [{id: 'alpha', blocks: [{key: 'alpha/alpha-p1', changes: ['changed']}]}]
  })
})

test('a publication that was renamed is compared with what it was, and one that was withdrawn is told as such', async () => {
  const folder = await temporaryFolder()
  const text = (words: string, keys = ''): string =>
    notice.replace('# Alpha\n\n', '').replace('date:', `${keys}date:`).replace('Bravo', words)
  const build = (output: string) =>
    tetrapla(folder, ['build', '--edition', 'json', '--edition', 'html', '--output', output])
  await writeFiles(folder, {
    'source/alpha.md': text('Bravo'),
    'source/gone.md': text('Golf'),
    'source/leaflet.md': text('Hotel')
  })
  build('old')
  await rm(path.join(folder, 'source/leaflet.md'))
  await rm(path.join(folder, 'source/gone.md'))
  await writeFiles(folder, {
    'source/alpha.md': text('Bravo', 'status: withdrawn\n'),
    'source/flyer.md': text('India', 'moved: leaflet\n').replace('title: Alpha', 'title: Foxtrot')
  })
  build('new')
  const differences = await diffOutputs({before: path.join(folder, 'old'), after: path.join(folder, 'new')})
  expect(differences).toMatchObject([
    {id: 'alpha', change: 'removed', withdrawn: true},
    {
      id: 'flyer',
      change: 'changed',
      fields: [{pointer: '/id', before: 'leaflet', after: 'flyer'}],
      blocks: [
        {key: 'flyer', formerKey: 'leaflet', changes: ['changed', 'renamed']},
        {key: 'flyer/p1', changes: ['changed']}
      ]
    },
    {id: 'gone', change: 'removed'}
  ])
  expect(differences[2]).not.toHaveProperty('withdrawn')
  const {out} = tetrapla(folder, ['diff', 'old', 'new'])
  expect(out).toContain('alpha (en): withdrawn\n')
  expect(out).toContain('gone (en): removed\n')
  const {out: page} = tetrapla(folder, ['diff', 'old', 'new', '--reporter', 'html'])
  expect(page).toContain('The whole publication was withdrawn.')
})

describe('what can’t be compared has exit code 2', () => {
  test('and is told on standard error', async () => {
    const run = tetrapla(await temporaryFolder(), ['diff', 'old', 'new'])
    expect(run).toEqual({
      code: 2,
      out: '',
      err: 'error: there is no `old`\n  hint: name two JSON editions, or two folders that `tetrapla build` wrote\n'
    })
  })

  test.each<[string, string, string]>([
    ['a file and a folder', 'a.json', 'a file can’t be compared with a folder'],
    ['no catalogue', 'empty', 'can’t be read: the file is missing'],
    ['another file of JSON', 'other', 'is no catalogue'],
    ['an output without JSON editions', 'pdf', 'lists no JSON edition of `alpha` (en)'],
    ['an edition that is gone', 'gone', 'can’t be read: the file is missing'],
    ['an edition that leads out', 'outside', 'can’t be read: the file leads out of the output'],
    ['no edition', 'wrong', 'can’t be compared: the file is no JSON edition'],
    ['an edition that is not valid', 'invalid', 'can’t be compared: it is not valid at `/documents/0`']
  ])('%s', async (_, name, message) => {
    const folder = await temporaryFolder()
    const files = await readFiles(path.join(outputs, 'old'))
    const editions = (json: object): string =>
      JSON.stringify({publications: [{id: 'alpha', language: 'en', editions: json}]})
    const edition: {documents: object[]} = JSON.parse(files['alpha/en/alpha.en.json'] ?? '')
    await writeFiles(folder, {
      'a.json': '{}',
      'empty/a.txt': '',
      'other/index.json': '{}',
      'pdf/index.json': editions({pdf: {path: 'a.pdf'}}),
      'gone/index.json': editions({json: {path: 'a.json'}}),
      'outside/index.json': editions({json: {path: '../a.json'}}),
      'wrong/index.json': editions({json: {path: 'a.json'}}),
      'wrong/a.json': '{}',
      'invalid/index.json': editions({json: {path: 'a.json'}}),
      'invalid/a.json': JSON.stringify({...edition, documents: [{}]})
    })
    const request = {before: path.join(outputs, 'old'), after: path.join(folder, name)}
    const failure: unknown = await diffOutputs(request).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(UsageFailure)
    expect(failure).toMatchObject({message: expect.stringContaining(message)})
  })

  test('an edition that a later version wrote can', async () => {
    const folder = await temporaryFolder()
    const text = (await readFiles(outputs))['old/alpha/en/alpha.en.json'] ?? ''
    await writeFiles(folder, {
      'a.json': text,
      'b.json': text.replace('"formatVersion":"1.4"', '"formatVersion":"1.7","added":{"echo":1}')
    })
    expect(
      await diffOutputs({before: path.join(folder, 'a.json'), after: path.join(folder, 'b.json')})
    ).toEqual([])
  })
})
