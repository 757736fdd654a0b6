/** What builds keep on the disk: nothing is taken from it that is not what was put there, of files as they were. */
import {execFileSync} from 'node:child_process'
import {mkdir, readdir, readFile, rename, rmdir, symlink, utimes, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, onTestFinished, test, vi} from 'vitest'
import type {StampedAnswer} from '../../pipeline/platform/cache/answer-table.ts'
import {createAnswers} from '../../pipeline/platform/cache/answers.ts'
import {createDiskBlobs} from '../../pipeline/platform/cache/disk-blobs.ts'
import {openDiskCache, readOnly} from '../../pipeline/platform/cache/disk-cache.ts'
import type {Asked} from '../../pipeline/model/cache.ts'
import {createMemoryStore} from '../../pipeline/platform/cache/memory-cache.ts'
import {readSealed, writeSealed} from '../../pipeline/platform/cache/sealed.ts'
import {sha256Of} from '../../pipeline/model/values/sha256-of.ts'
import {isAsSeen, sightOf} from '../../pipeline/platform/cache/sight.ts'
import {isSettled, stampsBelow, type Stamp} from '../../pipeline/platform/cache/stamps.ts'
import {leastSeconds} from '../support/processor-seconds.ts'
import {readFiles, temporaryFolder, writeFiles} from './temporary-folder.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('blobs', () => {
  test('are given back by their digest, and when they were spoilt not at all', async () => {
    const folder = await temporaryFolder()
    const blobs = createDiskBlobs(folder)
    const name = await blobs.put(bytesOf('alpha'))
    expect(await blobs.get(name)).toEqual(Buffer.from('alpha'))
    await writeFile(path.join(folder, name), 'alphA')
    expect(await blobs.get(name)).toBeUndefined()
    expect(await blobs.put(bytesOf('alpha'))).toBe(name)
    expect(await blobs.get(name)).toEqual(Buffer.from('alpha'))
  })

  test('that come in pieces are there when all came, and no part of them before', async () => {
    const folder = await temporaryFolder()
    const blobs = createDiskBlobs(folder)
    async function* pieces(isCut: boolean): AsyncGenerator<Uint8Array> {
      yield bytesOf('al')
      if (isCut) throw new Error('cut off')
      yield bytesOf('pha')
    }
    await expect(blobs.putPieces(pieces(true))).rejects.toThrow('cut off')
    expect(await readdir(folder)).toEqual([])
    expect(await blobs.putPieces(pieces(false))).toBe(sha256Of(bytesOf('alpha')))
    expect(await blobs.get(sha256Of(bytesOf('alpha')))).toEqual(Buffer.from('alpha'))
  })

  test('that are not named go, with what was left half written; files of others stay', async () => {
    const folder = await temporaryFolder()
    const blobs = createDiskBlobs(folder)
    const [kept] = [await blobs.put(bytesOf('alpha')), await blobs.put(bytesOf('bravo'))]
    await writeFiles(folder, {'unfinished-1': 'cha', 'notes.txt': 'mine'})
    await blobs.keepOnly(new Set([kept]))
    expect((await readdir(folder)).sort()).toEqual([kept, 'notes.txt'].sort())
  })
})

test.each([
  ['cut', (text: string) => text.slice(0, -3)],
  ['changed', (text: string) => text.replace('alpha', 'alphA')],
  ['emptied', () => '']
])('a sealed file that was %s is as if it were not there', async (_, spoil) => {
  const file = path.join(await temporaryFolder(), 'index.json')
  await writeSealed(file, {names: ['alpha']})
  expect(await readSealed(file)).toEqual({names: ['alpha']})
  await writeFile(file, spoil(await readFile(file, 'utf8')))
  expect(await readSealed(file)).toBeUndefined()
})

test('a pipe in the place of a file is as if it were not there, and nothing waits for it', async () => {
  const folder = await temporaryFolder()
  execFileSync('mkfifo', [path.join(folder, 'index.json'), path.join(folder, 'a'.repeat(64))])
  expect(await readSealed(path.join(folder, 'index.json'))).toBeUndefined()
  expect(await createDiskBlobs(folder).get('a'.repeat(64))).toBeUndefined()
})

describe('a stamp', () => {
  test('tells a file that was changed, replaced or is gone', async () => {
    const root = await temporaryFolder()
    await writeFiles(root, {'alpha.md': 'alpha', 'bravo.md': 'bravo'})
    const before = stampsBelow(root)('alpha.md')
    expect(before?.[0]).toBe(5)
    await writeFile(path.join(root, 'alpha.md'), 'alphA')
    await utimes(path.join(root, 'alpha.md'), 1, 1)
    expect(stampsBelow(root)('alpha.md')).not.toEqual(before)
    await rename(path.join(root, 'bravo.md'), path.join(root, 'alpha.md'))
    expect(stampsBelow(root)('alpha.md')?.[3]).not.toBe(before?.[3])
    expect(stampsBelow(root)('bravo.md')).toBeUndefined()
  })

  test('is none of what was in a folder where a file is now, which is not as it was seen', async () => {
    const root = await temporaryFolder()
    await writeFiles(root, {'alpha/bravo.md': 'bravo'})
    const stamp = stampsBelow(root)('alpha/bravo.md')
    const seen = sightOf([['alpha/bravo.md', stamp ?? [0, 0, 0, 0]]])
    expect(isAsSeen(root, seen)).toBe(true)
    await rename(path.join(root, 'alpha/bravo.md'), path.join(root, 'charlie'))
    await rmdir(path.join(root, 'alpha'))
    await rename(path.join(root, 'charlie'), path.join(root, 'alpha'))
    expect(stampsBelow(root)('alpha/bravo.md')).toBeUndefined()
    expect(isAsSeen(root, seen)).toBe(false)
  })

  test('is none of a folder, of a link, of what lies behind one, and of what lies outside', async () => {
    const root = await temporaryFolder()
    await writeFiles(root, {'inside/real/alpha.md': 'alpha'})
    await symlink('real', path.join(root, 'inside/linked'))
    await symlink('real/alpha.md', path.join(root, 'inside/alpha.md'))
    const stampOf = stampsBelow(path.join(root, 'inside'))
    expect(stampOf('real/alpha.md')).toBeDefined()
    for (const file of ['real', 'linked/alpha.md', 'alpha.md', '../inside/real/alpha.md', 'absent.md']) {
      expect(stampOf(file), file).toBeUndefined()
    }
  })

  test('is there once the folder is that was absent when it was first asked for', async () => {
    const root = await temporaryFolder()
    const stampOf = stampsBelow(root)
    expect(stampOf('later/alpha.md')).toBeUndefined()
    await writeFiles(root, {'later/alpha.md': 'alpha'})
    expect(stampOf('later/alpha.md')?.[0]).toBe(5)
  })

  test('is not trusted where the disk may give a later version the same times', () => {
    expect(isSettled([1, 1000, 1000, 1], 3001)).toBe(true)
    expect(isSettled([1, 1000, 1001, 1], 3001)).toBe(false)
  })
})

describe('answers', () => {
  const stamp: Stamp = [5, 1, 1, 7]
  const looks = (known: readonly [string, StampedAnswer][], now: Stamp | undefined) => {
    const read: string[] = []
    const digest = (file: string): string => {
      read.push(file)
      return 'as read'
    }
    return {read, answers: createAnswers({digest, stampOf: () => now, known: new Map(known)})}
  }

  test('are those from before while the stamp is the same', () => {
    const {read, answers} = looks([['alpha.md', [stamp, 'as before']]], stamp)
    expect(answers.answer('alpha.md')).toBe('as before')
    expect(read).toEqual([])
    expect(answers.hasLearned()).toBe(false)
  })

  test.each<[string, Stamp | undefined]>([
    ['other times', [5, 2, 1, 7]],
    ['another number', [5, 1, 1, 8]],
    ['none', undefined]
  ])('are read with a stamp of %s, each once; those without one are not kept', (_, now) => {
    const {read, answers} = looks([['alpha.md', [stamp, 'as before']]], now)
    expect(answers.answer('alpha.md')).toBe('as read')
    expect(answers.answer('alpha.md')).toBe('as read')
    expect(read).toEqual(['alpha.md'])
    expect(answers.hasLearned()).toBe(now !== undefined)
  })

  test('of files that are as they were known are settled, and looked for again once they are forgotten', () => {
    let now = stamp
    const known = new Map([['alpha.md', [stamp, 'as before'] as const]])
    const answers = createAnswers({digest: () => 'as read', stampOf: () => now, known})
    answers.answer('bravo.md')
    answers.answer('alpha.md')
    expect([...answers.settled()]).toEqual([
      ['bravo.md', [stamp, 'as read']],
      ['alpha.md', [stamp, 'as before']]
    ])
    expect([answers.answered('alpha.md'), answers.settled().get('alpha.md')]).toEqual([
      'as before',
      [stamp, 'as before']
    ])
    now = [6, 1, 1, 7]
    answers.forget((file) => file === 'alpha.md')
    expect([answers.answered('alpha.md'), answers.settled().get('alpha.md')]).toEqual([undefined, undefined])
    expect(answers.answer('alpha.md')).toBe('as read')
  })

  test('are held up to a number of files', () => {
    const read: string[] = []
    const digest = (file: string): string => `read ${String(read.push(file))}`
    const answers = createAnswers({digest, stampOf: () => stamp, known: new Map(), most: 2})
    const ask = (name: string) => answers.answer(name)
    expect([ask('alpha'), ask('bravo'), ask('alpha')]).toEqual(['read 1', 'read 2', 'read 1'])
    expect([ask('charlie'), answers.settled().get('charlie')?.[0]]).toEqual(['read 3', stamp])
    expect(ask('alpha')).toBe('read 4')
  })

  test('that are forgotten are looked for again, and no others', () => {
    const {read, answers} = looks([], stamp)
    for (const file of ['alpha.md', 'bravo.md']) answers.answer(file)
    answers.forget((file) => file === 'alpha.md')
    expect([...answers.settled()].map(([file]) => file)).toEqual(['bravo.md'])
    for (const file of ['alpha.md', 'bravo.md']) answers.answer(file)
    expect(read).toEqual(['alpha.md', 'bravo.md', 'alpha.md'])
  })

  test('of files that were just written are not settled', () => {
    const {answers} = looks([], [5, Date.now(), Date.now(), 7])
    answers.answer('alpha.md')
    expect([...answers.settled()]).toEqual([])
  })
})

describe('the cache of a project', () => {
  const of = (root: string, version = '1') => ({root, earlier: path.join(root, 'output'), version})
  const build = async (root: string, key: string, version = '1'): Promise<void> => {
    const cache = await openDiskCache(of(root, version))
    const blob = await cache.blobs.put(bytesOf(key))
    await cache.results.put(key, {asked: [['alpha.md', 'absent']], blob})
    await cache.save('build', [JSON.stringify({key})])
  }

  test('tells where what it keeps lies', async () => {
    const root = await temporaryFolder()
    const {blobs, fileOf} = await openDiskCache(of(root))
    const {file = '', sha256} = fileOf?.(await blobs.put(bytesOf('alpha'))) ?? {}
    expect([await readFile(file, 'utf8'), sha256]).toEqual(['alpha', sha256Of(bytesOf('alpha'))])
  })

  test('reads a file of the earlier output only where it is another than was seen', async () => {
    const root = await temporaryFolder()
    await writeFiles(root, {'output/alpha.json': 'alpha', 'output/bravo.json': 'bravo'})
    const cache = await openDiskCache(of(root))
    const seen = 'f'.repeat(64)
    const stampOf = stampsBelow(path.join(root, 'output'))
    const [alpha, bravo] = [stampOf('alpha.json'), stampOf('bravo.json')]
    if (alpha === undefined || bravo === undefined) throw new Error('both files are there')
    const changed: Stamp = [bravo[0] + 1, bravo[1], bravo[2], bravo[3]]
    cache.knowEarlier(
      new Map([
        ['alpha.json', [alpha, seen]],
        ['bravo.json', [changed, seen]]
      ])
    )
    expect(await cache.answer('alpha.json', 'earlier')).toBe(seen)
    expect(await cache.answer('bravo.json', 'earlier')).toBe(sha256Of(bytesOf('bravo')))
  })

  test('gives results and what was said of a build, to the same version', async () => {
    const root = await temporaryFolder()
    await build(root, 'alpha')
    const cache = await openDiskCache(of(root))
    expect(cache.build('build')?.head).toEqual({key: 'alpha'})
    expect(await cache.results.get('alpha')).toMatchObject({asked: [['alpha.md', 'absent']]})
    const other = await openDiskCache(of(root, '2'))
    expect([other.build('build'), await other.results.get('alpha')]).toEqual([undefined, undefined])
  })

  test('says of each file what it was like, and of each result what it asked, as they were written', async () => {
    const root = await temporaryFolder()
    const files = {
      'alpha bravo.md': 'alpha',
      'charlie\ndelta.md': 'bravo',
      'echo\u2028foxtrot.md': 'charlie',
      'hotel\ud800.md': 'delta'
    }
    await writeFiles(root, files)
    // Later than any disk gives two versions the same times.
    vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 10_000})
    onTestFinished(() => void vi.useRealTimers())
    const names = Object.keys(files).slice(0, 3)
    const first = await openDiskCache(of(root))
    const asked: Asked[] = []
    for (const name of names) asked.push([name, (await first.answer(name)) ?? ''])
    asked.push(['foxtrot.md', '0'.repeat(64)], ['golf/ids.json', 'absent', 'earlier'])
    const result = {asked, blob: await first.blobs.put(bytesOf('alpha'))}
    await first.results.put('alpha', result)
    expect(await first.results.get('alpha')).toEqual(result)
    const before = [...first.answers.settled()]
    await first.save('build', ['1'])
    // Neither read nor asked for by the second build, and written down again by it.
    for (const name of ['build', 'other']) {
      const next = await openDiskCache(of(root))
      expect(await next.results.get('alpha')).toEqual(result)
      await next.answer(names[0] ?? '')
      await next.save(name, ['2'])
    }
    const last = await openDiskCache(of(root))
    expect(await last.results.get('alpha')).toEqual(result)
    for (const name of names) await last.answer(name)
    expect(last.answers.hasLearned()).toBe(false)
    expect([...last.answers.settled()]).toEqual(before)
  })

  test('answers for the output before, too', async () => {
    const root = await temporaryFolder()
    const before = await openDiskCache(of(root))
    expect(await before.answer('alpha/en/ids.json', 'earlier')).toBe('absent')
    await writeFiles(root, {'output/alpha/en/ids.json': '{}'})
    expect(await before.answer('alpha/en/ids.json', 'earlier')).toBe('absent')
    const after = await openDiskCache(of(root))
    expect(await after.answer('alpha/en/ids.json', 'earlier')).toMatch(/^44136fa3/)
    expect(await after.answer('alpha/en/ids.json')).toBe('absent')
  })

  test('leaves nothing of what earlier versions kept elsewhere', async () => {
    const root = await temporaryFolder()
    await writeFiles(root, {'.tetrapla/cache/results.json': '{}', '.tetrapla/cache/results.txt': ''})
    await build(root, 'alpha')
    const kept = await readdir(path.join(root, '.tetrapla/cache'))
    expect([...kept].sort()).toEqual(['CACHEDIR.TAG', 'blobs', 'index.json'])
  })

  test('keeps itself out of repositories and backups', async () => {
    const root = await temporaryFolder()
    await build(root, 'alpha')
    expect(await readFiles(root)).toMatchObject({
      '.tetrapla/.gitignore': expect.stringContaining('\n*\n'),
      '.tetrapla/cache/CACHEDIR.TAG': expect.stringMatching(/^Signature: 8a477f597d28d172789f06886806bc55\n/)
    })
  })

  test('forgets what ten builds did not use', async () => {
    const root = await temporaryFolder()
    for (const key of ['alpha', ...Array.from({length: 9}, (_, index) => `bravo ${index}`)])
      await build(root, key)
    expect(await (await openDiskCache(of(root))).results.get('alpha')).toBeDefined()
    await build(root, 'charlie')
    const cache = await openDiskCache(of(root))
    expect(await cache.results.get('alpha')).toBeUndefined()
    expect(await cache.results.get('bravo 0')).toBeDefined()
    const blobs = await readdir(path.join(root, '.tetrapla/cache/blobs'))
    // Ten results, what they asked, what was said of the build, and the files that it saw.
    expect(blobs).toHaveLength(13)
  })

  test('is empty, and is not written, where its folder is a link', async () => {
    const root = await temporaryFolder()
    await mkdir(path.join(root, 'project/.tetrapla/cache'), {recursive: true})
    await writeFiles(root, {[`others/${'0'.repeat(64)}`]: 'mine'})
    await symlink('../../../others', path.join(root, 'project/.tetrapla/cache/blobs'))
    await build(path.join(root, 'project'), 'alpha')
    expect((await openDiskCache(of(path.join(root, 'project')))).fileOf).toBeUndefined()
    expect(await readFiles(path.join(root, 'others'))).toEqual({['0'.repeat(64)]: 'mine'})
    expect(await readdir(path.join(root, 'project/.tetrapla/cache'))).toEqual(['blobs'])
  })

  test('is empty, and stops nobody, where a file is in the place of its folder', async () => {
    const root = await temporaryFolder()
    await writeFiles(root, {'project/.tetrapla/cache/blobs': 'mine'})
    await build(path.join(root, 'project'), 'alpha')
    const cache = await openDiskCache(of(path.join(root, 'project')))
    const kept = await cache.results.get('alpha')
    expect(kept && (await cache.blobs.get(kept.blob))).toBeUndefined()
    // Else what was not taken would be taken for the same as anything else that was not.
    await cache.results.put('bravo', {asked: [], blob: await cache.blobs.put(new Uint8Array([1]))})
    expect(await cache.results.get('bravo')).toBeUndefined()
    expect(await readFile(path.join(root, 'project/.tetrapla/cache/blobs'), 'utf8')).toBe('mine')
  })

  test('writes nothing for whoever only reads', async () => {
    const root = await temporaryFolder()
    const cache = readOnly(await openDiskCache(of(root)))
    await cache.results.put('alpha', {asked: [], blob: await cache.blobs.put(bytesOf('alpha'))})
    expect(await readdir(root)).toEqual([])
  })
})

test('what is kept in memory goes with its bytes, and thousands of results are put by at once', async () => {
  const {results, blobs} = createMemoryStore(300_000)
  const put = async (key: string, text: string): Promise<void> => {
    await results.put(key, {asked: [], blob: await blobs.put(bytesOf(text))})
  }
  let at = 0
  const putMany = async (): Promise<void> => {
    for (const end = at + 7500; at < end; at += 1) await put(`${at}`, `${at}`.padStart(5, '0'))
  }
  // The last take as long as the first: where all were looked through, each would take several times as long.
  const first = await leastSeconds(putMany, 4)
  expect(await leastSeconds(putMany, 4)).toBeLessThan(Math.max(3 * first, 0.1))
  await put('59999', 'other')
  expect(await results.get('0')).toBeUndefined()
  expect(await results.get('59998')).toBeDefined()
  // What a key had before goes without what it has now.
  for (let at = 0; at < 59_999; at += 1) await put('more', at.toString(36).padStart(5, '~'))
  expect(await results.get('59998')).toBeUndefined()
  expect(await results.get('59999')).toBeDefined()
  await results.put('none', {asked: [], blob: 'a'.repeat(64)})
  expect(await results.get('none')).toBeUndefined()
})
