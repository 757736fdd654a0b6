/** Lists that are merged without being held are as if they were one list that was sorted. */
import {fc, test as property} from '@fast-check/vitest'
import {expect} from 'vitest'
import {compareStrings} from '../../pipeline/model/diagnostic.ts'
import {mergeSorted} from '../../pipeline/model/values/merge-sorted.ts'

const path = fc.string({unit: fc.constantFrom('a', 'b', '/', '\u{1f600}', '\uffee'), maxLength: 3})

property.prop([fc.array(fc.array(path))])(
  'each path comes once, in order, from the last list that has it',
  (given) => {
    const lists = given.map((one, list) => [...one].sort(compareStrings).map((path) => ({path, list})))
    const whole = [...new Map(lists.flat().map((entry) => [entry.path, entry])).values()]
    expect([...mergeSorted(lists.map((list) => (at: number) => list[at]))]).toEqual(
      whole.sort((a, b) => compareStrings(a.path, b.path))
    )
  }
)
