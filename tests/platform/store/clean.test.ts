/** Stores that are cleaned: what is old goes, unless an output that is kept was made of it. */
import {describe, expect, onTestFinished, test, vi} from 'vitest'
import {runClean} from '../../../pipeline/cli/commands/clean.ts'
import {failureWords} from '../../../pipeline/cli/terminal/explain-failure.ts'
import {layCaches} from '../../../pipeline/platform/cache/layered-cache.ts'
import {createMemoryStore} from '../../../pipeline/platform/cache/memory-cache.ts'
import {sha256Of} from '../../../pipeline/model/values/sha256-of.ts'
import {StoreFailure} from '../../../pipeline/platform/errors.ts'
import {cleanStore} from '../../../pipeline/platform/store/clean-store.ts'
import {createS3Store} from '../../../pipeline/platform/store/s3-store.ts'
import {createSealing} from '../../../pipeline/platform/store/sealing.ts'
import {createSharedCache} from '../../../pipeline/platform/store/shared-cache.ts'
import {followTrail} from '../../../pipeline/platform/store/trail.ts'
import {memoryStore, type MemoryStore} from '../../support/memory-store.ts'
import {s3Options, s3Server} from './s3-server.ts'

const key = 'k'.repeat(32)
const sealing = createSealing(key)
const usual = {version: '1', key, isReadOnly: false}
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** A build that keeps a publication, and writes a manifest in the place of another. */
async function publish(store: MemoryStore, words: string, manifest: string, before?: string) {
  const {results, blobs, leaveTrail} = createSharedCache({...usual, store})
  await results.put(words, {asked: [], blob: await blobs.put(bytesOf(words))})
  await leaveTrail(sha256Of(manifest), before === undefined ? undefined : sha256Of(before))
}

/** Makes all that is there old, and gives the names. */
function age(store: MemoryStore): readonly string[] {
  for (const name of store.objects.keys()) store.changed.set(name, 1)
  return [...store.objects.keys()].sort()
}

async function namedBy(store: MemoryStore, manifest: string): Promise<ReadonlySet<string>> {
  return (await followTrail(store, sealing, sha256Of(manifest))) ?? new Set()
}

const none = new Set<string>()

describe('a store that is cleaned', () => {
  test('loses what is old, and nothing when it is only asked', async () => {
    const store = memoryStore()
    await publish(store, 'alpha', 'one')
    const old = age(store)
    await publish(store, 'bravo', 'two')
    const asked = {store, before: 1000, named: none}
    const counted = await cleanStore({...asked, isRemoving: false})
    expect(store.objects.size).toBe(6)
    expect(await cleanStore({...asked, isRemoving: true})).toEqual(counted)
    expect(counted.removed.count).toBe(3)
    expect(counted.kept.count).toBe(3)
    expect(counted.removed.bytes).toBeGreaterThan(100)
    for (const name of old) expect(store.objects.has(name)).toBe(false)
  })

  test('keeps what an output that is kept was made of, in builds before it too', async () => {
    const store = memoryStore()
    await publish(store, 'alpha', 'one')
    await publish(store, 'bravo', 'two', 'one')
    const kept = age(store)
    await publish(store, 'charlie', 'three')
    age(store)
    const named = await namedBy(store, 'two')
    const {removed} = await cleanStore({store, before: 1000, named, isRemoving: true})
    expect([...store.objects.keys()].sort()).toEqual(kept)
    expect(removed.count).toBe(3)
  })

  test('knows what a build took from it, and would have taken', async () => {
    const store = memoryStore()
    await publish(store, 'alpha', 'one')
    await publish(store, 'bravo', 'one again')
    const shared = createSharedCache({...usual, store})
    const own = {...createMemoryStore(), answer: async () => undefined}
    const cache = layCaches(own, shared)
    for (const words of ['alpha', 'alpha', 'bravo']) {
      const kept = await cache.results.get(words)
      await cache.blobs.get(kept?.blob ?? '')
    }
    await shared.leaveTrail(sha256Of('two'))
    // Both publications, and the trail.
    expect((await namedBy(store, 'two')).size).toBe(5)
  })

  test('keeps the trail of a build that began with nothing, where one after it knows less', async () => {
    const store = memoryStore()
    await publish(store, 'alpha', 'one')
    const whole = await namedBy(store, 'one')
    await publish(store, 'bravo', 'one', 'one')
    expect(await namedBy(store, 'one')).toEqual(whole)
  })

  test('believes no trail that another wrote, and follows none in a circle', async () => {
    const store = memoryStore()
    await publish(store, 'alpha', 'one', 'two')
    await publish(store, 'bravo', 'two', 'one')
    expect((await namedBy(store, 'one')).size).toBe(6)
    expect(await followTrail(store, createSealing('l'.repeat(32)), sha256Of('one'))).toBeUndefined()
    for (const name of store.objects.keys()) store.objects.set(name, bytesOf('x\n{"names":[]}'))
    expect(await followTrail(store, sealing, sha256Of('one'))).toBeUndefined()
  })

  test('that lets nothing be removed says so, and what right is missing', async () => {
    const server = await s3Server()
    const store = await createS3Store(s3Options(server))
    await store.put(sealing.nameOf('blobs', 'alpha'), bytesOf('alpha'))
    vi.stubEnv('AWS_ENDPOINT_URL', server.endpoint)
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'alpha')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'bravo')
    onTestFinished(() => void vi.unstubAllEnvs())
    server.fault = (method) => (method === 'DELETE' ? 'denied' : undefined)
    const request = {store: 's3://builds/library', keep: [], olderThan: '0h', fleet: undefined}
    const silent = () => undefined
    const streams = {
      out: silent,
      err: silent,
      isTerminal: false,
      colour: false,
      outColour: false,
      columns: 80
    }
    const cleaning = runClean({kind: 'clean', request, isRemoving: true}, streams)
    expect(failureWords(await cleaning.catch((error: unknown) => error))).toEqual({
      message:
        'the store `s3://builds/library/` does not let its objects be listed and removed: it answers 403 AccessDenied',
      hints: [
        'whoever cleans needs the rights `s3:ListBucket` and `s3:DeleteObject`, or to write to the folder'
      ],
      code: 3
    })
    expect(server.objects.size).toBe(1)
  })

  test('that lets something be removed and something not removes that, and says both', async () => {
    const store = memoryStore()
    const names = ['alpha', 'bravo', 'charlie'].map((one) => sealing.nameOf('blobs', one))
    for (const name of names) await store.put(name, bytesOf('alpha'))
    const [, locked = ''] = names
    const refusal = new StoreFailure('it answers 403 AccessDenied', {isDenied: true})
    const remove = async (name: string): Promise<void> => {
      if (name === locked) throw refusal
      await store.remove(name)
    }
    const cleaning = {before: Date.now() + 1000, named: new Set<string>(), isRemoving: true}
    expect(await cleanStore({store: {...store, remove}, ...cleaning})).toEqual({
      kept: {count: 0, bytes: 0},
      removed: {count: 2, bytes: 10},
      refused: {count: 1, bytes: 5},
      refusal
    })
    expect([...store.objects.keys()]).toEqual([locked])
  })
})
