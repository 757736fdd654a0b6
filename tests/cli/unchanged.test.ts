/** A build with nothing to do: it says what a build says, looks at every file, and loads little of the program. */
import {spawn, spawnSync} from 'node:child_process'
import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  symlink,
  utimes,
  writeFile
} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {readFiles, sharedFolder, temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {withOthers} from '../support/runs-of.ts'
import {command, tetrapla, tetraplaAlone, tetraplaStopped, watchedTetrapla} from './run-command.ts'

/** What is done by a worker is known to have been done; the command does so little by itself. */
const byWorker = ['build', '--jobs', '1']

const files = {
  'tetrapla.yaml': 'language: en\neditions: [json]\nrules:\n  link/target-exists: warning\n',
  'source/alpha.md': '# Alpha\n\nSee [nothing](nowhere.md) and ![golf](golf.svg).\n',
  'source/bravo/publication.yaml': 'title: Bravo\n',
  'source/bravo/charlie.md': '# Charlie\n\n![delta](../delta.svg)\n',
  'source/delta.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
}

/** Runs the command in a process of its own, and tells by the engine's own coverage whether the part that builds was loaded. */
async function builtAlone(project: string) {
  const coverage = await mkdtemp(path.join(tmpdir(), 'tetrapla-coverage-'))
  const run = tetraplaAlone(project, ['build'], {NODE_V8_COVERAGE: coverage})
  const reports = (await readdir(coverage)).map((name) => readFile(path.join(coverage, name), 'utf8'))
  const loaded = (await Promise.all(reports)).join('')
  await rm(coverage, {recursive: true})
  return {...run, hasLoaded: loaded.includes('/build-anew.js"')}
}

/** The output as a build from nothing makes it. */
async function fromNothing(project: string): Promise<Record<string, string>> {
  const output = path.join(await temporaryFolder(), 'output')
  const {code} = tetrapla(project, ['build', '--no-cache', '--output', output, '--against', 'output'])
  expect(code).toBe(0)
  return readFiles(output)
}

/** Ends when what was written before is old: stamps of files that were just written tell nothing. */
async function grownOld(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 2100))
}

/** One publication is under an embargo until then. */
const end = Date.UTC(2026, 11, 10, 9) / 1000

const withEmbargo = {
  'tetrapla.yaml': 'language: en\neditions: [json]\n',
  'source/alpha.md': '# Alpha\n\nBravo.\n',
  'source/charlie.md': '---\nembargo: 2026-12-10T09:00Z\n---\n\n# Charlie\n\nDelta.\n'
}

function atTime(folder: string, seconds: number) {
  return watchedTetrapla(folder, byWorker, {SOURCE_DATE_EPOCH: String(seconds)})
}

// Built first, and asked for last: meanwhile they grow old.
const [project, early, late] = [await sharedFolder(), await sharedFolder(), await sharedFolder()]
await writeFiles(project, files)
for (const folder of [early, late]) await writeFiles(folder, withEmbargo)
const first = tetrapla(project, ['build'])
const before = atTime(early, end - 2)
for (const seconds of [end - 2, end]) atTime(late, seconds)
const old = grownOld()

type Step = (project: string) => Promise<unknown>

const at = (project: string, file: string): string => path.join(project, file)

/** Each after those before it. */
const steps: readonly (readonly [name: string, step: Step])[] = [
  [
    'a word at a time and of a size as before, and a file more',
    async (project) => {
      const file = at(project, 'source/alpha.md')
      const {atime, mtime} = await stat(file)
      await writeFile(file, (await readFile(file, 'utf8')).replace('nothing', 'noThing'))
      await utimes(file, atime, mtime)
      await writeFile(at(project, 'source/bravo/echo.md'), '# Echo\n')
    }
  ],
  [
    'an output file of the same size, and one less',
    async (project) => {
      const file = at(project, 'output/alpha/en/alpha.en.json')
      await writeFile(file, (await readFile(file, 'utf8')).replace('Alpha', 'AlphA'))
      await rm(at(project, 'output/bravo/en/bravo.en.json'))
    }
  ],
  [
    'a cache that is spoilt, and another configuration',
    async (project) => {
      const blobs = at(project, '.tetrapla/cache/blobs')
      for (const name of await readdir(blobs)) await writeFile(path.join(blobs, name), '{}')
      await appendFile(at(project, 'tetrapla.yaml'), 'publisher: Foxtrot\n')
    }
  ],
  [
    'a folder that a link stands for, and a commit',
    async (project) => {
      await rename(at(project, 'source/bravo'), at(project, 'bravo'))
      await symlink('../bravo', at(project, 'source/bravo'))
      const git = ['-c', 'user.name=a', '-c', 'user.email=a@example.org']
      spawnSync('git', ['init', '--quiet'], {cwd: project})
      spawnSync('git', ['add', 'source', 'tetrapla.yaml'], {cwd: project})
      spawnSync('git', [...git, 'commit', '--quiet', '-m', 'Alpha'], {cwd: project})
    }
  ],
  [
    'another name, another picture and a schema',
    async (project) => {
      await rename(at(project, 'source/alpha.md'), at(project, 'source/echo.md'))
      await writeFile(at(project, 'source/delta.svg'), files['source/delta.svg'].replace('1v1', '1v2'))
      await mkdir(at(project, 'schemas'))
      await writeFile(at(project, 'schemas/golf.schema.json'), '{"type": "object"}')
    }
  ]
]

describe('a build after', async () => {
  const project = await sharedFolder()
  await writeFiles(project, files)
  tetrapla(project, ['build'])

  test.each(steps)('%s is one from nothing', async (_, step) => {
    await step(project)
    expect(tetrapla(project, ['build']).code).toBe(0)
    expect(await readFiles(path.join(project, 'output'))).toEqual(await fromNothing(project))
  })
})

test('a build that is killed leaves nothing behind that the next goes wrong by', async () => {
  const project = await temporaryFolder()
  await writeFiles(project, files)
  for (const after of withOthers([250], [500])) {
    await tetraplaStopped(project, ['build'], {signal: 'SIGKILL', after})
    await appendFile(at(project, 'source/alpha.md'), `After ${after}.\n`)
  }
  expect(tetrapla(project, ['build']).code).toBe(0)
  expect(await readFiles(path.join(project, 'output'))).toEqual(await fromNothing(project))
})

test('builds at the same time, of one project into two outputs, do not hinder each other', async () => {
  const project = await temporaryFolder()
  await writeFiles(project, files)
  const outputs = ['output', 'other']
  const codes = await Promise.all(
    outputs.map((output) => {
      const child = spawn(process.execPath, [command, 'build', '--output', output], {
        cwd: project,
        stdio: 'ignore'
      })
      return new Promise((resolve) => child.on('exit', resolve))
    })
  )
  expect(codes).toEqual([0, 0])
  const cold = await fromNothing(project)
  for (const output of outputs) expect(await readFiles(path.join(project, output))).toEqual(cold)
  expect(tetrapla(project, ['build']).code).toBe(0)
})

describe('a build of what was built', () => {
  beforeAll(() => old)

  test('has nothing to do, and says the same', async () => {
    expect(first.code).toBe(0)
    const second = await builtAlone(project)
    expect(second).toMatchObject({code: 0, err: first.err, hasLoaded: false})
    expect(second.err).toContain('link/target-exists')
    expect(second.out.replaceAll(' (unchanged)', '')).toBe(first.out)
    expect(second.out.match(/\(unchanged\)/g)).toHaveLength(2)
  })

  test('is told by a glance, or where that is spoilt by the record', async () => {
    const [glance, index] = ['glance', 'index.json'].map((name) =>
      path.join(project, '.tetrapla/cache', name)
    )
    if (glance === undefined || index === undefined) throw new Error('nothing is kept')
    const kept = await readFile(index)
    for (const spoilt of [index, glance]) {
      await writeFile(spoilt, 'nothing')
      expect(watchedTetrapla(project, byWorker)).toMatchObject({code: 0, err: first.err, hasWorked: false})
      await writeFile(index, kept)
    }
  })

  test('tells of a picture that an absent one may be, once it comes and once it goes', async () => {
    const near = at(project, 'source/foxtrot/gollf.svg')
    await writeFiles(project, {'source/foxtrot/gollf.svg': files['source/delta.svg']})
    expect(first.err).not.toContain('did you mean')
    const meant = tetrapla(project, ['build'])
    expect(meant.err).toContain('did you mean `foxtrot/gollf.svg`?')
    expect(meant.err).toBe(tetrapla(project, ['build', '--no-cache']).err)
    await rm(near)
    expect(tetrapla(project, ['build']).err).toBe(first.err)
    await rmdir(path.dirname(near))
  })

  test('says the same to programs', () => {
    const [cold, warm] = [
      ['--no-cache', '--reporter', 'json'],
      ['--reporter', 'json']
    ]
    expect(tetrapla(project, ['build', ...warm]).out).toBe(tetrapla(project, ['build', ...cold]).out)
  })

  test('looks when it is asked for something else, or for everything', () => {
    for (const words of [['--strict'], ['--no-cache']]) {
      expect(watchedTetrapla(project, [...byWorker, ...words]).hasWorked, words.join(' ')).toBe(true)
    }
  })

  test('writes nothing but what it keeps, where that is not in a repository', async () => {
    expect((await readdir(project)).sort()).toEqual(['.tetrapla', 'output', 'source', 'tetrapla.yaml'])
    spawnSync('git', ['init', '--quiet'], {cwd: project})
    const {stdout} = spawnSync('git', ['status', '--short'], {cwd: project, encoding: 'utf8'})
    await rm(path.join(project, '.git'), {recursive: true, force: true})
    expect(stdout).not.toContain('.tetrapla')
  })

  test('looks again once the time of an embargo has come', () => {
    expect(before.out).not.toContain('charlie')
    expect(atTime(early, end - 1)).toMatchObject({code: 0, hasWorked: false})
    const after = atTime(early, end)
    expect(after).toMatchObject({code: 0, hasWorked: true})
    expect(after.out).toContain('charlie')
    expect(atTime(late, end)).toMatchObject({hasWorked: false})
    expect(atTime(late, end - 1)).toMatchObject({hasWorked: true})
  })
})
