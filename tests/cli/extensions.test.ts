/** Extensions of a project: the examples of docs/extending.md as packages of their own, and what fails. */
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {mkdir, readFile, symlink} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {sharedFolder, temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {tetrapla} from './run-command.ts'

const root = path.join(import.meta.dirname, '../..')
const docs = readFileSync(path.join(root, 'docs/extending.md'), 'utf8')

function example(name: string): string {
  const code = new RegExp(`\`\`\`js ${name}\\n([\\s\\S]*?)\`\`\``).exec(docs)?.[1]
  if (code === undefined) throw new Error(`there is no example ${name}`)
  return code
}

/** A project that finds `tetrapla` as one that has installed it does. */
async function linked(folder: string): Promise<string> {
  await mkdir(path.join(folder, 'node_modules'), {recursive: true})
  await symlink(root, path.join(folder, 'node_modules/tetrapla'), 'dir')
  return folder
}

function npm(folder: string, ...words: readonly string[]): void {
  const {status, stderr} = spawnSync(
    'npm',
    [...words, '--offline', '--no-audit', '--no-fund', '--ignore-scripts'],
    {
      cwd: folder,
      encoding: 'utf8'
    }
  )
  if (status !== 0) throw new Error(stderr)
}

const markdown = /```markdown\n([\s\S]*?)```/.exec(docs)?.[1] ?? ''

describe('the examples, as packages', async () => {
  const folder = await sharedFolder()
  const names = ['rule', 'directive', 'edition']
  await writeFiles(folder, {
    'tetrapla.yaml': `language: en\nextensions: [${names.map((name) => `tetrapla-${name}`).join(', ')}]\n`,
    'source/alpha.md': `# Alpha\n\nBravo, prior to charlie.\n\n${markdown}`,
    'package.json': '{"private": true}',
    ...Object.fromEntries(
      names.flatMap((name) => [
        [`packages/${name}/main.js`, example(name)],
        [
          `packages/${name}/package.json`,
          JSON.stringify({
            name: `tetrapla-${name}`,
            version: '1.0.0',
            type: 'module',
            exports: {'.': {import: './main.js'}}
          })
        ]
      ])
    )
  })
  npm(folder, 'pack', ...names.map((name) => `./packages/${name}`))
  npm(folder, 'install', ...names.map((name) => `./tetrapla-${name}-1.0.0.tgz`))
  await linked(folder)

  test('do not run unless they are allowed to', () => {
    for (const command of ['build', 'check']) {
      const {code, err} = tetrapla(folder, [command])
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(/^tetrapla\.yaml:2:14: error: .*\[extension\/is-allowed\]/m)
      ])
    }
  })

  test('find, render and make, in all editions and in one more', async () => {
    const {code, out, err} = tetrapla(folder, ['build', '--allow-extensions'])
    expect([code, err]).toEqual([
      0,
      expect.stringContaining(
        'source/alpha.md:3:1: warning: `prior to` is not a plain word [x-house/plain-words]'
      )
    ])
    expect(out).toContain('alpha')
    const base = path.join(folder, 'output/alpha/en')
    expect(await readFile(path.join(base, 'alpha.en.txt'), 'utf8')).toBe(
      'Alpha\n\nAlpha\nBravo, prior to charlie.\nR4: Keep the source\nA publisher keeps the text that editions were made from.\nLevel: should\n'
    )
    expect(await readFile(path.join(base, 'index.html'), 'utf8')).toMatch(
      /R4: Keep the source[\s\S]*Level: <strong>should<\/strong>/
    )
    expect(tetrapla(folder, ['verify'])).toMatchObject({code: 0})
    expect(tetrapla(folder, ['build', '--allow-extensions']).out).toContain('(unchanged)')
  })

  test('are known by their files: another version makes everything anew', async () => {
    await writeFiles(folder, {
      'node_modules/tetrapla-edition/main.js': example('edition').replace('.title}', '.title}!')
    })
    expect(tetrapla(folder, ['build', '--allow-extensions'])).toMatchObject({code: 0})
    const made = await readFile(path.join(folder, 'output/alpha/en/alpha.en.txt'), 'utf8')
    expect(made).toMatch(/^Alpha!\n/)
  })

  test('have the severity that the project gives their rules', async () => {
    const before = await readFile(path.join(folder, 'tetrapla.yaml'), 'utf8')
    await writeFiles(folder, {'tetrapla.yaml': `${before}rules:\n  x-house/plain-words: error\n`})
    const {code, err} = tetrapla(folder, ['check', '--allow-extensions'])
    expect([code, err]).toEqual([1, expect.stringContaining('error: `prior to` is not a plain word')])
    await writeFiles(folder, {'tetrapla.yaml': before})
  })

  test('do not run in a fleet', () => {
    const words = [
      'build',
      '--allow-extensions',
      '--output',
      'other',
      '--fleet',
      'redis://127.0.0.1:9',
      '--cache',
      'store'
    ]
    expect(tetrapla(folder, words)).toMatchObject({
      code: 2,
      err: expect.stringContaining('a fleet runs no extensions')
    })
  })
})

/** Runs a command on a project with extensions, and gives what it says in order. */
async function told(
  command: string,
  extensions: Readonly<Record<string, string>>,
  source = 'Bravo.\n',
  more: readonly string[] = []
): Promise<readonly string[]> {
  const folder = await linked(await temporaryFolder())
  const names = Object.keys(extensions)
  await writeFiles(folder, {
    'tetrapla.yaml': `language: en\neditions: [json]\nextensions: [${names.map((name) => `./extensions/${name}`).join(', ')}]\n`,
    'source/alpha.md': `# Alpha\n\n${source}`,
    ...Object.fromEntries(names.map((name) => [`extensions/${name}`, extensions[name] ?? '']))
  })
  const {code, err} = tetrapla(folder, [command, '--allow-extensions', ...more])
  expect(code).toBe(1)
  return err.split('\n').filter((line) => /: error: /.test(line))
}

/** Runs a command on extensions, and gives where their code failed and the hint, in order. */
async function explained(
  command: string,
  files: Readonly<Record<string, string>>,
  {isLinked = true, source = 'Bravo.\n'} = {}
): Promise<readonly string[]> {
  const folder = await temporaryFolder()
  if (isLinked) await linked(folder)
  const names = Object.keys(files).filter((name) => !name.includes('/'))
  await writeFiles(folder, {
    'tetrapla.yaml': `language: en\neditions: [json]\nextensions: [${names.map((name) => `./extensions/${name}`).join(', ')}]\n`,
    'source/alpha.md': `# Alpha\n\n${source}`,
    ...Object.fromEntries(Object.entries(files).map(([name, code]) => [`extensions/${name}`, code]))
  })
  const {err} = tetrapla(folder, [command, '--allow-extensions'])
  expect(err).not.toContain(folder)
  return err.split('\n').filter((line) => /^ {2}(?:see|hint)/.test(line))
}

/** Directives by their names, each with the body of its function. */
function directives(bodies: Readonly<Record<string, string>>): string {
  const all = Object.entries(bodies).map(
    ([name, body]) => `{kind: 'directive', name: '${name}', render: ({children}) => {${body}}}`
  )
  return `export default [${all.join(', ')}]`
}

describe('an extension at fault is told by its name', () => {
  test('when it is loaded', async () => {
    const lines = await told('check', {
      'a.mjs': 'throw new Error("echo")',
      'b.mjs': '',
      'c.mjs': "export default {kind: 'directive', name: 'note', render: () => []}",
      'd.mjs': "export default {kind: 'rule', name: 'plain', severity: 'info', check: () => []}"
    })
    expect(lines).toEqual([
      "tetrapla.yaml:3:14: error: the extension `./extensions/a.mjs` can't be used: loading it failed: echo [extension/loads]",
      "tetrapla.yaml:3:34: error: the extension `./extensions/b.mjs` can't be used: it has no default export [extension/loads]",
      "tetrapla.yaml:3:54: error: the extension `./extensions/c.mjs` can't be used: its directive `note` is Tetrapla's own [extension/loads]",
      "tetrapla.yaml:3:74: error: the extension `./extensions/d.mjs` can't be used: its rule `plain` has a name unlike `x-house/plain-words` [extension/loads]"
    ])
  })

  test('when it throws, or gives what no edition can show', async () => {
    const bodies = {
      throws: 'throw new Error("echo")',
      exits: 'process.exit(0)',
      bad: "return [{type: 'paragraph', children: [{type: 'script', value: ''}]}]",
      promise: 'return Promise.resolve([])',
      twice: 'return [...children, ...children]',
      changes: "children[0].id = 'echo'; return children"
    }
    const source = Object.keys(bodies).map((name) => `:::${name}\n\nDelta.\n\n:::\n`)
    const rule = "export default {kind: 'rule', name: 'x-a/b', severity: 'info', check: () => 1}"
    const lines = await told('check', {'a.mjs': directives(bodies), 'b.mjs': rule}, source.join('\n'))
    expect(lines.map((line) => line.replace('of `./extensions/a.mjs` ', ''))).toEqual([
      'source/alpha.md:1:1: error: the rule `x-a/b` of `./extensions/b.mjs` gave no list of findings [extension/works]',
      'source/alpha.md:3:1: error: the directive `throws` failed: echo [extension/works]',
      'source/alpha.md:9:1: error: the directive `exits` failed: it called `process.exit` [extension/works]',
      "source/alpha.md:15:1: error: the directive `bad` gave what can't be published: `result[0].children[0]` is `script`, which can't stand in a line [extension/works]",
      "source/alpha.md:21:1: error: the directive `promise` gave what can't be published: `result` is a promise: nodes are given at once [extension/works]",
      "source/alpha.md:27:1: error: the directive `twice` gave what can't be published: a node that was given is there twice [extension/works]",
      "source/alpha.md:33:1: error: the directive `changes` failed: Cannot assign to read only property 'id' of object '#<Object>' [extension/works]"
    ])
  })

  test('with the place of its own code that can not be loaded', async () => {
    const mend = '  hint: mend it there, or leave it out of `extensions`'
    const lines = await explained('check', {
      'a.mjs': '\nthrow new Error("echo")',
      'b.mjs': "export default {\n  kind: 'rule' name: 'x'\n}",
      'c.mjs': "import {none} from './help/help.mjs'\nexport default none",
      'd.mjs': "import './help/gone.mjs'",
      'e.mjs': "import './help/throws.mjs'",
      'help/help.mjs': 'export const help = 1',
      'help/throws.mjs': '\n\n  throw new Error("echo in\\n    at file:///%ff:1:1")'
    })
    expect(lines).toEqual([
      '  see extensions/a.mjs:2:7: it failed here',
      mend,
      '  see extensions/b.mjs:2:16: it failed here',
      mend,
      '  see extensions/c.mjs:1:9: it failed here',
      mend,
      '  see extensions/d.mjs:1:9: it failed here',
      "  hint: mend the path: it is that of a file beside the extension's, with its ending",
      '  see extensions/help/throws.mjs:3:9: it failed here',
      mend
    ])
  })

  test('with what to do when Tetrapla is not installed beside it', async () => {
    const rule =
      "/* 'tetrapla' */ import {defineRule} from 'tetrapla/extension'\nexport default defineRule({})"
    expect(await explained('check', {'a.mjs': rule}, {isLinked: false})).toEqual([
      '  see extensions/a.mjs:1:44: it failed here',
      '  hint: run `npm install --save-dev tetrapla` in the project'
    ])
  })

  test('with the place of its own code that throws', async () => {
    const files = {
      'a.mjs':
        "import {help} from './help/help.mjs'\nimport {text} from 'tetrapla/edition'\nexport default [{kind: 'directive', name: 'bravo', render: () => help()}," +
        "\n{kind: 'rule', name: 'x-a/b', severity: 'info', check: ({nodes}) => nodes.map((node) => node.none.none)}," +
        "\n{kind: 'edition', name: 'a', ending: 'a', mediaType: 'a/b', render: () => text(undefined)}]",
      'help/help.mjs': 'export function help() {\n  return JSON.parse("{")\n}'
    }
    const mend = '  hint: mend the extension, or leave it out'
    expect(await explained('check', files, {source: '::bravo\n'})).toEqual([
      '  see extensions/a.mjs:4:99: it failed here',
      mend,
      '  see extensions/help/help.mjs:2:15: it failed here',
      mend
    ])
    const edition = {
      'a.mjs': files['a.mjs'].replace(/\n\{kind: 'rule'.*/, ''),
      'help/help.mjs': files['help/help.mjs']
    }
    expect(await explained('build', edition)).toEqual(['  see extensions/a.mjs:4:75: it failed here', mend])
  })

  test('when it makes no file', async () => {
    const edition =
      "export default {kind: 'edition', name: 'a', ending: 'a', mediaType: 'a/b', render: () => ''}"
    expect(await told('build', {'a.mjs': edition})).toEqual([
      'source/alpha.md:1:1: error: the edition `a` of `./extensions/a.mjs` failed: it gave neither text nor bytes [extension/works]'
    ])
  })

  test('when it does not end', async () => {
    const lines = await told('check', {'a.mjs': directives({loops: 'for (;;);'})}, '::loops\n', [
      '--limit',
      'seconds=1'
    ])
    expect(lines).toEqual([
      expect.stringMatching(
        /^source\/alpha\.md:1:1: error: the directive `loops` of `\.\/extensions\/a\.mjs` (?:takes more than \d+ seconds of processor time|is not done after \d+ seconds) \[limit\/time\]$/
      )
    ])
  })
})

test('one whose package was missing works when that is installed', async () => {
  const folder = await temporaryFolder()
  await writeFiles(folder, {
    'tetrapla.yaml': 'language: en\nextensions: [./extensions/house.mjs]\n',
    'source/alpha.md': '# Alpha\n\n:::house\nBravo.\n:::\n',
    'source/book/publication.yaml': 'title: Book\n',
    'source/book/charlie.md': '# Charlie\n\n:::house\nDelta.\n:::\n',
    'source/book/echo.md': '# Echo\n',
    'extensions/house.mjs': [
      "import {word} from 'house-words'",
      'export default [',
      "  {kind: 'rule', name: 'x-house/word', severity: 'warning', check: () => [{message: word}]},",
      "  {kind: 'directive', name: 'house', schema: {}, render: ({children}) => [{type: 'paragraph', children: [word]}, ...children]}",
      ']'
    ].join('\n')
  })
  const build = (...more: readonly string[]) =>
    tetrapla(folder, ['build', '--allow-extensions', '--edition', 'json', ...more])
  expect(build().err).toContain('npm install --save-dev house-words')
  await writeFiles(folder, {
    'node_modules/house-words/package.json': '{"type": "module", "exports": "./main.js"}',
    'node_modules/house-words/main.js': "export const word = 'Foxtrot'\n"
  })
  const warm = build()
  const read = () => readFile(path.join(folder, 'output/book/en/book.en.json'), 'utf8')
  expect(warm).toEqual({...warm, code: 0, err: expect.stringMatching(/Foxtrot \[x-house\/word\]/) as unknown})
  const made = await read()
  expect(made).toContain('Foxtrot')
  build('--no-cache')
  expect(made).toBe(await read())
})
