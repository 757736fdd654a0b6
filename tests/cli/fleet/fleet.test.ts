/** Builds by a fleet: their output is that of one machine, byte for byte, whatever happens to workers and to the store. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {differences} from '../../../pipeline/cli/fleet/differences.ts'
import {purposes} from '../../../pipeline/cli/fleet/messages.ts'
import {runBatch} from '../../../pipeline/cli/fleet/run-batch.ts'
import {build, type BuildResult} from '../../../pipeline/driver/index.ts'
import {failureWords} from '../../../pipeline/cli/terminal/explain-failure.ts'
import type {Job} from '../../../pipeline/driver/jobs.ts'
import {BatchFailure, StoreFailure} from '../../../pipeline/platform/errors.ts'
import type {EditionName} from '../../../pipeline/model/publication/front-matter.ts'
import type {AnsweredBatch} from '../../../pipeline/platform/fleet/batch-queue.ts'
import {
  createFleetBlobs,
  MissingBlob,
  tryBlobs,
  type FleetFolder
} from '../../../pipeline/platform/fleet/fleet-blobs.ts'
import {noneSeen} from '../../../pipeline/platform/fleet/bull-queue.ts'
import {seal} from '../../../pipeline/platform/fleet/seal.ts'
import type {Shelf} from '../../../pipeline/model/shelf.ts'
import {createSharedCache} from '../../../pipeline/platform/store/shared-cache.ts'
import {memoryCache, memoryOutput, memoryProject} from '../../driver/memory-host.ts'
import {memoryStore, type MemoryStore} from '../../support/memory-store.ts'
import {isWhole} from '../../support/runs-of.ts'
import {identity, key, memoryFleet, type FleetFaults} from './one-process-fleet.ts'
import {usualBuild} from '../../driver/usual-build.ts'

const picture = readFileSync(
  path.join(import.meta.dirname, '../../fixtures/publications/torture/source/torture/images/pixel.png')
)

const files: Readonly<Record<string, string | Uint8Array>> = {
  'tetrapla.yaml': 'language: en\npublisher: Alpha\nmacros:\n  \\alpha: a\n',
  'schemas/front-matter/office.schema.json':
    '{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{"office":{"type":"string"}}}',
  'source/alpha.md': '# Alpha\n\nSee [bravo](bravo.md#scope) and ![a picture](picture.png).\n\n## Scope\n',
  'source/bravo.md':
    '---\ntitle: Bravo\ntype: office\noffice: One\n---\n\n## Scope\n\nCharlie, see [nothing](nowhere.md).\n',
  'source/delta/publication.yaml': 'title: Delta\n',
  'source/delta/echo.md': '# Echo\n\n[Alpha](../alpha.md).\n',
  'source/picture.png': new Uint8Array(picture)
}

const usual = {...usualBuild, editions: ['json', 'html'] as const}

function saidOf(result: BuildResult): unknown {
  return result.kind === 'built' ? {...result, asked: undefined} : result
}

/** What is sent and answered is the same of any edition: faults meet the one that is made soonest. */
const dataAlone: readonly EditionName[] = ['json']

async function onOneMachine(editions: readonly EditionName[] = usual.editions, sources = files) {
  const output = memoryOutput()
  const {host, project} = await memoryProject(sources, output)
  const result = await build(host, project, {...usual, editions})
  return {said: saidOf(result), files: textsOf(output.files)}
}

interface Around {
  readonly store?: MemoryStore
  readonly editions?: readonly EditionName[]
  readonly sources?: Readonly<Record<string, string | Uint8Array>>
}

async function byFleet(
  faults: FleetFaults = {},
  {store = memoryStore(), editions = usual.editions, sources = files}: Around = {}
) {
  const output = memoryOutput(storedIn(store))
  const {host, project} = await memoryProject(sources, output)
  const fleet = await memoryFleet({project, files: sources, local: (job) => host.run(job)}, store, faults)
  const result = await build({...host, run: fleet.run}, project, {...usual, editions})
  return {said: saidOf(result), files: textsOf(output.files), fleet, store, result}
}

/** What an output takes from a store. */
function storedIn(store: MemoryStore): (sha256: string) => Promise<Uint8Array | undefined> {
  const blobs = createFleetBlobs(store, key, 'blobs')
  return (sha256) => blobs.get(sha256).catch(() => undefined)
}

function textsOf(files: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, string>> {
  return Object.fromEntries([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]))
}

const one = await onOneMachine()
const data = await onOneMachine(dataAlone)
const first = await byFleet()

describe('a build by a fleet', () => {
  test('is that of one machine, in batches of a kind', () => {
    const {said, files, fleet} = first
    expect(said).toEqual(one.said)
    expect(files).toEqual(one.files)
    expect(fleet.batches).toEqual([
      ['read', 'read', 'read'],
      ['make', 'make', 'make']
    ])
  })

  test('publishes no address of a draft where links lead to another site', async () => {
    const sources = {
      'tetrapla.yaml': 'language: en\nsite: https://yankee.example/\n',
      'source/alpha.md': '# Alpha\n\nSee [x-ray](/xray/) and [zulu](/zulu/).\n',
      'source/zulu.md': '---\nstatus: draft\n---\n\n# Zulu\n'
    }
    const {said, files} = await byFleet({}, {editions: dataAlone, sources})
    const alone = await onOneMachine(dataAlone, sources)
    const texts = Object.values(files).join('')
    expect(texts).toContain('https://yankee.example/xray/')
    expect(texts).not.toContain('https://yankee.example/zulu/')
    expect(files).toEqual(alone.files)
    expect(said).toEqual(alone.said)
  })

  test('tells nothing of its texts in the queue and in the names of the store', () => {
    const {fleet, store} = first
    for (const message of fleet.messages) {
      expect(Object.keys(message).sort()).toEqual(['build', 'signature', 'tasks'])
      for (const value of Object.values(message)) expect(value).toMatch(/^[0-9a-f]{64}$/)
    }
    for (const name of store.objects.keys())
      expect(name).toMatch(/^(?:fleet|blobs)\/[0-9a-f]{2}\/[0-9a-f]{62}$/)
  })

  test('puts by the words of what workers made, and keeps no bytes of it', async () => {
    const store = memoryStore()
    const put: unknown[] = []
    const shelf: Shelf = {
      putBy: (value, parts) => {
        if (parts.includes('text' as never) && !('documents' in value)) put.push(value)
        return value
      }
    }
    const output = {...memoryOutput(storedIn(store)), shelf}
    const {host, project} = await memoryProject(files, output)
    const {run} = await memoryFleet({project, files, local: (job) => host.run(job)}, store)
    await build({...host, run}, project, {...usual, editions: ['html']})
    expect(put).toEqual(
      Array.from({length: 3}, () => ({text: expect.stringMatching(/^\{"documents":1,"words":/)}))
    )
  })

  const spoilings = [
    ['before', 0, data, dataAlone],
    ['before', 1, data, dataAlone],
    ['after', 1, data, dataAlone]
  ] as const

  // Fonts and styles lie in the store by themselves: they are found spoilt when they go to the output.
  test.each([...spoilings, ...(isWhole ? [['after', 2, one, usual.editions] as const] : [])])(
    'is whole where the store is spoilt %s it has seen batches: %i',
    async (when, at, alone, editions) => {
      // Builds and workers need no right to remove anything.
      const remove = () => Promise.reject(new StoreFailure('it answers 403 AccessDenied', {isDenied: true}))
      const store = {...memoryStore(), remove}
      let spoilt = 0
      const spoil = (count: number) => {
        if (count !== at || spoilt > 0) return
        for (const bytes of store.objects.values()) {
          bytes.fill(0x20, 0, 1)
          spoilt += 1
        }
      }
      const {said, files} = await byFleet({[when]: spoil}, {store, editions})
      expect(spoilt).toBeGreaterThan(3)
      expect(said).toEqual(alone.said)
      expect(files).toEqual(alone.files)
    }
  )

  test('that takes another up repeats nothing that was answered, however it is batched', async () => {
    const around = {store: memoryStore(), editions: dataAlone}
    const answered = new Map<string, AnsweredBatch>()
    await byFleet({answered}, around)
    const [readings, makes] = [...answered.keys()]
    const heavy = 200_000
    const again = await byFleet({answered: new Map(answered), weight: heavy}, around)
    expect(again.fleet.batches).toEqual([])
    expect(again.files).toEqual(data.files)
    answered.delete(makes ?? '')
    const forged = {message: {}, answer: {}}
    const rest = await byFleet({answered: answered.set('forged', forged), weight: heavy}, around)
    expect(rest.fleet.batches).toEqual([['make'], ['make'], ['make']])
    expect(rest.files).toEqual(data.files)
    expect(answered.has(readings ?? '')).toBe(true)
  })

  test('asks again where somebody without the key has answered, and ends where that is always so', async () => {
    const around = {store: memoryStore(), editions: dataAlone}
    const answered = new Map<string, AnsweredBatch>()
    await byFleet({answered}, around)
    const digests = (answer: unknown): readonly string[] => Object.values(answer as Record<string, string>)
    const forged = [...answered].map(([id, {message, answer}]) => {
      const byOther = seal('l'.repeat(32), purposes.answers, digests(answer))
      return [id, {message, answer: byOther}] as const
    })
    const again = await byFleet({answered: new Map(forged)}, around)
    expect(again.fleet.batches).toEqual([
      ['read', 'read', 'read'],
      ['make', 'make', 'make']
    ])
    expect(again.files).toEqual(data.files)
    const always = new Map(forged)
    always.delete = () => true
    const building = byFleet({answered: always}, around)
    await expect(building).rejects.toThrow(BatchFailure)
    expect(failureWords(await building.catch((error: unknown) => error))).toEqual({
      message: 'workers gave up a batch of publications: a message is not signed with the key of this fleet',
      hints: ['set the same TETRAPLA_STORE_KEY where it is built and for each worker'],
      code: 3
    })
  })

  test('of what another machine has built asks for what was edited, and for nothing else', async () => {
    const store = memoryStore()
    const editions = createSharedCache({store, version: '1', key, isReadOnly: false})
    const kept = {...memoryCache(memoryOutput()), editions}
    const buildBy = async (given: typeof files) => {
      const output = memoryOutput(storedIn(store))
      const {host, project} = await memoryProject(given, output, undefined, {...kept, output: output.files})
      const fleet = await memoryFleet({project, files: given, local: (job) => host.run(job)}, store)
      await build({...host, run: fleet.run}, project, {...usual, editions: dataAlone})
      return {batches: fleet.batches, sums: output.files.get('SHA256SUMS')}
    }
    const built = await buildBy(files)
    expect(await buildBy(files)).toEqual({...built, batches: []})
    const edited = {...files, 'source/bravo.md': `${String(files['source/bravo.md'])}\nHotel.\n`}
    const again = await buildBy(edited)
    expect(again.batches).toEqual([['read'], ['make']])
    expect(again.sums).not.toEqual(built.sums)
  })

  test.each(['read', 'make'] as const)(
    'tells what ends its worker at its %s job, and makes the others',
    async (kind) => {
      const {result, files, fleet} = await byFleet({
        kills: (job) => job.kind === kind && job.source.path === 'source/bravo.md'
      })
      const found =
        'diagnostics' in result ? result.diagnostics.filter(({ruleId}) => ruleId === 'limit/memory') : []
      expect(found.map(({place}) => place.path)).toEqual(['source/bravo.md'])
      expect(Object.keys(files)).toContain('alpha/en/index.html')
      expect(Object.keys(files)).not.toContain('bravo/en/index.html')
      // By halves: three, one of two, the one; the other two of them are made.
      expect(fleet.batches.filter((kinds) => kinds.includes(kind)).length).toBeLessThanOrEqual(5)
    }
  )

  test.each(['read', 'make'] as const)(
    'tells what fails at its %s job, and makes the others',
    async (kind) => {
      const {result, files, fleet} = await byFleet({
        fails: (job) => job.kind === kind && job.source.path === 'source/bravo.md'
      })
      const found = 'diagnostics' in result ? result.diagnostics : []
      expect(found.filter(({ruleId}) => ruleId === 'publication/can-be-made')).toMatchObject([
        {place: {path: 'source/bravo.md'}, message: 'Tetrapla itself is at fault: foxtrot'}
      ])
      expect(Object.keys(files)).toContain('alpha/en/index.html')
      expect(Object.keys(files)).not.toContain('bravo/en/index.html')
      expect(fleet.batches.filter((kinds) => kinds.includes(kind))).toHaveLength(1)
    }
  )

  test('ends where its store fails: no publication is at fault', async () => {
    const fails = (job: Job) => (job.kind === 'make' ? new StoreFailure('golf') : false)
    const building = byFleet({fails})
    await expect(building).rejects.toThrow(BatchFailure)
    expect(failureWords(await building.catch((error: unknown) => error))).toMatchObject({
      message: 'workers gave up a batch of publications: golf',
      code: 3
    })
  })

  test('rejects the jobs of a batch that cannot be written', async () => {
    const {host, project} = await memoryProject(files, memoryOutput())
    const fleet = await memoryFleet({project, files, local: (job) => host.run(job)}, memoryStore())
    const source = {id: 'alpha', path: 'alpha.md', documents: ['alpha.md'], unwritable: () => 'bravo'}
    await expect(fleet.run({kind: 'parse', source})).rejects.toThrow('could not be cloned')
  })

  test('ends with what its store says where that gives nothing for the output: nothing was lost', async () => {
    const store = memoryStore()
    const output = memoryOutput(() => Promise.reject(new StoreFailure('it answers 500 InternalError')))
    const {host, project} = await memoryProject(files, output)
    const fleet = await memoryFleet({project, files, local: (job) => host.run(job)}, store)
    const building = build({...host, run: fleet.run}, project, {...usual, editions: ['html']})
    await expect(building).rejects.toThrow(new StoreFailure('it answers 500 InternalError'))
    expect(fleet.batches.filter((kinds) => kinds.includes('make'))).toHaveLength(1)
    for (const bytes of store.objects.values()) expect(bytes.length).toBeGreaterThan(0)
  })

  test('is refused by workers of another program, by its name', async () => {
    await expect(byFleet({found: {...identity, node: 'v22.1.0', icu: '77.1'}})).rejects.toThrow(
      'another program: Node v22.1.0 instead of v20.0.0, ICU 77.1 instead of 78.1'
    )
  })
})

describe('the door of a worker', () => {
  const run = () => Promise.reject(new Error('nothing is run'))

  test('lets in what was signed for it, and nothing else', async () => {
    const {fleet, store} = first
    const [message = {}] = fleet.messages
    const openBlobs = (folder: FleetFolder) => createFleetBlobs(store, key, folder)
    const asked = (given: unknown) => runBatch(given, {key, identity, openBlobs, run})
    await expect(asked(message)).resolves.toMatchObject({tasks: message['tasks']})
    const digest = 'c'.repeat(64)
    const forged: readonly unknown[] = [
      undefined,
      'text',
      {},
      {...message, signature: undefined},
      {...message, signature: digest},
      {...message, tasks: digest},
      {...message, more: digest},
      {...message, build: '../../etc/passwd'},
      seal('l'.repeat(32), purposes.batch, [message['build'] ?? '', message['tasks'] ?? '']),
      // Signed with the key, for another purpose.
      seal(key, purposes.answers, [message['build'] ?? '', message['tasks'] ?? ''])
    ]
    for (const one of forged) await expect(asked(one)).rejects.toMatchObject({name: 'Refused'})
    await expect(asked(seal(key, purposes.batch, [digest, digest]))).rejects.toThrow(`missing ${digest}`)
  })

  test('tells what the store lost while an edition was drawn as just that', async () => {
    const {fleet, store} = first
    const digest = 'c'.repeat(64)
    const openBlobs = (folder: FleetFolder) => createFleetBlobs(store, key, folder)
    const run = () =>
      Promise.reject(new Error(`the html edition of alpha could not be made: missing ${digest}`))
    const [message] = fleet.messages
    await expect(runBatch(message, {key, identity, openBlobs, run})).rejects.toEqual(new MissingBlob(digest))
  })
})

test('a store that gives nothing back is told in words', async () => {
  const store = {...memoryStore(), get: async () => undefined}
  await expect(tryBlobs(createFleetBlobs(store, key), 'alpha')).rejects.toEqual(
    new StoreFailure('it does not give back what was put there')
  )
  await expect(tryBlobs(createFleetBlobs(memoryStore(), key), 'alpha')).resolves.toBeUndefined()
})

test.each([
  [
    'none is taken',
    [
      [3, 0],
      [3, 0]
    ],
    0
  ],
  [
    'more were added, and none is taken',
    [
      [3, 0],
      [4, 0]
    ],
    0
  ],
  ['one is taken at the first', [[3, 1]], undefined],
  [
    'a worker was between two of them',
    [
      [3, 0],
      [2, 1]
    ],
    undefined
  ],
  [
    'a worker was so twice',
    [
      [3, 0],
      [2, 0]
    ],
    undefined
  ],
  ['none waits', [[0, 0]], undefined]
] as const)('whether anybody takes batches is told by two looks: %s', async (_, looks, seen) => {
  const left = [...looks]
  const getJobCounts = async () => {
    const [wait = 0, active = 0] = left.shift() ?? []
    return {wait, active}
  }
  expect(await noneSeen({getJobCounts}, 0)).toBe(seen)
  expect(left).toEqual([])
})

test('programs that are the same differ in nothing', () => {
  expect(differences(identity, {...identity})).toEqual([])
  const {icu: _, ...without} = identity
  expect(differences(identity, without)).toEqual(['ICU unknown instead of 78.1'])
})
