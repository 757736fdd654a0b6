/** What is written as bytes comes back as it was, whatever data it is. */
import {fc, test} from '@fast-check/vitest'
import {expect} from 'vitest'
import {bytesOfPlain, plainIn} from '../../pipeline/platform/put-by/plain-bytes.ts'

const value = fc.anything({
  withMap: true,
  withSet: true,
  withDate: true,
  withBigInt: true,
  withSparseArray: true
})
const count = fc.oneof(fc.nat(), fc.constantFrom(-1, -0, 0.5))
const point = fc.record({line: count, column: count, offset: count}, {noNullPrototype: true})
/** As nodes have them, and what is hardly one. */
const position = fc.oneof(
  fc.record({start: point, end: point}, {noNullPrototype: true}),
  fc.record(
    {
      end: point,
      start: fc.oneof(point, fc.record({line: count}, {noNullPrototype: true})),
      file: fc.string()
    },
    {requiredKeys: ['start', 'end'], noNullPrototype: true}
  ),
  fc.constantFrom(0, null, undefined)
)
const leaf = fc.oneof(value, fc.string({unit: 'binary'}), fc.jsonValue())
const object = fc.letrec<{node: object}>((tie) => ({
  node: fc.oneof(
    {maxDepth: 3},
    fc.dictionary(fc.string({unit: 'binary'}), fc.oneof(leaf, tie('node')), {
      maxKeys: 3,
      noNullPrototype: true
    }),
    fc.record(
      {type: fc.string(), position, children: fc.array(tie('node'), {maxLength: 3})},
      {noNullPrototype: true}
    )
  )
})).node

test.prop([fc.oneof(object, fc.array(value))])('is what was written', (given) => {
  const back = plainIn(bytesOfPlain(given))
  expect(back).toStrictEqual(given)
  // Digests are over what is written of them, in its order.
  expect(textOf(back)).toBe(textOf(given))
})

function textOf(given: unknown): string {
  try {
    return JSON.stringify(given)
  } catch {
    return 'no JSON'
  }
}

test('is JSON where that says the same', () => {
  const isText = (given: object) => bytesOfPlain(given)[0] === '['.charCodeAt(0)
  expect(isText({alpha: ['bravo \ud800', 1.5, null, {__proto__x: true}]})).toBe(true)
  for (const other of [undefined, Number.NaN, -0, new Map(), new Date(0)]) expect(isText({other})).toBe(false)
  // What would be taken for a place, and what would be another's prototype, come back as they were, too.
  for (const given of [{position: 0}, {node: Object.fromEntries([['__proto__', {}]])}]) {
    expect(isText(given)).toBe(false)
    expect(plainIn(bytesOfPlain(given))).toStrictEqual(given)
  }
})

test('has places as numbers, in their order', () => {
  const [start, end] = [
    {line: 1, column: 2, offset: 1},
    {line: 3, column: 4, offset: 25}
  ]
  const node = {type: 'text', position: {start, end}, value: 'alpha'}
  const text = (given: unknown) => Buffer.from(bytesOfPlain(given)).toString()
  expect(text([node])).toBe('[[{"type":"text","position":0,"value":"alpha"}],[1,2,1,3,4,25]]')
  // Where a file is told, too, it stays.
  expect(text({position: {start, end, file: 'bravo.md'}})).toContain('"file":"bravo.md"')
})
