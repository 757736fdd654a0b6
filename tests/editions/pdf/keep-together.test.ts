/** Which blocks must stand on one page. */
import {expect, test} from 'vitest'
import {firstKeptAtEnd, keptFrom} from '../../../pipeline/editions/pdf/engine/pages/keep-together.ts'
import type {LayoutNode} from '../../../pipeline/editions/pdf/engine/pages/nodes.ts'

const nodes = (count: number): readonly LayoutNode[] =>
  Array.from({length: count}, () => ({stack: [], keepWithNext: true}))
const last: LayoutNode = {stack: []}

test('a block that leads to the next stands with it, and with what that leads to', () => {
  expect(keptFrom([...nodes(3), last, last], 1)).toHaveLength(3)
  expect(keptFrom([last, last], 0)).toEqual([last])
})

test('more than a page could have are not looked at, for each of them would look at all', () => {
  expect(keptFrom(nodes(5000), 0)).toHaveLength(101)
})

test('of a row that no page holds the last stand with what follows: a heading with its figure and caption', () => {
  expect(firstKeptAtEnd([...nodes(500), last], 0)).toBe(497)
  expect(firstKeptAtEnd([...nodes(2), last], 1)).toBe(1)
})
