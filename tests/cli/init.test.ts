/** `tetrapla init`: a project that is sound from the first moment, and never writes over a file. */
import {PassThrough} from 'node:stream'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {kinds, projectKinds} from '../../pipeline/cli/init/answers.ts'
import {askAnswers} from '../../pipeline/cli/init/ask.ts'
import {fillTemplate} from '../../pipeline/cli/init/fill-template.ts'
import {judgeInitRequest} from '../../pipeline/cli/request/judge-requests.ts'
import {init} from '../../pipeline/index.ts'
import {readFiles, temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {tetrapla} from './run-command.ts'

test('a project without settings is one, too, and gets workflows', async () => {
  const folder = await temporaryFolder()
  await writeFiles(folder, {'source/alpha.md': '# Alpha\n'})
  const {code, out} = tetrapla(folder, ['init', '--ci', 'gitlab'])
  expect([code, out]).toEqual([0, 'written  .gitlab-ci.yml\nwritten  package.json\n'])
})

test('a project that stands gets workflows where nothing else is asked for', async () => {
  const folder = await temporaryFolder()
  await writeFiles(folder, {'tetrapla.yaml': 'language: en\n', 'source/alpha.md': '# Alpha\n'})
  const {code, out} = tetrapla(folder, ['init', '--ci', 'gitlab'])
  expect([code, out]).toEqual([0, 'written  .gitlab-ci.yml\nwritten  package.json\n'])
  const begun = await temporaryFolder()
  await init({folder: begun, kind: 'notice', ci: 'both'})
  const [own, first] = await Promise.all([folder, begun].map(readFiles))
  expect(own?.['.gitlab-ci.yml']).toBe(first?.['.gitlab-ci.yml'])
  expect(own?.['tetrapla.yaml']).toBe('language: en\n')
  expect(tetrapla(folder, ['init', '--ci', 'gitlab']).out).toContain('kept     package.json (it was there)')
  expect(tetrapla(folder, ['init', '--kind', 'law', '--ci', 'gitlab']).code).toBe(2)
})

test.each([
  [
    'a package without Tetrapla',
    'package.json',
    '{"name": "alpha"}',
    '`npm install --save-dev tetrapla` adds Tetrapla'
  ],
  ['no package', 'package.json', 'alpha', '`npm install --save-dev tetrapla` adds Tetrapla'],
  ['a package with Tetrapla', 'package.json', '{"devDependencies": {"tetrapla": "0.1.0"}}', ''],
  [
    'names without the output',
    '.gitignore',
    'node_modules/\nmy-output/\noutput.txt',
    'add `output/`, which a build writes'
  ],
  ['the output', '.gitignore', 'dist\r\n/output/\r\n', '']
])('a file that is kept is told with what it lacks: %s', async (_, file, text, lacks) => {
  const words = `kept     ${file} (it was there${lacks === '' ? '' : `: ${lacks}`})\n`
  const install = lacks.includes('npm') ? 'npm install --save-dev tetrapla' : 'npm install'
  const begun = await temporaryFolder()
  await writeFiles(begun, {[file]: text})
  const {out} = tetrapla(begun, ['init'])
  expect(out).toContain(words)
  expect(out).toContain(`\nNext:\n  ${install}\n`)
  if (file !== 'package.json') return
  const standing = await temporaryFolder()
  await writeFiles(standing, {[file]: text, 'tetrapla.yaml': ''})
  expect(tetrapla(standing, ['init', '--ci', 'github']).out).toContain(words)
})

test.each([
  ['{"name": "alpha"}', 'npm install --save-dev tetrapla', 'npx tetrapla build'],
  [
    '{"devDependencies": {"tetrapla": "0.1.0"}, "scripts": {"build": "vite build"}}',
    'npm install',
    'npx tetrapla build'
  ],
  [
    '{"devDependencies": {"tetrapla": "0.1.0"}, "scripts": {"build": "tetrapla build"}}',
    'npm install',
    'npm run build'
  ]
])('the README beside a package that was there names what works by it: %s', async (text, install, build) => {
  const folder = await temporaryFolder()
  await writeFiles(folder, {'package.json': text})
  await init({folder})
  const readme = await readFile(path.join(folder, 'README.md'), 'utf8')
  const [, block = ''] = readme.split(/```(?:sh)?\n/)
  const commands = block.split('\n').map((line) => line.split('#')[0]?.trim())
  expect(commands).toEqual([
    install,
    'npx tetrapla serve',
    'npx tetrapla check',
    build,
    'npx tetrapla verify',
    ''
  ])
  expect(
    new Set(
      block
        .trim()
        .split('\n')
        .map((line) => line.indexOf('#'))
    ).size
  ).toBe(1)
  expect(readme).toContain('`npx tetrapla schema notice > .vscode/schemas/notice.json` brings')
  expect(readme).not.toMatch(/npm run (?:serve|schemas)/)
})

test('the README of a package that is begun names its scripts', async () => {
  const folder = await temporaryFolder()
  await init({folder})
  const files = await readFiles(folder)
  const {scripts} = JSON.parse(files['package.json'] ?? '') as {readonly scripts: object}
  const named = (files['README.md'] ?? '').match(/(?<=npm run )\w+/g)
  expect(named?.sort()).toEqual(Object.keys(scripts).sort())
})

describe('a project that is begun', () => {
  test('is entered by a command that can be copied, whatever its name', async () => {
    const folder = await temporaryFolder()
    const named = (name: string) => tetrapla(folder, ['init', name]).out.split('\n')
    expect(named('über-uns')).toContain('  cd über-uns')
    expect(named('Über uns & $mehr')).toContain('  cd "Über uns & \\$mehr"')
  })

  test.each(projectKinds)('has nothing that check would report: %s', async (kind) => {
    const folder = await temporaryFolder()
    await init({folder, kind, language: 'fr', publisher: 'Alpha "A"'})
    const {out, err} = tetrapla(folder, ['check'])
    expect([out, err]).toEqual(['1 publication checked: nothing to report\n', ''])
  })

  test('says what was given, whatever letters it has', async () => {
    const folder = await temporaryFolder()
    await init({
      folder,
      kind: 'report',
      title: 'Alpha: "bravo" \\ #1',
      publisher: "Charlie's",
      language: 'pt-br'
    })
    const report = await readFile(path.join(folder, 'source/report.md'), 'utf8')
    const [, head = ''] = report.split('---\n')
    expect(parse(head)).toMatchObject({
      title: 'Alpha: "bravo" \\ #1',
      language: 'en',
      type: kinds.report.type
    })
    const settings: unknown = parse(await readFile(path.join(folder, 'tetrapla.yaml'), 'utf8'))
    expect(settings).toEqual({publisher: "Charlie's", language: 'pt-BR'})
  })

  test('keeps what was there', async () => {
    const folder = await temporaryFolder()
    await writeFiles(folder, {'README.md': 'mine', '.gitignore': 'mine'})
    const {kept, written} = await init({folder})
    expect(kept).toEqual(['README.md', '.gitignore'])
    expect(written).toContain('.github/workflows/publish.yml')
    expect(await readFiles(folder)).toMatchObject({'README.md': 'mine', '.gitignore': 'mine'})
  })

  test.each([
    ['source/alpha.md', 'a project stands here already: there is `source`'],
    ['tetrapla.yaml', 'a project stands here already: there is `tetrapla.yaml`']
  ])('is not begun where there is one: %s', async (file, message) => {
    const folder = await temporaryFolder()
    await writeFiles(folder, {[file]: 'mine'})
    await expect(init({folder})).rejects.toMatchObject({name: 'UsageFailure', message})
    expect(await readFiles(folder)).toEqual({[file]: 'mine'})
  })
})

describe('the questions', () => {
  const asked = (
    lines: string
  ): {terminal: {input: PassThrough; output: PassThrough}; said: () => string} => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    input.end(lines)
    return {terminal: {input, output}, said: () => String(output.read())}
  }

  test('are asked again until the answer can be used; an empty one is the default', async () => {
    const {terminal, said} = asked('handbok\nhandbook\n\nEnglish\nde\nAlpha\nnone\n')
    expect(await askAnswers(judgeInitRequest({folder: '.'}), terminal)).toEqual({
      kind: 'handbook',
      title: 'Handbook',
      language: 'de',
      publisher: 'Alpha',
      ci: 'none'
    })
    expect(said().match(/Kind of project/g)).toHaveLength(2)
  })

  test('are only those that no option answers', async () => {
    const {terminal, said} = asked('')
    const all = {folder: '.', kind: 'law', title: 'A', language: 'en', publisher: 'B', ci: 'both'}
    expect(await askAnswers(judgeInitRequest(all), terminal)).toMatchObject({kind: 'law', publisher: 'B'})
    expect(said()).toBe('null')
  })

  test('that nobody answers leave everything as it was', async () => {
    const {terminal} = asked('report\n')
    await expect(askAnswers(judgeInitRequest({folder: '.'}), terminal)).rejects.toMatchObject({
      message: 'the questions were not answered: nothing was written'
    })
  })
})

describe('the workflows', () => {
  const workflow = async (name: string): Promise<string> =>
    readFile(path.join(import.meta.dirname, '../../templates/github/dot-github/workflows', name), 'utf8')

  test('may write nothing but the deployment, and see no secret', async () => {
    for (const name of ['publish.yml', 'preview.yml']) {
      const text = await workflow(name)
      const {permissions} = parse(text) as {readonly permissions: unknown}
      expect(permissions).toEqual({contents: 'read'})
      expect(text).not.toMatch(/secrets\.|pull_request_target/)
    }
    const writes = (await workflow('publish.yml')).match(/\S+: write/g)
    expect(writes).toEqual(['pages: write', 'id-token: write'])
    expect(await workflow('preview.yml')).not.toContain(': write')
  })
})

test('a place of a template without a value is a mistake of ours', () => {
  expect(() => fillTemplate('{{alpha}}', new Map())).toThrow('expected a value for {{alpha}}')
})
