/** Where a job is, as its worker said it last. */
import {fc, test} from '@fast-check/vitest'
import {expect, test as one} from 'vitest'
import {
  createWhereabouts,
  forgetWhere,
  sayWhere,
  whereIn
} from '../../pipeline/platform/workers/whereabouts.ts'

const path = fc.string({unit: 'grapheme', maxLength: 200}).map((text) => text.replaceAll('\0', ''))

test.prop([fc.array(fc.tuple(path, fc.option(path, {nil: undefined})), {minLength: 1})])(
  'it is what was said last, and nowhere before and behind it',
  (places) => {
    const shared = createWhereabouts()
    expect(whereIn(shared)).toEqual({})
    for (const [at, by] of places) {
      sayWhere(shared, at, by)
      expect(whereIn(shared)).toEqual(by === undefined ? {at} : {at, by})
    }
    forgetWhere(shared)
    expect(whereIn(shared)).toEqual({})
  }
)

one('a path that is longer than any is cut', () => {
  const shared = createWhereabouts()
  sayWhere(shared, 'alpha')
  sayWhere(shared, `${'b'.repeat(8191)}é`)
  expect(whereIn(shared)).toEqual({at: 'b'.repeat(8191)})
})

one('a path that begins with a mark of byte order keeps it', () => {
  const shared = createWhereabouts()
  sayWhere(shared, '\ufeffalpha', '\ufeffbravo')
  expect(whereIn(shared)).toEqual({at: '\ufeffalpha', by: '\ufeffbravo'})
})
