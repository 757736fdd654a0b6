/** Whatever two versions say: how their blocks are paired. */
import {fc, test as property} from '@fast-check/vitest'
import {expect} from 'vitest'
import {align, type Piece} from '../../../pipeline/model/alignment/index.ts'

const word = fc.constantFrom('alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel')
const block = fc.record({
  kind: fc.constantFrom('paragraph', 'heading', 'list'),
  text: fc.array(word, {maxLength: 9}).map((words) => words.join(' ')),
  up: fc.nat({max: 3}),
  written: fc.boolean(),
  document: fc.constantFrom('one', 'two')
})
const version = fc
  .array(block, {maxLength: 30})
  .map((blocks): readonly Piece[] =>
    blocks.map(({up, ...piece}, index) => ({...piece, id: `b${String(index)}`, parent: index - 1 - up}))
  )

property.prop({before: version})('a version is itself', ({before}) => {
  const itself = [...before.keys()].map((index) => ({before: index, after: index, how: 'same', sure: true}))
  expect(align(before, before)).toEqual(itself)
})

property.prop({before: version})('a document is itself beside one that is new', ({before}) => {
  const document = before.map((piece) => ({...piece, document: 'one', written: false}))
  const other: Piece = {id: 'a', kind: 'code', text: '', parent: -1, written: false, document: 'three'}
  const pairs = align(document, [...document, other])
  expect(pairs).toEqual(align(document, document))
})

property.prop({before: version, after: version})('no block has two partners', ({before, after}) => {
  const pairs = align(before, after)
  expect(new Set(pairs.map((pair) => pair.before)).size).toBe(pairs.length)
  expect(new Set(pairs.map((pair) => pair.after)).size).toBe(pairs.length)
  for (const pair of pairs) {
    expect(before[pair.before]).toBeDefined()
    expect(after[pair.after]).toBeDefined()
  }
})

property.prop({before: version, after: version})(
  'what has no word in common is not the same',
  ({before, after}) => {
    const other = after.map((piece) => ({
      ...piece,
      written: false,
      kind: 'paragraph',
      text: piece.text === '' ? 'none' : piece.text.toUpperCase().replace(/\w+/g, (name) => `${name}${name}`)
    }))
    const texts = before.map((piece) => ({
      ...piece,
      kind: 'paragraph',
      text: piece.text === '' ? 'alpha' : piece.text
    }))
    expect(align(texts, other).filter(({sure}) => sure)).toEqual([])
  }
)

property.prop({before: version, after: version})('the same is found again each time', ({before, after}) => {
  expect(align(before, after)).toEqual(align(structuredClone(before), structuredClone(after)))
})
