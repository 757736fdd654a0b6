/** A text is the same for all that ask for it, whether it is held or read again. */
import {describe, expect, test} from 'vitest'
import {ProjectFailure} from '../../pipeline/model/world.ts'
import {createTexts} from '../../pipeline/platform/texts.ts'

/** Texts of ten bytes each, of which three are held, and the paths that were read. */
function textsOf(names: readonly string[]) {
  const files = new Map(names.map((name) => [name, `${name}          `.slice(0, 10)]))
  const read: string[] = []
  const open = createTexts(async (path, limit) => {
    read.push(path)
    const text = files.get(path)
    if (text === undefined) return {ok: false, failure: {kind: 'missing'}}
    return text.length > limit
      ? {ok: false, failure: {kind: 'too-large', bytes: text.length, limit}}
      : {ok: true, value: new TextEncoder().encode(text)}
  }, 30)
  return {files, read, open}
}

const names = ['a', 'b', 'c', 'd', 'e']

async function textIn(opened: ReturnType<ReturnType<typeof createTexts>>): Promise<string> {
  const text = await opened
  if (!text.ok) throw new Error('a text is expected')
  return new TextDecoder().decode(text.value).trim()
}

describe('a text', () => {
  test('that is held is not read again, whatever its file holds now', async () => {
    const {files, read, open} = textsOf(names)
    await open('a', 100)
    files.set('a', 'other text')
    expect(await textIn(open('a', 100))).toBe('a')
    expect(read).toEqual(['a'])
  })

  test('is read again where others came since, and is the same', async () => {
    const {read, open} = textsOf(names)
    for (const name of names) await open(name, 100)
    expect(await Promise.all(names.map((name) => textIn(open(name, 100))))).toEqual(names)
    expect(read.slice(0, names.length)).toEqual(names)
    expect(read.slice(names.length)).toEqual(expect.arrayContaining(['a', 'b']))
  })

  test('of all that are asked for at once is each read once', async () => {
    const {read, open} = textsOf(names)
    const all = [...names, ...names]
    expect(await Promise.all(all.map((name) => textIn(open(name, 100))))).toEqual(all)
    expect(read).toEqual(names)
  })

  test.each([
    ['has other words', 'other text'],
    ['is gone', undefined]
  ])('that %s when it is read again is no other version', async (_, now) => {
    const {files, open} = textsOf(names)
    for (const name of names) await open(name, 100)
    if (now === undefined) files.delete('a')
    else files.set('a', now)
    await expect(open('a', 100)).rejects.toThrow(ProjectFailure)
    await expect(open('a', 100)).rejects.toThrow('`a` changed while it was read')
  })

  test('that is larger than who asks takes is told so to that one', async () => {
    const {open} = textsOf(names)
    expect(await open('a', 5)).toMatchObject({ok: false, failure: {kind: 'too-large'}})
    expect(await textIn(open('a', 100))).toBe('a')
  })
})
