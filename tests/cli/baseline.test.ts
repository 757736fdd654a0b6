/** `check --write-baseline`: what a project has is kept back, and what is added is told. */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {tetrapla} from './run-command.ts'

const head = '---\ntitle: Alpha\nlanguage: en\ndate: 2026-01-02\n---\n\n'
const old = `${head}## Bravo\n\n##\n\nDelta.\n`

async function project(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await temporaryFolder()
  await writeFiles(folder, {'tetrapla.yaml': 'strictness: strict\n', 'source/alpha.md': old, ...files})
  return folder
}

function write(folder: string, file: string, text: string): void {
  writeFileSync(path.join(folder, file), text)
}

test('strict from today on: the old passes, the new is told, and what is mended shortens the baseline', async () => {
  const folder = await project()
  expect(tetrapla(folder, ['check'])).toMatchObject({code: 1})
  expect(tetrapla(folder, ['check', '--write-baseline'])).toEqual({
    code: 0,
    out: '1 publication checked: nothing to report, 1 finding kept back by tetrapla-baseline.json\n',
    err: ''
  })
  const [, , , line] = readFileSync(path.join(folder, 'tetrapla-baseline.json'), 'utf8').split('\n')
  expect(line).toContain('"path":"source/alpha.md","ruleId":"heading/has-words"')

  const build = ['build', '--edition', 'json']
  const first = tetrapla(folder, build)
  expect(first).toMatchObject({code: 0, err: ''})
  expect(first.out).toContain('1 publication in output/, 1 finding kept back by tetrapla-baseline.json\n')
  expect(tetrapla(folder, build).out).toContain('1 finding kept back')

  write(folder, 'source/alpha.md', `${head}Echo.\n\n${old.slice(head.length)}\n[Foxtrot](#golf)\n`)
  const more = tetrapla(folder, ['check'])
  expect(more.code).toBe(1)
  expect(more.err).toContain('[link/target-exists]')
  expect(more.err).not.toContain('[heading/has-words]')

  write(folder, 'source/alpha.md', `${head}## Bravo\n`)
  const less = tetrapla(folder, ['check'])
  expect(less.code).toBe(0)
  expect(less.err).toContain(
    'info: 1 of the findings that it keeps back is there no more [project/baseline-is-current]'
  )
  expect(tetrapla(folder, ['check', '--write-baseline'])).toMatchObject({code: 0, err: ''})
})

test('what is false stays an error', async () => {
  const folder = await project({'source/alpha.md': old.replace('title: Alpha', 'title: 7:00\nreviewer: [')})
  const run = tetrapla(folder, ['check', '--write-baseline'])
  expect(run.code).toBe(1)
  expect(run.err).toContain('[front-matter/is-valid-yaml]')
  expect(tetrapla(folder, ['check'])).toMatchObject({code: 1})
})

test('a baseline that is none is told, and can be written anew', async () => {
  const folder = await project({'tetrapla-baseline.json': '{}'})
  expect(tetrapla(folder, ['check'])).toMatchObject({code: 2})
  expect(tetrapla(folder, ['check', '--write-baseline'])).toMatchObject({code: 0, err: ''})
})

test('what is told once for the library is known of each publication: mending one tells none of the others', async () => {
  const text = (link: string): string => `${head}${link}\n`
  const folder = await project({
    'source/alpha.md': text('[Bravo](bravo.md)'),
    'source/bravo.md': text('[Alpha](alpha.md)'),
    'source/charlie.md': text('Delta.')
  })
  expect(tetrapla(folder, ['check', '--write-baseline']).out).toContain('2 findings kept back')
  write(folder, 'source/alpha.md', text('Echo.'))
  expect(tetrapla(folder, ['check']).err).not.toContain('[link/leaves-publication]')
  write(folder, 'source/charlie.md', text('[Alpha](alpha.md)'))
  const {err} = tetrapla(folder, ['check'])
  expect(err).toContain('source/charlie.md:7:1: ')
  expect(err).not.toContain('source/bravo.md')
})
