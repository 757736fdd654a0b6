/** What a node holds, however much it is: an engine takes some 120,000 arguments in one call. */
import {expect, test} from 'vitest'
import {blocksIn, wordsIn} from '../../pipeline/model/edition/held.ts'
import type {Blockquote, Figure, Image, Paragraph} from '../../pipeline/model/tree/nodes.ts'

const point = {line: 1, column: 1, offset: 0}
const position = {start: point, end: point}
const many = 200_000

test('a quotation holds as many blocks as there are', () => {
  const paragraph: Paragraph = {type: 'paragraph', id: 'a', children: [], position}
  const children = Array.from({length: many}, () => paragraph)
  const quotation: Blockquote = {type: 'blockquote', id: 'b', children, position}
  expect(blocksIn(quotation)).toHaveLength(many)
})

test('a figure holds as many images as there are', () => {
  const image: Image = {type: 'image', url: 'a.png', alt: '', decorative: true, position}
  const figure: Figure = {
    type: 'figure',
    id: 'a',
    children: Array.from({length: many}, () => image),
    position
  }
  expect(wordsIn(figure)).toHaveLength(many)
})
