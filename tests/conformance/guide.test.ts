/** The commands of the guide, in order: what a chapter has written into files is there when its commands run. */
import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {command, tetrapla} from '../cli/run-command.ts'
import {freePort, programs, start, startS3, stopAll} from '../fleet/servers.ts'
import {paragraph, run as words, wordFile} from '../import/word-file.ts'
import {temporaryFolder} from './support/temporary-folder.ts'
import {run as ran} from './support/run.ts'
import {need, type Tool} from './support/tools.ts'

const guide = path.join(import.meta.dirname, '../../docs/guide')

/** A command line, or a file that the reader is told to write. */
type Step = {readonly run: string} | {readonly write: string; readonly text: string}

/** Chapters that go on with the library of the first one, in the order of the guide. */
const chapters = ['first-publication', 'publish', 'keep', 'move-here', 'look-up']

/** What its reader has from other systems, beside the library. */
const existing: Readonly<Record<string, string | Uint8Array>> = {
  'manual/book.toml': '[book]\ntitle = "Manual"\nlanguage = "en"\n',
  'manual/src/SUMMARY.md': '# Summary\n\n- [Begin](begin.md)\n- [Use](use.md)\n',
  'manual/src/begin.md': '# Begin\n\n{{#include part.txt}}\n\nSee [use](use.md).\n',
  'manual/src/part.txt': 'It is included.\n',
  'manual/src/use.md': '# Use\n\nUse it.\n',
  'study/_quarto.yml':
    'project:\n  type: book\nbook:\n  title: Study\n  chapters: [index.qmd, two.qmd]\nlang: en\n',
  'study/index.qmd': '# One\n\n::: {.callout-note}\nWell.\n:::\n',
  'study/two.qmd': '# Two\n\nText.\n',
  'report.docx': wordFile(paragraph(words('Alpha'), 'berschrift1') + paragraph(words('Bravo.')))
}

/** Where these are not there, what needs them is skipped: nothing is installed for a test of its own. */
const nginx: Tool = {name: 'nginx', debianPackage: 'nginx', probes: [['nginx', '-v']]}
const awsCli: Tool = {name: 'the AWS CLI', debianPackage: 'awscli', probes: [['aws', '--version']]}

/** Commands of the guide whose exit code 1 says that something is missing, outdated or different. */
const tellsByItsCode = /^npx tetrapla (?:translations|diff)\b/

let library: string
let output: string

beforeAll(async () => {
  let folder = temporaryFolder()
  for (const [name, content] of Object.entries(existing)) write(path.join(folder, name), content)
  const steps = chapters.flatMap((name) => stepsOf(chapterOf(name)))
  expect(steps.length).toBeGreaterThan(25)
  for (const step of steps) {
    if ('write' in step) write(path.join(folder, step.write), step.text)
    else if (step.run.startsWith('cd ')) folder = path.join(folder, step.run.slice('cd '.length))
    else {
      const code = tellsByItsCode.test(step.run) ? 1 : 0
      expect(await run(step.run, folder)).toMatchObject({line: step.run, code})
    }
  }
  library = folder
  output = path.join(library, 'output')
})

afterAll(stopAll)

test('its commands do what it says', () => {
  expect(readFileSync(path.join(output, 'fees/en/index.html'), 'utf8')).toContain('Students pay half.')
  for (const file of ['.github/workflows/publish.yml', '.gitlab-ci.yml'])
    expect(existsSync(path.join(library, file)), file).toBe(true)
  expect(readFileSync(path.join(library, 'source/notice.fr.md'), 'utf8')).toContain('accepted:')
  const imported: readonly (readonly [file: string, words: string])[] = [
    ['manual/begin.md', 'It is included.'],
    ['study/index.md', 'callout-note'],
    ['report.md', 'Bravo.']
  ]
  for (const [file, words] of imported)
    expect(readFileSync(path.join(library, 'source', file), 'utf8')).toContain(words)
})

test('it is a publication without a finding', () => {
  expect(tetrapla(guide, ['check'])).toMatchObject({
    code: 0,
    out: '1 publication checked: nothing to report\n'
  })
})

/** By the ending of a file, what a browser has to be told that it is. */
const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  jsonl: 'application/jsonl',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  svg: 'image/svg+xml',
  xml: 'application/atom+xml',
  png: 'image/png',
  woff2: 'font/woff2'
}

describe.each(['/', '/reports/'])('its server, with the library at %s', (below) => {
  test('gives each file its media type, and keeps for ever what is named by its digest alone', async ({
    skip
  }) => {
    await need(nginx, {skip})
    const root = temporaryFolder()
    cpSync(output, path.join(root, below), {recursive: true})
    const server = /^server \{[\s\S]*?^\}/m.exec(chapterOf('publish'))?.[0] ?? ''
    const address = await serveByNginx(
      server.replaceAll(/(?<=location |error_page 404 )\//g, below).replace(/root [^;]*/, `root ${root}`)
    )
    const files = filesOf(output)
    for (const file of files) {
      const {status, headers} = await fetch(`${address}${below.slice(1)}${file}`)
      const extension = path.extname(file).slice(1)
      expect({file, status}).toEqual({file, status: 200})
      if (!['', 'bib'].includes(extension))
        expect([file, headers.get('content-type')]).toEqual([file, mediaTypes[extension]])
      expect([file, headers.get('cache-control')]).toEqual([file, cachingOf(file)])
    }
    expect(files.filter((file) => cachingOf(file) !== 'no-cache').length).toBeGreaterThan(3)
    const page = await fetch(`${address}${below.slice(1)}fees/en/`)
    expect(await page.text()).toContain('Students pay half.')
    const missing = await fetch(`${address}${below.slice(1)}nothing`)
    expect(missing.status).toBe(404)
    expect(await missing.text()).toBe(readFileSync(path.join(output, '404.html'), 'utf8'))
  })
})

test('its bucket has the files of the output alone, each with its media type and caching', async ({skip}) => {
  await need(awsCli, {skip})
  if ((await ran(programs.s3, ['--version'])).status !== 0)
    skip('versitygw is not there (`make .judges/bin/versitygw` fetches it by Go)')
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 's3/publications'), {recursive: true})
  const env = {...(await startS3(path.join(folder, 's3'))), AWS_DEFAULT_REGION: 'us-east-1'}
  const lines = [...chapterOf('publish').matchAll(/^aws s3 sync .*$/gm)].map(([line]) => line)
  expect(lines).toHaveLength(2)
  const sync = async (): Promise<void> => {
    for (const line of lines) {
      const {status, stderr} = await ran('sh', ['-c', line], {cwd: folder, env})
      expect({line, status, stderr}).toEqual({line, status: 0, stderr: ''})
    }
  }
  cpSync(output, path.join(folder, 'output'), {recursive: true})
  write(path.join(folder, 'output/gone.html'), 'Gone.')
  await sync()
  rmSync(path.join(folder, 'output/gone.html'))
  await sync()
  const kept = filesOf(path.join(folder, 's3/publications')).filter((file) => !file.startsWith('.sgw'))
  expect(kept).toEqual(filesOf(output))
  const some = [/^index\.html$/, /^assets\/[^/]*\.css$/, /^assets\/search\//, /\.pdf$/].map(
    (pattern) => kept.find((file) => pattern.test(file)) ?? ''
  )
  for (const file of some) {
    const words = ['s3api', 'head-object', '--bucket', 'publications', '--key', file]
    const {stdout} = await ran('aws', words, {env})
    const {CacheControl, ContentType} = JSON.parse(stdout) as Readonly<Record<string, string>>
    const [type = ''] = (mediaTypes[path.extname(file).slice(1)] ?? '').split(';')
    expect([file, CacheControl, ContentType]).toEqual([file, cachingOf(file), type])
  }
})

/** What is named by its content never changes. */
function cachingOf(file: string): string {
  return /^assets\/[0-9a-f]{16}\.\w+$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((one) => one.isFile())
    .map((one) => path.relative(folder, path.join(one.parentPath, one.name)))
    .sort()
}

/** Starts nginx with a server's settings on the loopback; its address, with a slash at its end. */
async function serveByNginx(server: string): Promise<string> {
  const folder = temporaryFolder()
  const port = await freePort()
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`
  )
  const settings = [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `daemon off; pid ${folder}/pid; error_log ${folder}/errors; events {}`,
    `http { access_log off; ${temporary.join(' ')} ${server.replace('{', `{\n  listen 127.0.0.1:${String(port)};`)} }`
  ]
  write(path.join(folder, 'nginx.conf'), settings.join('\n'))
  start('nginx', ['-e', `${folder}/errors`, '-c', path.join(folder, 'nginx.conf')])
  const address = `http://127.0.0.1:${String(port)}/`
  for (let attempt = 0; attempt < 50; attempt += 1) {
    await wait(100)
    if (
      await fetch(address).then(
        () => true,
        () => false
      )
    )
      return address
  }
  throw new Error(readFileSync(path.join(folder, 'errors'), 'utf8'))
}

function chapterOf(name: string): string {
  return readFileSync(path.join(guide, `source/guide/${name}.md`), 'utf8')
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), {recursive: true})
  writeFileSync(file, content)
}

interface LineRun {
  readonly line: string
  readonly code: number | null
  readonly err: string
}

async function run(line: string, folder: string): Promise<LineRun> {
  if (line.includes('--accept')) changeOriginal(folder)
  if (line === 'npm install') return install(folder)
  if (line === 'npx tetrapla serve') return preview(folder)
  if (line === 'npx tetrapla lsp') return languageServer(folder)
  expect(line).toMatch(/^npx tetrapla /)
  const {status, stderr} = spawnSync('sh', ['-c', line.replace(/^npx tetrapla/, '"$NODE" "$TETRAPLA"')], {
    cwd: folder,
    encoding: 'utf8',
    env: {...process.env, NODE: process.execPath, TETRAPLA: command}
  })
  return {line, code: status, err: stderr}
}

/** What the chapter tells of: the original says something else than what was translated. */
function changeOriginal(folder: string): void {
  const file = path.join(folder, 'source/notice.md')
  const text = readFileSync(file, 'utf8')
  const changed = text.replace('without an appointment', 'by appointment')
  expect(changed).not.toBe(text)
  writeFileSync(file, changed)
}

/** It answers an editor, and ends when that says so. */
async function languageServer(folder: string): Promise<LineRun> {
  const child = spawn(process.execPath, [command, 'lsp'], {cwd: folder, stdio: ['pipe', 'pipe', 'pipe']})
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const say = (message: object): void => {
    const text = JSON.stringify({jsonrpc: '2.0', ...message})
    child.stdin.write(`Content-Length: ${String(text.length)}\r\n\r\n${text}`)
  }
  const answer = async (id: number): Promise<void> => {
    for (let said = ''; !said.includes(`"id":${String(id)}`);) {
      const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
      said += chunk.toString()
    }
  }
  say({id: 1, method: 'initialize', params: {processId: null, rootUri: null, capabilities: {}}})
  await answer(1)
  say({id: 2, method: 'shutdown'})
  await answer(2)
  say({method: 'exit'})
  return {line: 'npx tetrapla lsp', code: await ended, err: ''}
}

/** Without a registry: the package stands beside the library, and its command is the built one. */
function install(folder: string): LineRun {
  const line = 'npm install'
  const beside = path.join(folder, '../tetrapla')
  write(path.join(beside, 'bin.js'), `#!/usr/bin/env node\nimport ${JSON.stringify(command)}\n`)
  chmodSync(path.join(beside, 'bin.js'), 0o755)
  const manifest = {name: 'tetrapla', version: '0.0.0', type: 'module', bin: {tetrapla: 'bin.js'}}
  write(path.join(beside, 'package.json'), JSON.stringify(manifest))
  const file = path.join(folder, 'package.json')
  const wanted = readFileSync(file, 'utf8')
  write(file, wanted.replace(/"tetrapla": "[^"]*"/, '"tetrapla": "file:../tetrapla"'))
  const env = {...process.env, npm_config_offline: 'true'}
  const {status, stderr} = spawnSync('npm', ['install'], {cwd: folder, encoding: 'utf8', env})
  const version = spawnSync('npx', ['tetrapla', '--version'], {cwd: folder, encoding: 'utf8', env})
  expect(version.stdout).toBe(tetrapla(folder, ['--version']).out)
  write(file, wanted)
  return {line, code: status, err: stderr}
}

/** It says where it is to be seen, shows the catalogue there, and ends by Ctrl-C. */
async function preview(folder: string): Promise<LineRun> {
  const child = spawn(process.execPath, [command, 'serve'], {cwd: folder, stdio: ['ignore', 'pipe', 'pipe']})
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let said = ''
  for await (const chunk of child.stdout) {
    said += String(chunk)
    if (said.includes('\n')) break
  }
  const page = await fetch(/http:\S+/.exec(said)?.[0] ?? '')
  expect(page.status).toBe(200)
  child.kill('SIGINT')
  expect(await ended).toBe(130)
  return {line: 'npx tetrapla serve', code: 0, err: said}
}

/** Blocks of `sh` are commands; any other block after a sentence that ends in a path and a colon is that file. */
function stepsOf(chapter: string): readonly Step[] {
  return [...chapter.matchAll(/(?:`([\w./-]+)`:\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(
    ([, file, language, text = '']): readonly Step[] => {
      if (language === 'sh')
        return text
          .trimEnd()
          .split('\n')
          .map((line) => ({run: line.replace(/\s+#.*$/, '')}))
      return file?.startsWith('source/') === true || file?.startsWith('schemas/') === true
        ? [{write: file, text}]
        : []
    }
  )
}
