/** A text is read line by line, in whatever parts its bytes come. */
import {expect, test} from 'vitest'
import {textLines} from '../../../pipeline/model/values/text-lines.ts'

test.each([1, 2, 3, 100])('lines come as they are in parts of %i bytes', (length) => {
  const bytes = new TextEncoder().encode('alpha\n\nbrävo\nc')
  const parts = Array.from({length: Math.ceil(bytes.length / length)}, (_, index) =>
    bytes.subarray(index * length, (index + 1) * length)
  )
  expect([...textLines(parts, 5)]).toEqual(['alpha', '', 'brävo', 'c'])
})

test('what has no end is not read to its end', () => {
  let given = 0
  const endless = function* (): Generator<Uint8Array> {
    yield Buffer.from('alpha\n')
    for (;;) {
      given += 1
      yield Buffer.alloc(1000, 'b')
    }
  }
  expect([...textLines(endless(), 2500)]).toEqual(['alpha', undefined])
  expect(given).toBe(3)
})
