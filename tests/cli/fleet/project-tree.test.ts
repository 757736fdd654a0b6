/** A project's files in a store: they are read as on a disk, and what was not sent is told. */
import {symlink} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {connectionOf} from '../../../pipeline/cli/fleet/open-connection.ts'
import {sendSources} from '../../../pipeline/cli/fleet/send-sources.ts'
import {createMetrics} from '../../../pipeline/cli/fleet/metrics.ts'
import {projectFiles} from '../../../pipeline/cli/fleet/project-files.ts'
import {idsBelow} from '../../../pipeline/cli/fleet/start-fleet.ts'
import {UsageFailure} from '../../../pipeline/cli/request/usage-failure.ts'
import {emojiFont, fontPackage} from '../../../pipeline/model/installed-fonts.ts'
import {sha256Of} from '../../../pipeline/model/values/sha256-of.ts'
import {diskFiles} from '../../../pipeline/platform/cache/disk-files.ts'
import {createFleetBlobs} from '../../../pipeline/platform/fleet/fleet-blobs.ts'
import {treeFiles} from '../../../pipeline/platform/fleet/project-tree.ts'
import {compareInTree, sendTree, type TreeFile} from '../../../pipeline/platform/fleet/send-tree.ts'
import {temporaryFolder, writeFiles} from '../../platform/temporary-folder.ts'
import {memoryStore} from '../../support/memory-store.ts'
import {key, memoryFiles} from './one-process-fleet.ts'

const font = 'node_modules/@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf'
const {regular: emoji} = fontPackage(emojiFont)

/** A project on a disk, and the same as a worker elsewhere sees it. */
async function sent() {
  const root = await temporaryFolder()
  await writeFiles(root, {
    'source/alpha.md': '# Alpha',
    'source/_index.md': '# Index',
    'source/_images/bravo.png': 'bravo',
    'source/.hidden.md': 'charlie',
    'source/caf\u0065\u0301.md': '# Café',
    'output/manifest.json': '{}',
    'elsewhere/manifest.json': '{}',
    'elsewhere/SHA256SUMS': '',
    'node_modules/other/file.js': '',
    [font]: 'font',
    [emoji]: 'pictures'
  })
  await symlink('/etc/hostname', path.join(root, 'source/out.md'))
  const source = diskFiles(root)
  const blobs = createFleetBlobs(memoryStore(), key)
  const tree = await sendTree(projectFiles(root, path.join(root, 'output')), {
    source,
    blobs,
    onSent: () => undefined
  })
  return {disk: source, remote: treeFiles(blobs, tree)}
}

describe('a project in a store', () => {
  test('is read as on the disk', async () => {
    const {disk, remote} = await sent()
    const asked = [
      'source/alpha.md',
      './source//alpha.md',
      'source/_images/bravo.png',
      'source/café.md',
      'source/caf\u0065\u0301.md',
      'source/missing.md',
      'missing/missing.md',
      'source/out.md',
      'source/_images',
      '../alpha.md',
      '/etc/hostname',
      'source/\0',
      font,
      emoji
    ]
    for (const file of asked) {
      const [here, there] = [await disk.read(file, 100), await remote.read(file, 100)]
      expect(there.ok ? Buffer.from(there.value).toString() : there, file).toEqual(
        here.ok ? Buffer.from(here.value).toString() : here
      )
    }
    expect(await remote.read('source/alpha.md', 3)).toEqual(await disk.read('source/alpha.md', 3))
    for (const folder of [
      'source',
      './source/',
      'missing',
      'source/alpha.md',
      'source/_*',
      '_*',
      'missing/_*'
    ])
      expect(await remote.list(folder), folder).toEqual(await disk.list(folder))
  })

  test.each([
    'source/.hidden.md',
    'output/manifest.json',
    'elsewhere/SHA256SUMS',
    'node_modules/other/file.js'
  ])('tells whoever asks for %s that it was not sent', async (file) => {
    await expect((await sent()).remote.read(file, 100)).rejects.toThrow(`\`${file}\` is not sent to workers`)
  })
})

/** Files in the order of a tree. */
async function* inTree(files: Readonly<Record<string, string>>): AsyncGenerator<TreeFile> {
  for (const file of Object.keys(files).sort(compareInTree)) yield {file}
}

/** What is sent of files, as objects by their digests. */
async function objectsOf(files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Uint8Array>> {
  const objects = new Map<string, Uint8Array>()
  const onSent = (sha256: string, bytes: Uint8Array) => void objects.set(sha256, bytes)
  const blobs = {put: async (bytes: Uint8Array) => sha256Of(bytes)}
  await sendTree(inTree(files), {source: memoryFiles(files), blobs, onSent})
  return objects
}

function manyFiles(count: number, size = 0): Record<string, string> {
  return Object.fromEntries(
    Array.from({length: count}, (_, index) => [
      `source/${index % 100}/${index}.md`,
      `# ${index}`.padEnd(size, ' alpha')
    ])
  )
}

test('large files go to a store that is far away some at once', async () => {
  let [now, most] = [0, 0]
  const put = async (bytes: Uint8Array): Promise<string> => {
    now += 1
    most = Math.max(most, now)
    await new Promise(setImmediate)
    now -= 1
    return sha256Of(bytes)
  }
  const files = manyFiles(40, 40_000)
  const sending = {source: memoryFiles(files), blobs: {put}, onSent: () => undefined}
  await sendTree(inTree(files), sending)
  expect(most).toBe(16)
})

test('small files share objects, of which an edit and a new file change few', async () => {
  const files = manyFiles(2000)
  const before = await objectsOf(files)
  expect(before.size).toBeLessThan(150)
  for (const bytes of before.values()) expect(bytes.length).toBeLessThanOrEqual(128 * 1024)
  const edits: readonly Record<string, string>[] = [
    {'source/42/742.md': '# Edited, and longer'},
    {'source/42/7421.md': '# New'}
  ]
  for (const edit of edits) {
    const after = await objectsOf({...files, ...edit})
    // The file's, its folder's, and those around it.
    expect([...after.keys()].filter((sha256) => !before.has(sha256)).length).toBeLessThanOrEqual(5)
  }
  // The same files in another order are the same objects.
  const turned = Object.fromEntries(Object.entries(files).toReversed())
  expect([...(await objectsOf(turned)).keys()].sort()).toEqual([...before.keys()].sort())
})

test('what was sent is found again by its digest, and of what changed since something else', async () => {
  const files: Record<string, string> = {'source/alpha.md': '# Alpha', 'source/bravo.md': 'b'.repeat(50_000)}
  const source = memoryFiles(files)
  const blobs = createFleetBlobs(memoryStore(), key)
  const sent = await sendSources({list: () => inTree(files), source}, blobs)
  const [large, small] = ['b'.repeat(50_000), '# Alpha'].map((text) =>
    sha256Of(new TextEncoder().encode(text))
  )
  for (const sha256 of [sent.sha256, large, small].flatMap((one) => one ?? []))
    expect(sha256Of((await sent.bytesOf(sha256)) ?? new Uint8Array())).toBe(sha256)
  expect(await sent.bytesOf('0'.repeat(64))).toBeUndefined()
  files['source/bravo.md'] = 'c'.repeat(50_000)
  expect(await sent.bytesOf(large ?? '')).toEqual(new Uint8Array())
})

describe('the address of a fleet', () => {
  test('takes secrets from the environment alone', () => {
    const environment = {TETRAPLA_REDIS_USERNAME: 'alpha', TETRAPLA_REDIS_PASSWORD: 'bravo'}
    expect(connectionOf('rediss://redis.example.org', environment)).toEqual({
      host: 'redis.example.org',
      port: 6379,
      username: 'alpha',
      password: 'bravo',
      tls: {}
    })
    expect(connectionOf('redis://[::1]:7000', {})).toEqual({host: '::1', port: 7000})
  })

  test.each([
    ['https://example.org', 'no address of Redis'],
    ['redis', 'no address of Redis'],
    ['redis://alpha:bravo@example.org', 'holds no password']
  ])('%s is refused', (address, words) => {
    expect(() => connectionOf(address, {})).toThrow(UsageFailure)
    expect(() => connectionOf(address, {})).toThrow(words)
  })
})

test('metrics are what Prometheus reads', async () => {
  const metrics = createMetrics()
  const task = {
    seconds: 1,
    job: {kind: 'read', source: {id: 'a', path: 'a.md', documents: ['a.md']}}
  } as const
  await metrics.measure(task, async () => ({kind: 'compare', diagnostics: []}))
  await expect(metrics.measure(task, () => Promise.reject(new Error('alpha')))).rejects.toThrow('alpha')
  metrics.fail()
  const lines = metrics.text(3).split('\n')
  expect(lines).toContain('tetrapla_jobs_total{kind="read",outcome="done"} 1')
  expect(lines).toContain('tetrapla_jobs_total{kind="read",outcome="failed"} 1')
  const again = {...task, job: {...task.job, kept: new Uint8Array(1)}}
  await metrics.measure(again, async () => ({kind: 'compare', diagnostics: []}))
  expect(metrics.text(0).split('\n')).toEqual(
    expect.arrayContaining([
      'tetrapla_cache_total{kind="read",result="miss"} 2',
      'tetrapla_cache_total{kind="read",result="hit"} 1'
    ])
  )
  expect(lines).toContain('tetrapla_batches_failed_total 1')
  expect(lines).toContain('tetrapla_batches_waiting 3')
  for (const line of lines)
    expect(line).toMatch(
      /^(?:# (?:HELP|TYPE) tetrapla_\w+ .+|tetrapla_\w+(?:\{(?:\w+="\w+",?)+\})? [\d.]+|)$/
    )
})

test('the ids of an output are found in folders of any depth, and no other file is', async () => {
  const output = await temporaryFolder()
  const files = [
    'alpha/en/ids.json',
    'laws/bravo/de/ids.json',
    'laws/en/charlie/en/ids.json',
    'laws/en/ids.json'
  ]
  const others = ['.tetrapla/work-1/new/alpha/en/ids.json', 'ids.json', 'alpha/en/index.html']
  await writeFiles(output, Object.fromEntries([...files, ...others].map((file) => [file, '[]'])))
  const idsIn = async (folder: string): Promise<readonly string[]> => {
    const found: string[] = []
    for await (const {file} of idsBelow(folder)) found.push(file)
    return found
  }
  expect(await idsIn(output)).toEqual(files)
  expect(await idsIn(path.join(output, 'absent'))).toEqual([])
})

test.each([
  ['source/caf\u00e9.md', 'source/cafe\u0301.md', '`source/cafe\u0301.md`'],
  ['source/caf\u00e9/b.md', 'source/cafe\u0301/a.md', '`source/cafe\u0301`']
])('a name that is written in two ways in Unicode is told: %s', async (first, second, named) => {
  const files = [first, second].map((file) => ({file}))
  const sending = {source: memoryFiles({}), blobs: {put: async () => ''}, onSent: () => undefined}
  await expect(sendTree(files, sending)).rejects.toThrow(`${named} is there twice`)
})

test('names that are never sent may be written in two ways', async () => {
  const files = ['.caf\u00e9', '.cafe\u0301'].map((file) => ({file, isKept: true}))
  const sending = {source: memoryFiles({}), blobs: {put: async () => 'tree'}, onSent: () => undefined}
  expect(await sendTree(files, sending)).toBe('tree')
})
