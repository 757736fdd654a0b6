/** The package's functions as a program of somebody else calls them: docs/programs.md does what it shows, in types too. */
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {cp, mkdir, symlink} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {readFiles, sharedFolder, writeFiles} from '../platform/temporary-folder.ts'
import {tetrapla} from './run-command.ts'

const root = path.join(import.meta.dirname, '../..')
const docs = readFileSync(path.join(root, 'docs/programs.md'), 'utf8')
const example = /```ts\n([\s\S]*?)```/.exec(docs)?.[1] ?? ''

const text = (adopted: string, word: string): string =>
  `---\ntitle: Alpha\nlanguage: en\n---\n\nBravo ${word}.\n\n::instrument[Resolution 1540]{#unscr-1540 adopted=${adopted}}\n`

/** A project with the package installed, whose earlier output lies in `earlier`. */
const folder = await project()

async function project(): Promise<string> {
  const folder = await sharedFolder()
  await writeFiles(folder, {
    'package.json': '{"type": "module"}',
    'tetrapla.yaml': 'editions: [json, html]\nrules: {link/is-not-placeholder: warning}\n',
    'schemas/records/instrument.schema.json':
      '{"properties": {"adopted": {"type": "string", "format": "date"}}}',
    'source/alpha.md': text('2004-04-27', 'charlie')
  })
  expect(tetrapla(folder, ['build', '--quiet'])).toMatchObject({code: 0, err: ''})
  await cp(path.join(folder, 'output'), path.join(folder, 'earlier'), {recursive: true})
  await mkdir(path.join(folder, 'node_modules'))
  await symlink(root, path.join(folder, 'node_modules/tetrapla'), 'junction')
  return folder
}

const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, words, {cwd: folder, encoding: 'utf8'})

test('the functions do what the documentation shows of them', async () => {
  await writeFiles(folder, {
    'source/alpha.md': text('2004-04-28', '[delta](#)'),
    'example.mjs': example.replace('(failure: unknown)', '(failure)')
  })
  const {stdout, stderr} = run('example.mjs')
  expect(stderr).toBe('')
  expect(stdout.trim().split('\n')).toEqual([
    'source/alpha.md:6:7 warning this link leads nowhere yet (link/is-not-placeholder)',
    'source/alpha.md:6:7: warning: this link leads nowhere yet [link/is-not-placeholder]',
    '  6 | Bravo [delta](#).',
    '    |       ^^^^^^^^^^',
    '  hint: write its address between the round brackets',
    '',
    '1 warning',
    '',
    'built 1',
    '0 2',
    "alpha changed [ 'changed alpha/p1', 'changed alpha/unscr-1540' ]",
    '{"properties":{"adopted":{"type":"string","format":"date"}}}',
    'there is no schema `records/instrumnt` did you mean `records/instrument`?'
  ])
})

test('the functions have types, which tell right use from wrong', async () => {
  await writeFiles(folder, {
    'right.ts': `${example}\nexport {}\n`,
    'wrong.ts':
      "import {build, diff, schema} from 'tetrapla'\nawait diff({before: 'a'})\nawait schema({type: 1, project: '.'})\n" +
      "await build({project: '.', editions: ['pdfx']})\nawait build({project: '.', edition: ['pdf']})\n"
  })
  const {stdout, status} = run(
    path.join(root, 'node_modules/typescript/bin/tsc'),
    ...'--noEmit --strict --module nodenext --target es2022 --skipLibCheck --types node'.split(' '),
    '--typeRoots',
    path.join(root, 'node_modules/@types'),
    'right.ts',
    'wrong.ts'
  )
  expect(status).not.toBe(0)
  expect(stdout.match(/^\S.*/gm)).toEqual([
    expect.stringMatching(/^wrong\.ts\(2,\d+\): error .*'after'/),
    expect.stringMatching(/^wrong\.ts\(3,\d+\): error .*'string'/),
    expect.stringMatching(/^wrong\.ts\(4,\d+\): error .*"pdfx"/),
    expect.stringMatching(/^wrong\.ts\(5,\d+\): error .*'edition'/)
  ])
})

test('a build that is asked for wrongly leaves what is published as it is', async () => {
  const published = await readFiles(path.join(folder, 'output'))
  await writeFiles(folder, {
    'asked.mjs': `import {build} from 'tetrapla'
for (const asked of [{editions: ['pdfx']}, {editions: []}, {edition: ['pdf']}, {editions: 'json'}])
  await build({project: '.', ...asked}).catch(({name, message, hint}) => console.log(name, message, hint))
`
  })
  expect(run('asked.mjs')).toMatchObject({
    stderr: '',
    stdout: [
      'UsageFailure there is no edition `pdfx` did you mean `pdf`?',
      'UsageFailure `editions` names no edition there are: json, pdf, epub, html',
      'UsageFailure `build` takes no `edition` did you mean `editions`?',
      'UsageFailure `editions` is a list, not `json` undefined',
      ''
    ].join('\n')
  })
  expect(await readFiles(path.join(folder, 'output'))).toEqual(published)
})

test('a project is all that has to be said, and results are plain data', async () => {
  await writeFiles(folder, {
    'notice.md': text('2004-04-27', 'charlie'),
    'plain.mjs': `import {isDeepStrictEqual} from 'node:util'
import {build, check, format} from 'tetrapla'
const results = [await check({project: 'notice.md'}), await build({project: 'notice.md', output: 'plain'})]
for (const result of results)
  console.log(Object.keys(result).join(), isDeepStrictEqual(structuredClone(result), result))
const {diagnostics} = results[0]
console.log(await format({diagnostics, project: 'notice.md'}))
console.log(JSON.parse(await format({diagnostics, reporter: 'json'})).counts)
`
  })
  const {stdout, stderr} = run('plain.mjs')
  expect(stderr).toBe('')
  expect(stdout.split('\n')).toEqual([
    'kind,diagnostics,publications true',
    'output,publications,kind,diagnostics true',
    '',
    '{ error: 0, warning: 0, info: 0 }',
    ''
  ])
})

test('what is aborted throws the reason, writes nothing, and stands in the way of no other', async () => {
  const published = await readFiles(path.join(folder, 'output'))
  await writeFiles(folder, {
    'source/alpha.md': text('2004-04-29', 'echo'),
    'aborted.mjs': `import {build, check, translations} from 'tetrapla'
const asked = {project: '.', cache: false}
const told = (failure) => console.log(failure.message)
for (const step of ['read', 'make']) {
  const controller = new AbortController()
  const onProgress = (progress) => void (progress.step === step && controller.abort(new Error(step)))
  await build({...asked, signal: controller.signal, onProgress}).catch(told)
}
const signal = AbortSignal.abort(new Error('before'))
for (const run of [build, check, translations]) await run({project: '.', signal}).catch(told)
console.log((await build({...asked, output: 'whole', signal: new AbortController().signal})).kind)
`
  })
  const {stdout, stderr} = run('aborted.mjs')
  expect({stdout, stderr}).toEqual({stdout: 'read\nmake\nbefore\nbefore\nbefore\nbuilt\n', stderr: ''})
  expect(await readFiles(path.join(folder, 'output'))).toEqual(published)
})

test('a publication in hand is not done first, and leaves nothing behind', async () => {
  const published = await readFiles(path.join(folder, 'output'))
  await writeFiles(folder, {
    'source/alpha.md': text('2004-04-30', `${'golf hotel '.repeat(40)}.\n\n`.repeat(2000)),
    'long.mjs': `import {build} from 'tetrapla'
const controller = new AbortController()
const onProgress = ({step}) => {
  console.log(step)
  setTimeout(() => controller.abort(new Error('enough')), 100)
}
const asked = {project: '.', editions: ['json', 'html', 'pdf'], cache: false, onProgress}
await build({...asked, signal: controller.signal}).catch(({message}) => console.log(message))
`
  })
  const {stdout, stderr} = run('long.mjs')
  expect({stdout, stderr}).toEqual({stdout: 'read\nenough\n', stderr: ''})
  expect(await readFiles(path.join(folder, 'output'))).toEqual(published)
  await writeFiles(folder, {'source/alpha.md': text('2004-04-29', 'echo')})
})

test('of two builds into one output one tells that the other is at it', async () => {
  await writeFiles(folder, {
    'both.mjs': `import {build} from 'tetrapla'
const asked = {project: '.', output: 'both', cache: false}
const both = await Promise.allSettled([build(asked), build(asked)])
console.log(both.map(({value, reason}) => value?.kind ?? reason.name + ' ' + reason.isLocked).sort().join())
await build({...asked, output: 'notice.md/both'}).catch(({name, isLocked}) => console.log(name, isLocked))
`
  })
  expect(run('both.mjs')).toMatchObject({
    stderr: '',
    stdout: 'OutputFailure true,built\nOutputFailure false\n'
  })
})
