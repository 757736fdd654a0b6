/** The title of a document as a web tree. */
import {expect, test} from 'vitest'
import {element, textNode} from '../../pipeline/hast/element.ts'
import {titleToHast} from '../../pipeline/hast/index.ts'
import {documentOf, surfaceOf} from './support.ts'

const position = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}}

test('nothing comes between the words and marks of a title', () => {
  const title = [
    {type: 'text', value: 'alpha', position},
    {type: 'phrase', kind: 'subscript', position, children: [{type: 'text', value: '2', position}]},
    {type: 'text', value: 'bravo', position}
  ] as const
  expect(titleToHast({...documentOf([]), title}, surfaceOf('html')).children).toEqual([
    textNode('alpha'),
    element('sub', {}, '2'),
    textNode('bravo')
  ])
})
