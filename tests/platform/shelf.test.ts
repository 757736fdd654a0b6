/** What a build puts by is what it gets, whether it was written to the disk meanwhile or not. */
import fs, {existsSync} from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {afterAll, describe, expect, onTestFinished, test, vi} from 'vitest'
import {createShelf, type FileShelf} from '../../pipeline/platform/put-by/shelf.ts'
import {temporaryFolder} from './temporary-folder.ts'

const writing = vi.spyOn(fs, 'writeSync')
syncBuiltinESMExports()
afterAll(() => {
  writing.mockRestore()
  syncBuiltinESMExports()
})
const writes = () => writing.mock.calls.length

interface Volume {
  readonly id: string
  readonly text?: string
  readonly documents: readonly {readonly name: string; readonly data?: unknown}[]
  readonly end: number
}

const volumes = Array.from({length: 40}, (_, index): Volume => ({
  id: `alpha-${index}`,
  ...(index % 2 === 0 ? {text: `Bravo ${index} ärger \ud800`} : {}),
  documents: [{name: 'charlie'}, {name: 'delta', data: JSON.parse('{"__proto__": [1, null, "echo"]}')}],
  end: index
}))

describe('what is put by', () => {
  let file: string
  let shelf: FileShelf
  const all = async (most?: number, below = ''): Promise<readonly Volume[]> => {
    file = path.join(await temporaryFolder(), below, 'shelf')
    shelf = createShelf(file, most)
    onTestFinished(() => shelf.close())
    return volumes.map((one) => shelf.putBy(one, ['text', 'documents']))
  }

  test('is the same, with its keys in the same order, in any order of asking', async () => {
    const before = writes()
    const put = await all(0)
    for (const index of [...volumes.keys(), ...[...volumes.keys()].reverse()]) {
      expect(JSON.stringify(put[index])).toBe(JSON.stringify(volumes[index]))
      expect(structuredClone(put[index])).toEqual(volumes[index])
      expect({...put[index]}).toEqual(volumes[index])
    }
    expect(writes()).toBeGreaterThan(before)
  })

  test('is written once, however often it is asked for', async () => {
    const put = await all(0)
    const texts = () => put.map((one) => one.documents.length)
    texts()
    const written = writes()
    texts()
    expect(writes()).toBe(written)
  })

  test.skipIf(process.platform === 'win32')('stands under no name, where others would find it', async () => {
    const [before, put] = [writes(), await all(0)]
    expect(writes()).toBeGreaterThan(before)
    expect(existsSync(file)).toBe(false)
    expect(put).toEqual(volumes)
  })

  test('is let go where nobody has it', async () => {
    setFlagsFromString('--expose-gc')
    const collect: unknown = runInNewContext('gc')
    await all(0)
    const put = volumes.map((one) => shelf.putBy(structuredClone(one), ['documents']))
    const held = put.map(({documents}) => new WeakRef(documents))
    await setTimeout(0)
    if (typeof collect === 'function') Reflect.apply(collect, undefined, [])
    expect(held.filter((one) => one.deref() !== undefined).length).toBeLessThan(20)
    expect(put.map(({id}) => id)).toEqual(volumes.map(({id}) => id))
  })

  test('can be put by again', async () => {
    const put = await all(0)
    const again = put.map((one) => shelf.putBy(one, ['documents']))
    expect(again).toEqual(volumes)
  })

  test('stays in memory while that is little', async () => {
    const before = writes()
    const put = await all()
    expect(put[0]?.documents).toBe(volumes[0]?.documents)
    expect(writes()).toBe(before)
  })

  test('stays in memory where the disk does not take it', async () => {
    expect(await all(0, 'absent')).toEqual(volumes)
  })
})
