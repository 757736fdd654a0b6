/** Whatever is known of documents: which of them are left out of a comparison. */
import {fc, test as property} from '@fast-check/vitest'
import {expect, test} from 'vitest'
import {
  changedDocuments,
  type KnownRun,
  type Run
} from '../../../pipeline/model/alignment/changed-documents.ts'
import {beside} from '../../../pipeline/model/alignment/same-around.ts'

const run = fc.record({
  document: fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'),
  pieces: fc.constantFrom(0, 1, 60, 150, 300)
})
const runs = fc.uniqueArray(run, {selector: ({document}) => document})

property.prop([runs, runs, fc.array(fc.boolean(), {minLength: 8, maxLength: 8}), fc.boolean()])(
  'what is left out is the same, and so is as much beside what is not',
  (earlier, others, itself, isMoved) => {
    const before = earlier.filter(({pieces}) => pieces > 0)
    const today = isMoved ? others : earlier
    const after = today.map((one, index): KnownRun => {
      const had = earlier.find(({document}) => document === one.document)
      return {...one, isItself: had?.pieces === one.pieces && itself[index] === true}
    })
    const left = changedDocuments(before, after)
    const [ahead, behind] = [
      [before.slice(0, left.before.from), after.slice(0, left.after.from)],
      [before.slice(left.before.to), after.slice(left.after.to)]
    ] as const
    for (const [one, other] of [ahead, behind]) expect(told(other)).toEqual(told(one))
    const [compared, now] = [
      before.slice(left.before.from, left.before.to),
      after.slice(left.after.from, left.after.to)
    ]
    if (ahead[1].length > 0 && now.length + compared.length > 0)
      expect(sameFirst(compared, now)).toBeGreaterThanOrEqual(beside)
    if (behind[1].length > 0 && now.length + compared.length > 0)
      expect(sameFirst(compared.toReversed(), now.toReversed())).toBeGreaterThanOrEqual(beside)
  }
)

test('no more is compared than that', () => {
  const all = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']
  const before = all.map((document) => ({document, pieces: 200}))
  const after = before.map((one) => ({...one, isItself: one.document !== 'four'}))
  expect(changedDocuments(before, after)).toEqual({before: {from: 1, to: 6}, after: {from: 1, to: 6}})
  expect(changedDocuments(before, after.toSpliced(3, 1)).after).toEqual({from: 1, to: 5})
})

function told(all: readonly (Run | KnownRun)[]): readonly unknown[] {
  return all.flatMap((one) => {
    if ('isItself' in one) expect(one.isItself).toBe(true)
    return one.pieces === 0 ? [] : [[one.document, one.pieces]]
  })
}

/** How many pieces are the same from the first document on. */
function sameFirst(before: readonly Run[], after: readonly KnownRun[]): number {
  const [one, ...earlier] = before
  const [other, ...today] = after
  if (other?.isItself !== true) return 0
  if (other.pieces === 0) return sameFirst(before, today)
  return one?.document === other.document ? other.pieces + sameFirst(earlier, today) : 0
}
