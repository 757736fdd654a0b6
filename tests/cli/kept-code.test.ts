/** Commands take what V8 compiled of the program in earlier ones, where it is of the same text and whole, and do the same without it. */
import {spawnSync} from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import {openKeptCode, type Kept} from '../../pipeline/platform/program/kept-code.ts'
import {sharedFolder, writeFiles} from '../platform/temporary-folder.ts'
import {command} from './run-command.ts'

const root = path.join(import.meta.dirname, '../..')
/** A package of its own, and a project. */
const [own, project] = [await sharedFolder(), await sharedFolder()]
/** What a check says without any code kept. */
let said: string

beforeAll(async () => {
  for (const name of ['package.json', 'schemas', 'dist/program'])
    cpSync(path.join(root, name), path.join(own, name), {recursive: true})
  symlinkSync(path.join(root, 'node_modules'), path.join(own, 'node_modules'))
  await writeFiles(project, {'source/alpha.md': '# Alpha\n\nOne [link](#absent).\n'})
  said = check({NODE_DISABLE_COMPILE_CACHE: '1'})
})

/** Checks the project by the copy of the program, and gives what it says. */
function check(env: Readonly<Record<string, string>> = {}): string {
  // So little is done by a worker only where workers are counted.
  const words = [path.join(own, path.relative(root, command)), 'check', '--jobs', '1']
  const {stdout, stderr, status} = spawnSync(process.execPath, words, {
    cwd: project,
    encoding: 'utf8',
    env: {...process.env, ...env}
  })
  return `${status} ${stdout}${stderr}`
}

/** Each file of kept code, with the inode that it has until it is written anew. */
function keptFiles(): ReadonlyMap<string, number> {
  const folder = path.join(own, '.compiled')
  const names = existsSync(folder) ? readdirSync(folder, {recursive: true, encoding: 'utf8'}) : []
  const files = names.map((name) => path.join(folder, name)).filter((file) => statSync(file).isFile())
  return new Map(files.map((file) => [file, statSync(file).ino]))
}

test('keeps code of both threads for itself, and takes it', () => {
  expect(said).toMatch(/alpha\.md:3:5: warning/)
  expect(keptFiles().size).toBe(0)
  expect(check()).toBe(said)
  const kept = keptFiles()
  const names = [...kept.keys()].map((file) => file.split(path.sep).slice(-2).join('/'))
  expect(names).toEqual(expect.arrayContaining(['command/start.js', 'command/check.js', 'worker/read.js']))
  expect(statSync(path.join(own, '.compiled')).mode & 0o777).toBe(0o700)
  expect(check()).toBe(said)
  // What is taken is not written again.
  expect(keptFiles()).toEqual(kept)
})

test('keeps code again after other work than before, with what that ran, and once', async () => {
  const small = await sharedFolder()
  /** Builds with another text, and gives the kept code of a file of which a first build runs less than a second: its inode and its length. */
  const keptByBuild = async (text: string): Promise<readonly [number, number]> => {
    await writeFiles(small, {
      'source/beta.md': '# Beta\n\nAs it was.\n',
      'source/alpha.md': `# Alpha\n\n${text}\n`
    })
    const words = [path.join(own, path.relative(root, command)), 'build', '--quiet', '--edition', 'json']
    expect(spawnSync(process.execPath, words, {cwd: small}).status).toBe(0)
    const [file = '', inode = 0] = [...keptFiles()].find(([name]) => name.endsWith('command/build.js')) ?? []
    return [inode, statSync(file).size]
  }
  const first = await keptByBuild('One.')
  const second = await keptByBuild('Two.')
  expect(second[0]).not.toBe(first[0])
  expect(second[1]).toBeGreaterThan(first[1])
  expect(await keptByBuild('Three.')).toEqual(second)
})

test('takes neither damaged code nor code of another text', () => {
  expect(check()).toBe(said)
  const kept = keptFiles()
  const [damaged = '', short = ''] = [...kept.keys()].filter((file) =>
    /worker\/(?:read|check-in-worker)\.js$/.test(file)
  )
  const bytes = readFileSync(damaged)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  writeFileSync(damaged, bytes)
  writeFileSync(short, readFileSync(short).subarray(0, 3))
  const changed = path.join(own, 'dist/program/start.js')
  // Of the same length, by which alone V8 would tell a text.
  writeFileSync(changed, readFileSync(changed, 'latin1').replace(/\n\/\/ (.)/, '\n// _'))
  const broken = [damaged, short, ...[...kept.keys()].filter((file) => file.endsWith('start.js'))]
  expect(check()).toBe(said)
  const after = keptFiles()
  expect([...after.keys()]).toEqual([...kept.keys()])
  for (const [file, inode] of kept) expect(after.get(file) === inode).toBe(!broken.includes(file))
})

test('takes no code that came with a copy of the package from elsewhere', async () => {
  const source = Buffer.from('text')
  const kept: Kept = {code: Buffer.from('code'), works: [7, 4_294_967_295]}
  const [here, there] = [await sharedFolder(), await sharedFolder()]
  const takenIn = (folder: string): Kept | undefined => {
    const keptCode = openKeptCode(folder, 'v1')
    return keptCode?.take('command/a.js', keptCode.sumOf(source))
  }
  const keptHere = openKeptCode(here, 'v1')
  keptHere?.keep('command/a.js', keptHere.sumOf(source), kept)
  cpSync(path.join(here, '.compiled'), path.join(there, '.compiled'), {recursive: true})
  expect(takenIn(here)).toEqual(kept)
  expect(takenIn(there)).toBeUndefined()
})

test('keeps code of the last versions and values alone', async () => {
  const folder = await sharedFolder()
  const versions = Array.from({length: 9}, (_, one) => `v${one}`)
  for (const version of versions) {
    openKeptCode(folder, version)?.keep('command/a.js', 1, {code: Buffer.from('code'), works: []})
    const seconds = 1e9 + versions.indexOf(version)
    utimesSync(path.join(folder, '.compiled', version), seconds, seconds)
  }
  expect(readdirSync(path.join(folder, '.compiled')).sort()).toEqual(versions.slice(-6))
})

test('does the same where code cannot be kept', () => {
  const folder = path.join(own, '.compiled')
  rmSync(folder, {recursive: true, force: true})
  writeFileSync(folder, '')
  try {
    expect(check()).toBe(said)
  } finally {
    rmSync(folder)
  }
})

test.skipIf(process.getuid?.() !== 0)(
  'keeps nothing in a package of another user, and takes nothing there',
  () => {
    expect(check()).toBe(said)
    const kept = keptFiles()
    for (const file of kept.keys()) writeFileSync(file, '')
    chownSync(own, 65_534, 65_534)
    try {
      expect(check()).toBe(said)
      for (const file of kept.keys()) expect(statSync(file).size).toBe(0)
    } finally {
      chownSync(own, 0, 0)
    }
  }
)
