/** Whatever somebody put in an output, a build writes, moves and removes nothing outside of it, and ends. */
import {execFileSync} from 'node:child_process'
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {createServer, type Server} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fc} from '@fast-check/vitest'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {OutputFailure} from '../../../pipeline/model/host.ts'
import {parseJournal} from '../../../pipeline/platform/output/journal.ts'
import {isOutputPath} from '../../../pipeline/platform/output/output-folder.ts'
import {listedFiles, NoManifest} from '../../../pipeline/platform/output/previous-files.ts'
import {runsOf} from '../../support/runs-of.ts'
import {filesOf, first, manifestOf, second, write} from './small-build.ts'

/** A pipe and a socket, which further names are given to; nobody reads or writes them. */
let special: {readonly pipe: string; readonly socket: string}
let server: Server
let base: string
/** In memory where there is such a folder, since each step is synced. */
const folders = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

beforeAll(async () => {
  base = mkdtempSync(path.join(folders, 'tetrapla-test-'))
  special = {pipe: path.join(base, 'pipe'), socket: path.join(base, 'socket')}
  execFileSync('mkfifo', [special.pipe])
  server = createServer()
  await new Promise<void>((resolve) => server.listen(special.socket, resolve))
})

afterAll(() => {
  server.close()
  rmSync(base, {recursive: true, force: true})
})

interface Place {
  readonly root: string
  readonly victim: string
}

/** An output, and beside it a folder with the names that an output has. */
async function outputBesideVictim(): Promise<Place> {
  const folder = mkdtempSync(path.join(base, 'case-'))
  const place = {root: path.join(folder, 'output'), victim: path.join(folder, 'victim')}
  await write(place.root, first)
  const names = [
    'precious.txt',
    'index.html',
    'en/index.html',
    'en/gone.html',
    'new/index.html',
    'lock',
    'old/0/x'
  ]
  for (const name of names) {
    mkdirSync(path.dirname(path.join(place.victim, name)), {recursive: true})
    writeFileSync(path.join(place.victim, name), name)
  }
  return place
}

/** All that can be seen of a folder, the times of its changes included. */
function snapshot(folder: string): readonly string[] {
  const names = ['.', ...readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()]
  return names.map((name) => {
    const file = path.join(folder, name)
    const status = lstatSync(file)
    const content = status.isFile() ? readFileSync(file, 'utf8') : ''
    return [name, status.ino, status.mode, status.mtimeMs, status.ctimeMs, content].join(' ')
  })
}

/** Puts something in the place of whatever is there, unless that would be outside. */
function put(root: string, file: string, make: (target: string) => void): void {
  const parts = path.dirname(file).split('/')
  for (const [index] of parts.entries()) {
    const folder = path.join(root, ...parts.slice(0, index + 1))
    if (lstatSync(folder, {throwIfNoEntry: false}) === undefined) mkdirSync(folder)
    if (!isRealFolder(folder)) return
  }
  const target = path.join(root, file)
  rmSync(target, {recursive: true, force: true})
  make(target)
}

function isRealFolder(folder: string): boolean {
  return lstatSync(folder, {throwIfNoEntry: false})?.isDirectory() === true
}

const journal = (steps: readonly unknown[], work = '.tetrapla/work-abcdef'): string =>
  JSON.stringify({work, steps})

describe('a link is never followed', () => {
  test.each([
    ['the folder of Tetrapla’s own work', '.tetrapla', ''],
    ['the shared files', 'assets', ''],
    ['a publication', 'a/en', 'en'],
    ['the folder of a publication', 'c', ''],
    ['a file', 'index.html', 'index.html'],
    ['the manifest', 'manifest.json', 'precious.txt'],
    ['the lock', '.tetrapla/lock', 'lock'],
    ['the journal', '.tetrapla/journal.json', 'precious.txt']
  ])('%s', async (_, file, target) => {
    const {root, victim} = await outputBesideVictim()
    put(root, file, (at) => symlinkSync(path.join(victim, target), at))
    const before = snapshot(victim)
    await expect(write(root, second)).rejects.toBeInstanceOf(OutputFailure)
    expect(snapshot(victim)).toEqual(before)
  })

  test('to a file that the manifest names: it stays, and what it leads to, too', async () => {
    const {root, victim} = await outputBesideVictim()
    symlinkSync(victim, path.join(root, 'link'))
    writeFileSync(path.join(root, 'manifest.json'), manifestOf({...filesOf(first), 'link/precious.txt': 'x'}))
    const before = snapshot(victim)
    await write(root, second)
    expect(snapshot(victim)).toEqual(before)
    expect(lstatSync(path.join(root, 'link')).isSymbolicLink()).toBe(true)
  })

  test('when it is no file of ours: it goes where files that are not ours go', async () => {
    const {root, victim} = await outputBesideVictim()
    symlinkSync('../../../victim', path.join(root, 'a/en/link'))
    const before = snapshot(victim)
    await write(root, second)
    expect(snapshot(victim)).toEqual(before)
    expect(lstatSync(path.join(root, 'a/en/link')).isSymbolicLink()).toBe(true)
  })

  test('by a journal that names files behind it', async () => {
    const {root, victim} = await outputBesideVictim()
    put(root, '.tetrapla/work-abcdef/old', (at) => symlinkSync(victim, at))
    const foreign = ['../../../../victim/precious.txt']
    for (const steps of [
      [{kind: 'replace', to: 'a/en', had: true, foreign}],
      [{kind: 'replace', to: 'a/en', had: true, foreign: ['precious.txt']}],
      [{kind: 'remove', to: 'a/en/index.html'}]
    ]) {
      writeFileSync(path.join(root, '.tetrapla/journal.json'), journal(steps))
      const before = snapshot(victim)
      await expect(write(root, second)).rejects.toBeInstanceOf(OutputFailure)
      expect(snapshot(victim)).toEqual(before)
      rmSync(path.join(root, '.tetrapla/undo.json'), {force: true})
    }
  })
})

describe('what is no regular file is never waited for', () => {
  test.each([
    'manifest.json',
    'index.html',
    '.tetrapla',
    '.tetrapla/lock',
    '.tetrapla/journal.json',
    'a/en',
    'assets'
  ])('%s', async (file) => {
    for (const kind of ['pipe', 'socket'] as const) {
      const {root} = await outputBesideVictim()
      put(root, file, (at) => linkSync(special[kind], at))
      await expect(write(root, second)).rejects.toBeInstanceOf(OutputFailure)
    }
  })
})

const hostileNames = [
  '../victim/precious.txt',
  '../../victim/precious.txt',
  '../../../../victim/precious.txt',
  'a/../../victim/precious.txt',
  '/etc/hostname',
  '',
  '.',
  'a//en',
  'a/en/',
  './index.html',
  '.tetrapla/lock',
  '.tetrapla',
  'link/precious.txt',
  'link',
  'a/en/link/precious.txt',
  'index.html\u0000',
  '__proto__'
] as const
const names = fc.oneof(
  fc.constantFrom(...hostileNames),
  fc.constantFrom(...Object.keys(filesOf(first)), 'a/en', 'c/en')
)

test('paths that lead elsewhere are none of an output', () => {
  const bad = hostileNames.filter((name) => isOutputPath(name))
  expect(bad).toEqual(['link/precious.txt', 'link', 'a/en/link/precious.txt', '__proto__'])
})

const places = fc.constantFrom(
  '.tetrapla',
  '.tetrapla/lock',
  '.tetrapla/journal.json',
  '.tetrapla/undo.json',
  '.tetrapla/work-abcdef',
  '.tetrapla/work-abcdef/new',
  '.tetrapla/work-abcdef/old',
  '.tetrapla/work-abcdef/old/0',
  'a',
  'a/en',
  'a/en/index.html',
  'a/en/link',
  'a/en/x/link',
  'assets',
  'assets/2222222222222222.css',
  'b',
  'b/en',
  'c',
  'c/en',
  'index.html',
  'link',
  'manifest.json',
  'SHA256SUMS'
)

const step = fc.oneof(
  fc.record({kind: fc.constantFrom('folder', 'remove', 'constructor'), to: names}),
  fc.record({kind: fc.constant('put'), to: names, had: fc.boolean()}),
  fc.record({
    kind: fc.constant('replace'),
    to: names,
    had: fc.boolean(),
    foreign: fc.array(names, {maxLength: 3})
  }),
  fc.record({kind: fc.constant('add'), from: names, to: names})
)
const work = fc.constantFrom('.tetrapla/work-abcdef', '../victim', '.tetrapla/../../victim', '.')
const journals = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.array(step, {maxLength: 4}), work).map(([steps, at]) => journal(steps, at))
  },
  {weight: 1, arbitrary: fc.json()}
)
const manifests = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(names, {maxLength: 6})
      .map((files) => manifestOf(Object.fromEntries(files.map((file) => [file, 'x']))))
  },
  {weight: 1, arbitrary: fc.json()}
)

/** What is done to an output: it gets `what` at `file`. */
const act = fc.oneof(
  fc.record({
    file: places,
    what: fc
      .constantFrom(
        'victim',
        'victim/en',
        'victim/precious.txt',
        'victim/absent',
        'victim/absent/deep',
        '.',
        'itself'
      )
      .map((to) => ({link: to}))
  }),
  fc.record({
    file: places,
    what: fc.constantFrom('pipe', 'socket', 'folder', 'empty file').map((kind) => ({kind}))
  }),
  fc.record({
    file: fc.constantFrom('.tetrapla/journal.json', '.tetrapla/undo.json'),
    what: journals.map((text) => ({text}))
  }),
  fc.record({file: fc.constant('manifest.json'), what: manifests.map((text) => ({text}))}),
  fc.record({file: fc.constant('.tetrapla/lock'), what: fc.json().map((text) => ({text}))})
)

type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

function perform({root, victim}: Place, {file, what}: Act): void {
  put(root, file, (at) => {
    if ('text' in what) writeFileSync(at, what.text)
    else if ('link' in what)
      symlinkSync(what.link === 'itself' ? at : path.join(path.dirname(victim), what.link), at)
    else if (what.kind === 'folder') mkdirSync(at)
    else if (what.kind === 'empty file') writeFileSync(at, '')
    else linkSync(what.kind === 'pipe' ? special.pipe : special.socket, at)
  })
}

test('in outputs that were made to harm, what lies beside stays as it is', {timeout: 120_000}, async () => {
  const count = {built: 0, refused: 0}
  const numRuns = runsOf(80)
  const property = fc.asyncProperty(fc.array(act, {minLength: 1, maxLength: 4}), async (acts) => {
    const place = await outputBesideVictim()
    for (const one of acts) perform(place, one)
    const before = snapshot(place.victim)
    for (const build of [second, first]) {
      const error: unknown = await write(place.root, build).catch((thrown: unknown) => thrown)
      if (error !== undefined) expect(error).toBeInstanceOf(OutputFailure)
      count[error === undefined ? 'built' : 'refused'] += 1
      expect(snapshot(place.victim)).toEqual(before)
      if (error !== undefined) continue
      for (const [file, text] of Object.entries(filesOf(build))) {
        expect(readFileSync(path.join(place.root, file), 'utf8')).toBe(text)
      }
    }
    rmSync(path.dirname(place.root), {recursive: true})
  })
  await fc.assert(property, {numRuns})
  expect(count.built).toBeGreaterThan(numRuns / 20)
  expect(count.refused).toBeGreaterThan(numRuns / 2)
})

/** The paths that are read before it is clear that a text is no manifest. */
function filesIn(manifest: string): readonly string[] {
  const files: string[] = []
  try {
    for (const {path: file} of listedFiles([new TextEncoder().encode(manifest)])) files.push(file)
  } catch (error) {
    expect(error).toBeInstanceOf(NoManifest)
  }
  return files
}

test('a journal or a manifest that is read names paths in the output alone', () => {
  fc.assert(
    fc.property(journals, manifests, (journalText, manifest) => {
      for (const {to} of parseJournal(journalText)?.steps ?? []) expect(isOutputPath(to)).toBe(true)
      for (const file of filesIn(manifest)) expect(isOutputPath(file)).toBe(true)
    })
  )
})
