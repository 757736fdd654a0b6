/** The action for GitHub: its script, run as a runner does, builds, verifies, tells findings, and takes no command from an input. */
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {readFiles, temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'

const root = path.join(import.meta.dirname, '../..')
const action: unknown = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'))

function valueAt(value: unknown, ...keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? new Map(Object.entries(at)).get(String(key)) : undefined,
    value
  )
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

const script = String(valueAt(action, 'runs', 'steps', 0, 'run'))

async function project(text: string): Promise<string> {
  const folder = await temporaryFolder()
  await writeFiles(folder, {
    'source/alpha.md': text,
    'tetrapla.yaml': 'language: en\neditions: [json]\n',
    said: ''
  })
  const bin = path.join(folder, 'node_modules/.bin')
  await mkdir(bin, {recursive: true})
  const program = path.join(root, 'dist/program/main.js')
  await writeFile(path.join(bin, 'tetrapla'), `#!/bin/sh\nexec node '${program}' "$@"\n`, {mode: 0o755})
  return folder
}

/** As a runner has it: where tests are run by npx, what that was asked for would be asked of the action's too. */
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))

function run(folder: string, inputs: Readonly<Record<string, string>>) {
  const env = {
    ...environment,
    COMMAND: 'build',
    BASE_URL: '',
    STRICTNESS: '',
    AGAINST: '',
    CACHE: '',
    ...inputs,
    GITHUB_OUTPUT: path.join(folder, 'said')
  }
  const {status, stdout} = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env
  })
  return {code: status, out: stdout}
}

test('every input reaches the script by the environment alone', () => {
  expect(script).not.toContain('${{')
  const inputs = keysOf(valueAt(action, 'inputs'))
  expect(inputs).toHaveLength(6)
  const given = JSON.stringify(valueAt(action, 'runs', 'steps', 0))
  for (const input of inputs) expect(given).toContain(`\${{ inputs.${input} }}`)
})

test('builds and verifies, and says where the output is', async () => {
  const folder = await project('# Alpha\n\nBravo.\n')
  expect(run(folder, {BASE_URL: 'https://example.org/$(touch made)/'})).toMatchObject({code: 2})
  const {code, out} = run(folder, {BASE_URL: 'https://example.org/a/'})
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^1 publication in output\/$.*: all files are those of the manifest/ms)
  ])
  expect(run(folder, {CACHE: 'store', BASE_URL: 'https://example.org/b/'}).code).toBe(0)
  expect(Object.keys(await readFiles(path.join(folder, 'store'))).length).toBeGreaterThan(0)
  const output = /output=(.*)/.exec(await readFile(path.join(folder, 'said'), 'utf8'))?.[1] ?? ''
  const files = Object.keys(await readFiles(output))
  expect(files).toContain('alpha/en/alpha.en.json')
  expect(Object.keys(await readFiles(folder))).not.toContain('made')
})

test('says where the editions are that could be made, where one could not', async () => {
  const folder = await project('# Alpha\n\n[Bravo](charlie.md)\n')
  await writeFiles(folder, {'source/bravo.md': '# Bravo\n\nCharlie.\n'})
  const {code, out} = run(folder, {STRICTNESS: 'strict'})
  expect(code).toBe(1)
  expect(out).toContain('::error file=source/alpha.md,line=3')
  expect(out).toContain(': all files are those of the manifest')
  expect(await readFile(path.join(folder, 'said'), 'utf8')).toBe(`output=${folder}/output\n`)
})

test('says no output where none was built', async () => {
  const folder = await project('# Alpha\n\n[Bravo](charlie.md)\n')
  const {code, out} = run(folder, {STRICTNESS: 'strict'})
  expect([code, out.match(/^::/gm)]).toEqual([1, ['::']])
  expect(await readFile(path.join(folder, 'said'), 'utf8')).toBe('')
  await writeFiles(folder, {'tetrapla.yaml': 'langage: en\n'})
  expect(run(folder, {}).code).toBe(2)
  expect(await readFile(path.join(folder, 'said'), 'utf8')).toBe('')
})

test('the preview keeps what was built, where a document is at fault', () => {
  const file = path.join(root, 'templates/github/dot-github/workflows/preview.yml')
  const workflow: unknown = parse(readFileSync(file, 'utf8'))
  const steps = valueAt(workflow, 'jobs', 'preview', 'steps')
  const keeps = Array.isArray(steps) ? steps.at(-1) : undefined
  expect(valueAt(keeps, 'uses')).toMatch(/^actions\/upload-artifact@/)
  expect(valueAt(keeps, 'if')).toBe('${{ !cancelled() }}')
  expect(valueAt(keeps, 'with', 'if-no-files-found')).toBe('ignore')
})

test('says the output as Windows writes it, where bash has paths of its own', async () => {
  const folder = await project('# Alpha\n\nBravo.\n')
  expect(run(folder, {'BASH_FUNC_pwd%%': '() { [ "$1" = -W ] && echo D:/a/library; }'}).code).toBe(0)
  expect(await readFile(path.join(folder, 'said'), 'utf8')).toBe('output=D:/a/library/output\n')
})

test('says what to do where Tetrapla is not installed', async () => {
  const folder = await temporaryFolder()
  await writeFiles(folder, {'source/alpha.md': '# Alpha\n'})
  const told = `::error::Tetrapla is not installed in ${folder}: run npm install there in a step before this one\n`
  expect(run(folder, {})).toEqual({code: 2, out: told})
})

test('findings of the verification are told to the workflow, too', async () => {
  const folder = await project('# Alpha\n\nBravo.\n')
  const bin = path.join(folder, 'node_modules/.bin/tetrapla')
  const program = path.join(root, 'dist/program/main.js')
  // What is built is damaged before it is verified.
  await writeFile(
    bin,
    `#!/bin/sh\nif [ "$1" = verify ]; then echo >> output/alpha/en/alpha.en.json; fi\nexec node '${program}' "$@"\n`
  )
  const {code, out} = run(folder, {GITHUB_WORKSPACE: path.dirname(folder)})
  const file = `${path.basename(folder)}/output/alpha/en/alpha.en.json`
  expect([code, out]).toEqual([1, expect.stringContaining(`::error file=${file},line=1`)])
})

test('checks, with findings at their lines', async () => {
  const folder = await project('# Alpha\n\n[Bravo](charlie.md)\n')
  const {code, out} = run(folder, {COMMAND: 'check', STRICTNESS: 'strict'})
  expect([code, out]).toEqual([1, expect.stringContaining('::error file=source/alpha.md,line=3')])
  expect(run(folder, {COMMAND: 'rm'}).code).toBe(2)
  expect(run(folder, {AGAINST: 'published'}).out).toMatch(/^::error::there is no `published`%0A/m)
})

test('names files from the root of the repository, where the project is a folder of it', async () => {
  const folder = await project('# Alpha\n\n[Bravo](charlie.md)\n\n[^a]: One.\n\n[^a]: Two.\n')
  const inputs = {COMMAND: 'check', GITHUB_WORKSPACE: path.dirname(folder)}
  const file = `${path.basename(folder)}/source/alpha.md`
  expect(run(folder, inputs).out).toContain(`::warning file=${file},line=3`)
  const log = spawnSync(
    process.execPath,
    [path.join(root, 'dist/program/main.js'), 'check', '--reporter', 'sarif'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {...environment, ...inputs}
    }
  ).stdout
  const files = [...log.matchAll(/"uri": "([^"]*)"/g)].map(([, uri]) => uri)
  expect(files.length).toBeGreaterThan(1)
  expect(new Set(files)).toEqual(new Set([file]))
})
