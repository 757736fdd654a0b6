/** Stores in buckets of two S3 servers: what they keep, list and remove, and a machine that has only the sources makes the same of them. */
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {spawnSync} from 'node:child_process'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {createS3Store} from '../../pipeline/platform/store/s3-store.ts'
import type {Store} from '../../pipeline/platform/store/store.ts'
import {command} from '../cli/run-command.ts'
import {environment, startOtherS3, startS3, stopAll} from './servers.ts'

/** More than a page of a list has. */
const many = 1100
const bytes = new TextEncoder().encode('alpha')

const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-stores-'))
afterAll(() => {
  stopAll()
  rmSync(folder, {recursive: true, force: true})
})

/** As a store names its objects. */
function nameOf(index: number): string {
  const digits = index.toString(16).padStart(64, '0')
  return `blobs/${digits.slice(-2)}/${digits.slice(2)}`
}

function storeAt(env: Readonly<Record<string, string>>, prefix: string): Promise<Store> {
  return createS3Store({
    endpoint: env['AWS_ENDPOINT_URL'] ?? '',
    bucket: 'builds',
    prefix,
    region: 'us-east-1',
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID,
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY
    }
  })
}

/** All were put just now. */
async function namesIn(store: Store): Promise<readonly string[]> {
  const names: string[] = []
  for await (const {name, changed} of store.list()) {
    expect(Math.abs(Date.now() - changed)).toBeLessThan(600_000)
    names.push(name)
  }
  return names.sort()
}

describe.each([
  ['versitygw', startS3],
  ['gofakes3', startOtherS3]
])('a bucket of %s', (server, startServer) => {
  const opened = startServer(path.join(folder, server))

  test('gives what was put into it, lists all pages of it, and removes it', {timeout: 120_000}, async () => {
    const store = await storeAt(await opened, 'alpha/')
    const names = Array.from({length: many}, (_, index) => nameOf(index))
    expect([await store.get(nameOf(0)), await store.has(nameOf(0))]).toEqual([undefined, false])
    await Promise.all(names.map((name) => store.put(name, bytes)))
    // What is empty has no first byte, and counts as not there.
    await store.put(nameOf(many), new Uint8Array())
    expect([await store.has(nameOf(0)), await store.has(nameOf(many))]).toEqual([true, false])
    expect(Buffer.from((await store.get(nameOf(7))) ?? [])).toEqual(Buffer.from(bytes))
    expect((await store.get(nameOf(many)))?.length).toBe(0)
    expect(await namesIn(store)).toEqual([...names, nameOf(many)].sort())
    await store.remove(nameOf(7))
    await store.remove(nameOf(7))
    expect([await store.get(nameOf(7)), await store.has(nameOf(7))]).toEqual([undefined, false])
  })

  test('gives a machine that has only the sources what another made', {timeout: 300_000}, async () => {
    const env = await opened
    const [first, second] = ['first', 'second'].map((name) => path.join(folder, `${server}-${name}`))
    if (first === undefined || second === undefined) throw new Error('two machines')
    mkdirSync(path.join(first, 'source'), {recursive: true})
    writeFileSync(path.join(first, 'tetrapla.yaml'), 'language: en\neditions: [html, json]\n')
    for (const name of ['alpha', 'bravo'])
      writeFileSync(path.join(first, `source/${name}.md`), `# ${name}\n\nCharlie.\n`)
    cpSync(first, second, {recursive: true})
    const cached = ['--cache', 's3://builds/library']
    const made = build(first, cached, env)
    const kept = await namesIn(await storeAt(env, 'library/'))
    expect(build(second, cached, env)).toEqual(made)
    expect(build(first, ['--no-cache'], {})).toEqual(made)
    // The second made nothing, or it would have kept it.
    expect(await namesIn(await storeAt(env, 'library/'))).toEqual(kept)
    expect(kept.length).toBeGreaterThan(4)
  })
})

function build(project: string, words: readonly string[], env: Readonly<Record<string, string>>) {
  for (const name of ['output', '.tetrapla']) rmSync(path.join(project, name), {recursive: true, force: true})
  const line = [command, 'build', project, '--quiet', '--output', path.join(project, 'output'), ...words]
  const {status, stderr} = spawnSync(process.execPath, line, {
    encoding: 'utf8',
    env: {...process.env, ...env}
  })
  return {status, stderr, sums: readFileSync(path.join(project, 'output/SHA256SUMS'), 'utf8')}
}
