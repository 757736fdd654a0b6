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
  const itself = [...before.keys()].map((index) => ({before: index, after: index, sure: true}))
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

/** Of more blocks than are compared beside a change. */
const most = 900
const change = fc.record({
  at: fc.nat({max: most - 1}),
  how: fc.constantFrom('reworded', 'gone', 'new')
})

property.prop({changes: fc.array(change, {minLength: 1, maxLength: 3})}, {numRuns: 20})(
  'of a long document each block is the one that it was, wherever others changed',
  ({changes}) => {
    const of = new Map(changes.map(({at, how}) => [at, how]))
    const before = longDocument([...Array(most).keys()].map(String))
    const names = [...Array(most).keys()].flatMap((index) => {
      const how = of.get(index)
      const name = String(index)
      return how === 'gone'
        ? []
        : how === 'new'
          ? [name, `new ${name}`]
          : [how === undefined ? name : `again ${name}`]
    })
    const after = longDocument(names)
    const pairs = align(before, after)
    const found = new Map(pairs.map((pair) => [pair.after, pair]))
    for (const [index, name] of names.entries()) {
      const pair = found.get(index)
      if (name.startsWith('new ')) expect(pair).toBeUndefined()
      else expect(pair).toEqual({before: Number(/\d+/.exec(name)?.[0]), after: index, sure: true})
    }
  }
)

/** A heading, and paragraphs in sections of ten, that say which they are. */
function longDocument(names: readonly string[]): readonly Piece[] {
  let section = -1
  return names.map((name, index) => {
    const number = /\d+/.exec(name)?.[0] ?? ''
    const isHeading = number.endsWith('0') && !name.startsWith('new ')
    const parent = isHeading ? -1 : section
    if (isHeading) section = index
    const isNew = name.startsWith('new ')
    const words = ['alpha', 'bravo', 'charlie', 'delta', 'echo'].map(
      (one) => `${one}${isNew ? 'new' : ''}${number}`
    )
    const text = [...words, ...(name.startsWith('again ') ? ['foxtrot'] : [])].join(' ')
    return {
      id: `b${name}`,
      kind: isHeading ? 'heading' : 'paragraph',
      text,
      parent,
      written: false,
      document: 'one'
    }
  })
}
