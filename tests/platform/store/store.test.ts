/** Stores that machines share, and what a build believes of them. */
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {openStore} from '../../../pipeline/cli/store/open-store.ts'
import {UsageFailure} from '../../../pipeline/cli/request/usage-failure.ts'
import {createFolderStore} from '../../../pipeline/platform/store/folder-store.ts'
import {createS3Store} from '../../../pipeline/platform/store/s3-store.ts'
import {createSharedCache} from '../../../pipeline/platform/store/shared-cache.ts'
import {createSealing} from '../../../pipeline/platform/store/sealing.ts'
import {StoreFailure} from '../../../pipeline/platform/errors.ts'
import type {Store} from '../../../pipeline/platform/store/store.ts'
import {memoryStore} from '../../support/memory-store.ts'
import {temporaryFolder} from '../temporary-folder.ts'
import {s3Options, s3Server} from './s3-server.ts'

const bytes = new TextEncoder().encode('alpha')
const kept = {asked: [['source/alpha.md', 'absent']], blob: 'bravo'} as const
const key = 'k'.repeat(32)

const sealing = createSealing(key)

/** Names, each of five bytes that were put just now. */
async function listed(store: Store): Promise<readonly string[]> {
  const names: string[] = []
  for await (const {name, bytes, changed} of store.list()) {
    expect(bytes).toBe(5)
    expect(Math.abs(Date.now() - changed)).toBeLessThan(600_000)
    names.push(name)
  }
  return names.sort()
}

describe.each([
  ['a folder', async () => createFolderStore(path.join(await temporaryFolder(), 'store'))],
  ['a bucket', async () => createS3Store(s3Options(await s3Server()))]
])('%s', (_, open) => {
  test('gives what was put into it, and nothing else', async () => {
    const store = await open()
    expect(await store.get('blobs/ab/cd')).toBeUndefined()
    expect(await store.has('blobs/ab/cd')).toBe(false)
    await store.put('blobs/ab/cd', bytes)
    expect(Buffer.from((await store.get('blobs/ab/cd')) ?? [])).toEqual(Buffer.from(bytes))
    expect(await store.has('blobs/ab/cd')).toBe(true)
    await store.put('blobs/ab/cd', new Uint8Array())
    expect([await store.get('blobs/ab/cd'), await store.has('blobs/ab/cd')]).toEqual([
      new Uint8Array(),
      false
    ])
    await store.remove('blobs/ab/cd')
    await store.remove('blobs/ab/cd')
    expect(await store.get('blobs/ab/cd')).toBeUndefined()
  })

  test('lists what Tetrapla put there, and nothing else', async () => {
    const store = await open()
    expect(await listed(store)).toEqual([])
    const names = Array.from({length: 5}, (_, index) => sealing.nameOf('blobs', `a${index}`))
    for (const name of [...names, 'a.txt', 'blobs/b.txt', 'elsewhere/ab/cd']) await store.put(name, bytes)
    expect(await listed(store)).toEqual(names.sort())
  })
})

describe('a folder', () => {
  test('that can not be written says so', async () => {
    const folder = await temporaryFolder()
    await writeFile(path.join(folder, 'store'), '')
    await expect(createFolderStore(path.join(folder, 'store')).put('a', bytes)).rejects.toThrow(StoreFailure)
  })

  test('gives no link and no folder', async () => {
    const folder = await temporaryFolder()
    await mkdir(path.join(folder, 'a'))
    expect(await createFolderStore(folder).get('a')).toBeUndefined()
  })
})

describe('a bucket', () => {
  test.each(['slow-down', 'cut'] as const)('is asked again after: %s', async (fault) => {
    const server = await s3Server()
    const store = await createS3Store(s3Options(server))
    server.fault = (_, count) => (count < 3 ? fault : undefined)
    await store.put('a', bytes)
    expect(server.requests).toEqual(Array.from({length: 4}, () => 'PUT /builds/library/a'))
    server.fault = () => fault
    await expect(store.get('a')).rejects.toMatchObject({isDenied: false})
  })

  test('is asked again where an answer is cut within', async () => {
    const server = await s3Server()
    const store = await createS3Store(s3Options(server))
    await store.put('a', bytes)
    server.fault = (_, count) => (count < 3 ? 'cut-within' : undefined)
    expect(Buffer.from((await store.get('a')) ?? [])).toEqual(Buffer.from(bytes))
    server.fault = () => 'cut-within'
    await expect(store.get('a')).rejects.toMatchObject({isDenied: false, message: 'the connection was cut'})
  })

  test('that stalls within an answer is not waited for without end', async () => {
    const server = await s3Server()
    const store = await createS3Store({...s3Options(server), patience: 200})
    server.fault = () => 'stalled'
    await expect(store.get('a')).rejects.toMatchObject({
      isDenied: false,
      message: 'it does not answer in time'
    })
    expect(server.requests.length).toBeLessThanOrEqual(3)
  })

  test('that denies is not asked again, and its code is told', async () => {
    const server = await s3Server()
    const store = await createS3Store(s3Options(server))
    server.fault = () => 'denied'
    await expect(store.put('a', bytes)).rejects.toMatchObject({
      isDenied: true,
      message: 'it answers 403 AccessDenied'
    })
    expect(server.requests).toHaveLength(1)
  })

  test('that is not there is told', async () => {
    const store = await createS3Store({...s3Options(await s3Server()), bucket: 'other'})
    await expect(store.put('a', bytes)).rejects.toThrow('there is no bucket `other`')
    await expect(listed(store)).rejects.toThrow('there is no bucket `other`')
  })

  test.each([
    ['no-user', 'the store does not know AWS_ACCESS_KEY_ID (it answers 404 InvalidAccessKeyId)'],
    ['expired', 'the credentials have expired (it answers 400 ExpiredToken)'],
    [
      'other-region',
      'the bucket is in the region `eu-west-1`, and AWS_REGION is another (it answers 400 AuthorizationHeaderMalformed)'
    ],
    ['moved', 'the bucket is in another region than AWS_REGION (it answers 301 PermanentRedirect)']
  ] as const)(
    'that refuses the credentials or the region is told, whatever is asked: %s',
    async (fault, message) => {
      const server = await s3Server()
      const store = await createS3Store(s3Options(server))
      server.fault = () => fault
      for (const what of ['get', 'has', 'remove'] as const)
        await expect(store[what]('a'), what).rejects.toMatchObject({isDenied: true, message})
    }
  )

  test('is asked without a signature where there are no credentials', async () => {
    const {credentials: _, ...options} = s3Options(await s3Server())
    await expect((await createS3Store(options)).get('a')).rejects.toMatchObject({isDenied: true})
  })

  test('is not asked for everything at once', async () => {
    const server = await s3Server()
    const store = await createS3Store(s3Options(server))
    const names = Array.from({length: 60}, (_, index) => `a${index}`)
    await Promise.all(names.map((name) => store.put(name, bytes)))
    expect(server.objects.size).toBe(60)
    expect(server.most).toBeLessThanOrEqual(16)
  })

  test('is asked what it has over connections that stay open', async () => {
    const server = await s3Server()
    const store = await createS3Store(s3Options(server))
    for (let index = 0; index < 60; index += 1) {
      const name = `a${index % 2}`
      expect(await store.has(name)).toBe(index > 30 && index % 2 === 1)
      if (index === 30) await store.put('a1', bytes)
    }
    expect(server.connections).toBeLessThan(30)
  })
})

describe('a cache that machines share', () => {
  const options = {version: '1', key, isReadOnly: false}

  test('gives what was kept to whoever has the key and the same program', async () => {
    const store = memoryStore()
    const {results, blobs} = createSharedCache({...options, store})
    await results.put('read alpha', kept)
    const sha256 = await blobs.put(bytes)
    const other = createSharedCache({...options, store})
    expect(await other.results.get('read alpha')).toEqual(kept)
    expect(await other.blobs.get(sha256)).toEqual(bytes)
    for (const strange of [{version: '2'}, {key: 'l'.repeat(32)}]) {
      const {results} = createSharedCache({...options, ...strange, store})
      expect(await results.get('read alpha')).toBeUndefined()
    }
  })

  test('has names that tell nothing of what they stand for', async () => {
    const [one, other] = [memoryStore(), memoryStore()]
    for (const [store, used] of [
      [one, key],
      [other, 'l'.repeat(32)]
    ] as const) {
      await createSharedCache({...options, key: used, store}).blobs.put(bytes)
    }
    expect([...one.objects.keys()][0]).not.toBe([...other.objects.keys()][0])
  })

  test('believes no record that another wrote, moved or changed', async () => {
    const store = memoryStore()
    const {results} = createSharedCache({...options, store})
    await results.put('alpha', kept)
    await results.put('bravo', {...kept, blob: 'charlie'})
    const [[name, record] = ['', bytes], [, moved] = ['', bytes]] = [...store.objects]
    const changed = Buffer.from(Buffer.from(record).toString().replace('"bravo"', '"delta"'))
    const unsigned = Buffer.from(JSON.stringify(kept))
    for (const forged of [moved, changed, unsigned, new Uint8Array()]) {
      store.objects.set(name, forged)
      expect(await results.get('alpha')).toBeUndefined()
    }
    store.objects.set(name, record)
    expect(await results.get('alpha')).toEqual(kept)
  })

  test('puts a blob again that it found spoilt', async () => {
    const store = memoryStore()
    const {blobs} = createSharedCache({...options, store})
    const sha256 = await blobs.put(bytes)
    const [name = ''] = store.objects.keys()
    store.objects.set(name, new Uint8Array([1]))
    expect(await blobs.get(sha256)).toBeUndefined()
    await blobs.put(bytes)
    expect(await blobs.get(sha256)).toEqual(bytes)
  })

  test('that is only read is not written', async () => {
    const store = memoryStore()
    const {results, blobs} = createSharedCache({...options, store, isReadOnly: true})
    await results.put('alpha', kept)
    await blobs.put(bytes)
    expect(store.objects.size).toBe(0)
  })

  test('that may not be written is still read, and says so once', async () => {
    const server = await s3Server()
    const store = await createS3Store(s3Options(server))
    await createSharedCache({...options, store}).results.put('alpha', kept)
    server.fault = (method) => (method === 'PUT' ? 'denied' : undefined)
    const {results, fault} = createSharedCache({...options, store})
    await results.put('bravo', kept)
    await results.put('charlie', kept)
    expect(await results.get('alpha')).toEqual(kept)
    expect(fault()).toBe('nothing more is kept there: it answers 403 AccessDenied')
    expect(server.requests.filter((one) => one.startsWith('PUT'))).toHaveLength(2)
  })

  test('that is out of reach is asked no more', async () => {
    const server = await s3Server()
    server.fault = () => 'cut'
    const {results, fault} = createSharedCache({...options, store: await createS3Store(s3Options(server))})
    expect(await results.get('alpha')).toBeUndefined()
    const asked = server.requests.length
    expect(await results.get('bravo')).toBeUndefined()
    await results.put('bravo', kept)
    expect(server.requests).toHaveLength(asked)
    expect(fault()).toContain("it can't be read")
  })
})

describe('the address of a store', () => {
  const secrets = {AWS_ACCESS_KEY_ID: 'alpha', AWS_SECRET_ACCESS_KEY: 'bravo'}

  test('is a folder, or a bucket with a prefix', async () => {
    expect((await openStore('store', {})).store.address).toBe(path.resolve('store'))
    expect(await openStore('s3://builds/library', secrets)).toMatchObject({
      store: {address: 's3://builds/library/'},
      isReadOnly: false
    })
    expect((await openStore('s3://builds/', secrets)).store.address).toBe('s3://builds/')
  })

  test('without credentials can only be read', async () => {
    expect((await openStore('s3://builds', {})).isReadOnly).toBe(true)
  })

  test.each([
    ['https://example.org/builds', {}, 'is no store'],
    ['s3://', {}, 'is no store'],
    ['s3://builds/a b', {}, 'is no store'],
    ['store', {TETRAPLA_STORE_KEY: 'short'}, 'fewer than 32 characters'],
    ['s3://builds', {AWS_ENDPOINT_URL: 'nowhere'}, 'no address'],
    ['s3://builds', {AWS_ENDPOINT_URL: 'https://name:word@example.org'}, 'no address']
  ])('%s with %o is refused', async (address, environment, words) => {
    const opening = openStore(address, environment)
    await expect(opening).rejects.toThrow(UsageFailure)
    await expect(opening).rejects.toThrow(words)
  })
})
