/** What is put by is given back as it was, from the disk or from memory. */
import {access, mkdir} from 'node:fs/promises'
import path from 'node:path'
import {fc, test as property} from '@fast-check/vitest'
import {expect, test} from 'vitest'
import {openAside} from '../../pipeline/platform/put-by/aside.ts'
import {temporaryFolder} from './temporary-folder.ts'

property.prop([fc.array(fc.uint8Array({maxLength: 40}), {maxLength: 8})])(
  'all parts are given back, as often as they are asked for',
  async (parts) => {
    const file = path.join(await temporaryFolder(), 'aside')
    const aside = openAside(file)
    const taken = parts.map((part) => aside.putBy(part))
    for (const [index, part] of parts.entries()) {
      expect(new Uint8Array(taken[index]?.() ?? [])).toEqual(part)
      expect(new Uint8Array(taken[index]?.() ?? [])).toEqual(part)
      const room = new Uint8Array(50)
      expect(taken[index]?.((size) => room.subarray(0, size)).buffer).toBe(room.buffer)
      expect(room.subarray(0, part.length)).toEqual(part)
    }
    if (process.platform !== 'win32') await expect(access(file)).rejects.toThrow('ENOENT')
    aside.close()
  }
)

test('what the disk does not take stays in memory', async () => {
  const file = path.join(await temporaryFolder(), 'aside')
  await mkdir(file)
  const aside = openAside(file)
  const bytes = new Uint8Array([1, 2, 3])
  expect(aside.putBy(bytes)()).toBe(bytes)
  expect(aside.putBy(bytes)()).toBe(bytes)
  aside.close()
})

test('another file is never written over', async () => {
  const folder = await temporaryFolder()
  const one = openAside(path.join(folder, 'aside'))
  const other = openAside(path.join(folder, 'aside'))
  const [mine, yours] = [one.putBy(new Uint8Array([1])), other.putBy(new Uint8Array([2]))]
  expect([...mine(), ...yours()]).toEqual([1, 2])
  one.close()
  other.close()
})
