/** Documents that were read before: taken again as they were, while their bytes and settings are the same. */
import {createCipheriv} from 'node:crypto'
import path from 'node:path'
import {serialize} from 'node:v8'
import {deflateRawSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {openAside} from '../../pipeline/platform/put-by/aside.ts'
import {openMemo} from '../../pipeline/platform/cache/memo/memo.ts'
import {packIn} from '../../pipeline/platform/cache/memo/memo-pack.ts'
import type {Memo} from '../../pipeline/model/memo.ts'
import {isObject} from '../../pipeline/model/values/is-object.ts'
import {readManuscript, readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {leastSeconds, processorSeconds} from '../support/processor-seconds.ts'
import {temporaryFolder} from './temporary-folder.ts'

type Files = Readonly<Record<string, string>>

const first: Files = {
  'tetrapla.yaml': 'language: en\n',
  'schemas/records/act.schema.json': '{"type":"object","properties":{"number":{"type":"integer"}}}',
  'source/alpha/publication.yaml': 'title: Alpha\n',
  'source/alpha/bravo.md':
    '---\nsummary: Bravo.\n---\n\n# Bravo {#b}\n\nWords[^1], **strong**.\n\n[^1]: A note.\n\n:::act{number=-0}\nCharlie\n:::\n',
  'source/alpha/charlie.md': '# Charlie\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n###### Too deep\n'
}

/** Reads by a memo, and tells how many documents were not in it. */
async function read(files: Files, memo?: Memo) {
  const world = memoryWorld(files)
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const [source] = project.publications
  if (source === undefined) throw new Error('there is a publication')
  let parsed = 0
  const counting: Memo | undefined = memo && {
    get: (key) => memo.get(key),
    has: (key) => memo.has(key),
    put: (key, value) => {
      // What was found in it, beside what it says.
      if (isObject(value) && 'diagnostics' in value) parsed += 1
      memo.put(key, value)
    }
  }
  const outcome = await readManuscript(source, project, counting ? {...world, memo: counting} : world)
  return {outcome, parsed}
}

test('what was read before is what would be read', async () => {
  const memo = openMemo(new Uint8Array())
  const cold = await read(first)
  expect((await read(first, memo)).parsed).toBe(2)
  const packed = memo.pack()
  if (packed === undefined) throw new Error('something was put')
  const again = openMemo(packed)
  const warm = await read(first, again)
  expect(warm.parsed).toBe(0)
  expect(warm.outcome).toStrictEqual(cold.outcome)
  // Sets and maps of records, too.
  expect(setsIn(warm.outcome.value)).toBe(setsIn(cold.outcome.value))
  expect(setsIn(cold.outcome.value)).toBeGreaterThan(2)
  expect(again.pack()).toBeUndefined()
})

test.each<[string, Files, number]>([
  ['a document that is another', {...first, 'source/alpha/charlie.md': '# Delta\n'}, 1],
  ['all, of another configuration', {...first, 'tetrapla.yaml': 'language: en\nhtml: refuse\n'}, 2],
  ['all, of other types of records', {...first, 'schemas/records/law.schema.json': '{}'}, 2],
  ['a document of another name', {...moved('source/alpha/charlie.md', 'source/alpha/echo.md')}, 1]
])('reads again %s', async (_, files, parsed) => {
  const memo = openMemo(new Uint8Array())
  await read(first, memo)
  const next = openMemo(memo.pack() ?? new Uint8Array())
  expect((await read(files, next)).parsed).toBe(parsed)
  // What was read before is taken again when that comes back.
  const last = openMemo(next.pack() ?? new Uint8Array())
  expect((await read(first, last)).parsed).toBe(0)
})

test('bytes of another form are nothing that was read', () => {
  const memo = openMemo(new Uint8Array())
  memo.put('alpha', new Map([['bravo', new Set([1])]]))
  const packed = memo.pack() ?? new Uint8Array()
  expect(openMemo(packed).get('alpha')).toEqual(new Map([['bravo', new Set([1])]]))
  expect(openMemo(packed).get('charlie')).toBeUndefined()
})

test('what is put by as it is packed is packed the same', async () => {
  const aside = openAside(path.join(await temporaryFolder(), 'aside'))
  const [held, putBy] = [openMemo(new Uint8Array()), openMemo(new Uint8Array(), aside.putBy)]
  for (const memo of [held, putBy])
    for (const index of [1, 2, 3, 4]) memo.put(String(index), randomBytesOf(index, 60_000))
  expect(putBy.get('2')).toEqual(randomBytesOf(2, 60_000))
  const packed = held.pack()
  expect(Buffer.concat((putBy.packInParts() ?? []).map((part) => part()))).toEqual(Buffer.from(packed ?? []))
  expect(openMemo(packed ?? new Uint8Array()).get('4')).toEqual(randomBytesOf(4, 60_000))
  aside.close()
})

test.each([
  ['none', new Uint8Array()],
  ['cut', new Uint8Array([0, 0])],
  ['of another version', serialize([[[new Uint8Array(300), 400]], [['alpha', 0, 0, 400]]])]
])('bytes that are %s are as if there were none', (_, packed) => {
  expect(openMemo(packed).get('alpha')).toBeUndefined()
})

test('what packing makes no smaller is kept up to a room, and what is small beside it', () => {
  const dense = (seed: number) => randomBytesOf(seed, 6 * 1024 * 1024)
  const memo = openMemo(new Uint8Array())
  for (const seed of [1, 2, 3]) memo.put(`image ${seed}`, dense(seed))
  memo.put('page', 'alpha '.repeat(10_000))
  memo.put('seal', randomBytesOf(4, 64))
  const again = openMemo(memo.pack() ?? new Uint8Array())
  expect(again.get('image 1')).toEqual(dense(1))
  expect(again.get('image 2')).toEqual(dense(2))
  expect(again.get('image 3')).toBeUndefined()
  expect(again.get('page')).toBe('alpha '.repeat(10_000))
  expect(again.get('seal')).toEqual(randomBytesOf(4, 64))
  // what was taken counts with what is put, so that it does not grow from build to build
  again.put('image 3', dense(3))
  expect(openMemo(again.pack() ?? new Uint8Array()).get('image 3')).toBeUndefined()
})

test('what waits with images is there when these have no room any more', () => {
  const memo = openMemo(new Uint8Array())
  // Two thirds of a block, and the rest of it.
  memo.put('thumbnail', randomBytesOf(1, 60_000))
  memo.put('another', randomBytesOf(2, 50_000))
  memo.put('colours', 'alpha '.repeat(2000))
  memo.put('photograph', randomBytesOf(3, 16 * 1024 * 1024 - 50_000))
  expect(memo.has('colours')).toBe(true)
  const again = openMemo(memo.pack() ?? new Uint8Array())
  expect(again.get('colours')).toBe('alpha '.repeat(2000))
  // Of images nothing more is kept, however short they are.
  memo.put('late', randomBytesOf(4, 60_000))
  expect(memo.has('late')).toBe(false)
  const full = openMemo(new Uint8Array())
  for (let seed = 0; seed < 400; seed += 1) full.put(`thumbnail ${seed}`, randomBytesOf(seed, 60_000))
  expect(full.pack()?.length).toBeLessThan(17 * 1024 * 1024)
})

test('small parts are packed together, and stay as they are when one of them is another', () => {
  const page = (index: number, words = '') => ({
    path: `${String(index)}.html`,
    bytes: new TextEncoder().encode(
      Array.from({length: 900}, (_, line) => `${String(line)} ${words}alpha\n`).join('')
    )
  })
  const all = Array.from({length: 100}, (_, index) => index)
  const memo = openMemo(new Uint8Array())
  for (const index of all) memo.put(`page ${String(index)}`, page(index))
  // Handed over, with their bytes, before all are packed.
  const {buffer} = bytesIn(memo.get('page 99'))
  structuredClone(buffer, {transfer: [buffer]})
  const first = memo.pack() ?? new Uint8Array()
  expect(first.length).toBeLessThan(deflateRawSync(page(0).bytes, {level: 1}).length * 50)
  const edited = openMemo(first)
  for (const index of all) if (index !== 50) expect(edited.get(`page ${String(index)}`)).toEqual(page(index))
  edited.put('page 50 again', page(50, 'bravo '))
  const second = edited.pack() ?? new Uint8Array()
  const last = openMemo(second)
  for (const index of all) if (index !== 50) expect(last.get(`page ${String(index)}`)).toEqual(page(index))
  expect(last.get('page 50 again')).toEqual(page(50, 'bravo '))
  expect(last.pack()).toBeUndefined()
  // Back to what it was before: that counts as asked for again, and its block is the one that it was.
  expect(last.get('page 50')).toEqual(page(50))
  const blocksOf = (packed: Uint8Array) =>
    new Set([...packIn(packed).places.values()].map(({block}) => Buffer.from(block.packed()).toString('hex')))
  const third = last.pack() ?? new Uint8Array()
  expect(packIn(third).ages).toEqual(new Map())
  expect(blocksOf(third)).toEqual(blocksOf(second))
  expect([...blocksOf(first)].filter((block) => !blocksOf(second).has(block))).toEqual([])
  expect(second.length).toBeLessThan(first.length * 1.1)
})

test('what is small lies apart from what is large, and is taken without it', () => {
  const memo = openMemo(new Uint8Array())
  for (let one = 0; one < 40; one += 1) {
    memo.put(`facts ${String(one)}`, randomBytesOf(one, 1000))
    memo.put(`tree ${String(one)}`, randomBytesOf(one, 20_000))
  }
  expect([memo.get('facts 39'), memo.get('tree 39')]).toEqual([
    randomBytesOf(39, 1000),
    randomBytesOf(39, 20_000)
  ])
  const {places} = packIn(memo.pack() ?? new Uint8Array())
  const blocksOf = (what: string) =>
    new Set([...places].flatMap(([key, {block}]) => (key.startsWith(what) ? [block] : [])))
  expect(blocksOf('facts').size).toBe(1)
  expect([...blocksOf('tree')].filter((block) => blocksOf('facts').has(block))).toEqual([])
})

/** What a build leaves that asks for some of what was kept, and puts more. */
function after(
  packed: Uint8Array,
  asked: readonly string[],
  put: Readonly<Record<string, unknown>>
): Uint8Array {
  const memo = openMemo(packed)
  for (const key of asked) expect(memo.get(key)).toBeDefined()
  for (const [key, value] of Object.entries(put)) memo.put(key, value)
  return memo.pack() ?? packed
}

const keysIn = (packed: Uint8Array): readonly string[] => [...packIn(packed).places.keys()].sort()

test('what was not asked for is kept until ten builds in a row did not ask for it', () => {
  const first = {page: randomBytesOf(1, 1000), data: randomBytesOf(2, 4000)}
  let packed = after(new Uint8Array(), [], first)
  for (let build = 1; build < 10; build += 1) packed = after(packed, ['data'], {[build]: build})
  expect(keysIn(packed)).toContain('page')
  expect(keysIn(after(packed, ['data'], {more: 10}))).not.toContain('page')
  // Asked for once, it is kept as long again, with what was packed beside it.
  packed = after(packed, ['page'], {})
  for (let build = 1; build < 10; build += 1) packed = after(packed, ['data'], {[`again ${build}`]: build})
  expect(keysIn(packed)).toEqual(expect.arrayContaining(['data', 'page', 'again 1']))
  packed = after(packed, ['data'], {last: 1})
  expect(keysIn(packed)).not.toContain('page')
  const {block} = packIn(packed).places.get('data') ?? expect.fail('it was asked for each time')
  // What was packed beside it is gone from its block, too.
  expect(block.length).toBeLessThan(5000)
  expect(openMemo(packed).get('data')).toEqual(first.data)
})

test('what nobody asked for is as it was', () => {
  const packed = after(new Uint8Array(), [], {alpha: 1, bravo: 2})
  expect(openMemo(packed).pack()).toBeUndefined()
  const memo = openMemo(packed)
  memo.get('alpha')
  expect(memo.pack()).toBeUndefined()
})

test('what is kept is at most twice as large as what one of the last builds asked for, and the youngest stays', () => {
  const version = (one: number) =>
    Object.fromEntries(
      [...Array(20).keys()].map((part) => [
        `version ${String(one)}, part ${String(part)}`,
        randomBytesOf(one * 20 + part, 10_000)
      ])
    )
  let packed = after(new Uint8Array(), [], version(0))
  const {length} = packed
  for (let one = 1; one < 10; one += 1) {
    packed = after(packed, [], version(one))
    expect(packed.length).toBeLessThan(2.1 * length)
  }
  const kept = keysIn(packed)
  expect(kept).toEqual(expect.arrayContaining(Object.keys(version(9))))
  const before = kept.filter((key) => !key.startsWith('version 9'))
  expect(before).toHaveLength(20)
  for (const key of before) expect(key).toMatch(/^version 8/)
})

test('what is kept is as little where what lies together is dense, and comes and goes in turns', () => {
  const versionOf = (part: number, build: number) => build - ((build + part) % 8)
  let packed: Uint8Array = new Uint8Array()
  let first = 0
  for (let build = 8; build < 40; build += 1) {
    const memo = openMemo(packed)
    for (let part = 0; part < 60; part += 1) {
      const key = `part ${part}, version ${versionOf(part, build)}`
      if (memo.get(key) === undefined)
        memo.put(key, randomBytesOf(versionOf(part, build) * 60 + part, 10_000))
    }
    packed = memo.pack() ?? packed
    first ||= packed.length
    expect(packed.length).toBeLessThan(2.1 * first)
  }
})

test('what a build of all editions asked for stays where the next ones ask for a small part of it', () => {
  const page = (one: number) => randomBytesOf(one, 10_000)
  const pages = Object.fromEntries([...Array(20).keys()].map((one) => [`page ${String(one)}`, page(one)]))
  let packed = after(new Uint8Array(), [], {...pages, data: 0})
  for (let build = 1; build < 10; build += 1) packed = after(packed, [], {[`data ${String(build)}`]: build})
  expect(keysIn(packed)).toEqual(expect.arrayContaining(Object.keys(pages)))
  // Of what only builds long ago asked for there is no room to be kept by.
  packed = after(packed, [], {'data 10': 10})
  expect(keysIn(packed)).not.toContain('page 0')
  expect(packed.length).toBeLessThan(10_000)
})

test('what is carried over is put by, too', async () => {
  const aside = openAside(path.join(await temporaryFolder(), 'aside'))
  const packed = after(new Uint8Array(), [], {alpha: randomBytesOf(1, 60_000), bravo: 2})
  const [held, putBy] = [openMemo(packed), openMemo(packed, aside.putBy)]
  for (const memo of [held, putBy]) memo.put('charlie', 3)
  const joined = Buffer.concat((putBy.packInParts() ?? []).map((part) => part()))
  expect(joined).toEqual(Buffer.from(held.pack() ?? []))
  expect(openMemo(joined).get('alpha')).toEqual(randomBytesOf(1, 60_000))
  aside.close()
})

test('what has no room is not packed', async () => {
  const image = {data: randomBytesOf(5, 12 * 1024 * 1024)}
  const memo = openMemo(new Uint8Array())
  memo.put('first', image)
  const put = await leastSeconds(() => memo.put('second', image))
  expect(memo.get('first')).toBeDefined()
  expect(memo.get('second')).toBeUndefined()
  expect(put).toBeLessThan((await processorSeconds(() => deflateRawSync(image.data, {level: 1}))) / 4)
})

function bytesIn(value: unknown): Uint8Array<ArrayBuffer> {
  const bytes: unknown =
    typeof value === 'object' && value !== null && 'bytes' in value ? value.bytes : undefined
  return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer)
    : new Uint8Array()
}

/** As images are: no part of them says another. */
function randomBytesOf(seed: number, length: number): Uint8Array {
  return new Uint8Array(
    createCipheriv('aes-128-ctr', Buffer.alloc(16, seed), Buffer.alloc(16)).update(Buffer.alloc(length))
  )
}

function moved(from: string, to: string): Files {
  const {[from]: text = '', ...others} = first
  return {...others, [to]: text}
}

/** How many sets and maps there are. */
function setsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = value instanceof Set || value instanceof Map
  const parts: readonly unknown[] = own ? [...value] : Object.values(value)
  return (own ? 1 : 0) + parts.reduce((sum: number, part) => sum + setsIn(part), 0)
}
