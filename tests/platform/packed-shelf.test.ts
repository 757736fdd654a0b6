/** What a shelf in memory is given is what it gives back, whether it was packed or not. */
import {expect, test} from 'vitest'
import {createPackedShelf, roomFor} from '../../pipeline/platform/put-by/packed-shelf.ts'
import {weightOf} from '../../pipeline/platform/put-by/weight-of.ts'
import {joinUnopened, pickUnopened} from '../../pipeline/model/unopened.ts'

interface Value {
  readonly name: string
  readonly words: readonly string[]
  readonly facts: ReadonlyMap<string, ReadonlySet<string>>
  readonly end: number
}

const values = Array.from({length: 60}, (_, index): Value => ({
  name: `alpha-${index}`,
  words: Array.from({length: 400}, (_, word) => `bravo ${index} ${word} ärger \ud800`),
  facts: new Map([['charlie', new Set([`delta-${index}`])]]),
  end: index
}))

test('is the same, maps and sets among it, with keys in the same order, in any order of asking', () => {
  const shelf = createPackedShelf(0)
  const put = values.map((one) => shelf.putBy(one, ['words', 'facts']))
  for (const index of [...values.keys(), ...[...values.keys()].reverse()]) {
    expect(put[index]).not.toBe(values[index])
    expect({...put[index]}).toEqual(values[index])
    expect(Object.keys(put[index] ?? {})).toEqual(Object.keys(values[index] ?? {}))
  }
})

test('is the same where what is packed is put by, all of it but what waits to be packed', () => {
  const packed: Uint8Array[] = []
  const shelf = createPackedShelf(0, (bytes) => {
    const number = packed.push(bytes.slice()) - 1
    bytes.fill(0)
    return () => packed[number] ?? new Uint8Array()
  })
  const put = values.map((one) => shelf.putBy(one, ['words', 'facts']))
  expect(packed.length).toBeGreaterThan(1)
  expect(put.map((one) => ({...one}))).toEqual(values)
  packed.length = 0
  expect(put.at(0)?.end).toBe(0)
  expect(() => put[0]?.words).toThrow()
})

test('is what it was put by as, while there is room: others are opened, and the same until others were', () => {
  const [first, second] = values
  if (first === undefined || second === undefined) expect.fail('there are values')
  const shelf = createPackedShelf(1)
  expect(shelf.putBy(first, ['words'])).toBe(first)
  const put = shelf.putBy(second, ['words', 'facts'])
  expect(put).not.toBe(second)
  expect(put.words).toBe(put.words)
  expect(put.words).toEqual(second.words)
})

test('is opened by none who copies it to other facts, or with others', () => {
  const shelf = createPackedShelf(0)
  const [value] = values
  if (value === undefined) expect.fail('there is a value')
  const put = joinUnopened(shelf.putBy(value, ['words']), {end: 7})
  expect(isPutBy(put)).toBe(true)
  const picked = pickUnopened(put, ['words'])
  expect(isPutBy(picked)).toBe(true)
  expect(put).toEqual({...value, end: 7})
  expect(picked).toEqual({words: value.words})
})

test('holds all of two thousand documents, and of more fewer', () => {
  expect(roomFor(1)).toBe(roomFor(2000))
  expect(roomFor(4000)).toBeLessThan(roomFor(2000))
})

/** Of so many paragraphs and words in each. */
const textOf = (paragraphs: number) => ({
  words: Array.from({length: paragraphs}, (_, index) => ({
    type: 'paragraph',
    children: Array.from({length: index % 20}, (_word, word) => ({type: 'text', value: `bravo ${word}`}))
  }))
})

test.each([
  ['each seventh is tiny', (index: number) => (index % 7 === 0 ? 1 : 20)],
  ['each seventh is huge', (index: number) => (index % 7 === 1 ? 200 : 1)],
  ['all behind the first are huge', (index: number) => (index < 8 ? 1 : 40)],
  ['all are alike', () => 20],
  ['all are small', () => 8]
])('holds as much as there is room for, where %s', (_, sizeOf) => {
  const texts = Array.from({length: 140}, (_text, index) => textOf(sizeOf(index)))
  const most = weightOf(texts) / 4
  const shelf = createPackedShelf(most)
  const held = texts.filter((one) => shelf.putBy(one, ['words']) === one)
  expect(weightOf(held) / most).toBeGreaterThan(0.75)
  expect(weightOf(held) / most).toBeLessThan(1.25)
})

function isPutBy(value: object): boolean {
  return 'get' in (Object.getOwnPropertyDescriptor(value, 'words') ?? {})
}
