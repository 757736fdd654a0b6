/** What became of blocks: found by their words, and never at the cost of a lost one. */
import {fc, test as property} from '@fast-check/vitest'
import {describe, expect, test} from 'vitest'
import type {BlockToday} from '../../pipeline/check/against/blocks-of.ts'
import {matchBlocks} from '../../pipeline/check/against/match-blocks.ts'
import {startOf} from '../../pipeline/model/place.ts'

function today(id: string, text: string, type: BlockToday['type'] = 'paragraph'): BlockToday {
  return {id, text, type, place: startOf('alpha.md')}
}

describe('blocks of an earlier output', () => {
  test('with the same words twice are found in order', () => {
    const before = [
      {id: 'a-p1', text: 'Same.'},
      {id: 'a-p2', text: 'Same.'}
    ]
    const {lost} = matchBlocks(before, [today('b-p1', 'Same.'), today('b-p2', 'Same.')])
    expect(lost.map(({id, successor}) => [id, successor?.id])).toEqual([
      ['a-p1', 'b-p1'],
      ['a-p2', 'b-p2']
    ])
  })

  test('whose words were there twice already are not said to have moved', () => {
    const before = [
      {id: 'p1', text: 'Yes.'},
      {id: 'p2', text: 'No.'},
      {id: 'p3', text: 'Yes.'}
    ]
    const after = [today('p1', 'Perhaps.'), today('p2', 'No.'), today('p3', 'Yes.')]
    expect(matchBlocks(before, after)).toEqual({lost: [], shifted: []})
  })

  test('that changed places are', () => {
    const before = [
      {id: 'p1', text: 'Alpha.'},
      {id: 'p2', text: 'Bravo.'}
    ]
    const {shifted} = matchBlocks(before, [today('p1', 'Bravo.'), today('p2', 'Alpha.')])
    expect(shifted.map(({id, today: {id: other}}) => [id, other])).toEqual([
      ['p1', 'p2'],
      ['p2', 'p1']
    ])
  })

  const ids = fc.constantFrom('a', 'b', 'a-p1', 'a-p2', 'b-p1', 'b-p2', 'fn-1', '__proto__', '')
  const blocks = fc.uniqueArray(fc.record({id: ids, text: fc.constantFrom('', 'Same.', 'Other.')}), {
    selector: ({id}) => id
  })

  property.prop([blocks, blocks])('are lost exactly when their ids are', (before, after) => {
    const there = new Set(after.map(({id}) => id))
    const heading = (id: string) => (id.length === 1 ? 'heading' : 'paragraph')
    const {lost} = matchBlocks(
      before,
      after.map(({id, text}) => today(id, text, heading(id)))
    )
    expect(lost.map(({id}) => id)).toEqual(before.map(({id}) => id).filter((id) => !there.has(id)))
  })

  property.prop([blocks])('that did not change are all there', (before) => {
    expect(
      matchBlocks(
        before,
        before.map(({id, text}) => today(id, text))
      )
    ).toEqual({lost: [], shifted: []})
  })
})
