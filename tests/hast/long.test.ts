/** A document of many blocks is the same web tree as its blocks one by one. */
import {expect, test} from 'vitest'
import {documentToHast} from '../../pipeline/hast/index.ts'
import {documentOf, nodesFrom, surfaceOf} from './support.ts'

test('blocks stand apart by a line, however many there are', () => {
  const nodes = nodesFrom(
    Array.from({length: 50}, (_, index) => ({
      type: 'paragraph',
      id: `p${index}`,
      children: [`bravo ${index}`]
    }))
  )
  const whole = documentToHast(documentOf(nodes), surfaceOf('html')).children
  const each = nodes.flatMap((node) => documentToHast(documentOf([node]), surfaceOf('html')).children)
  expect(each).toHaveLength(50)
  expect(whole).toEqual(
    each.flatMap((one, index) => (index === 0 ? [one] : [{type: 'text', value: '\n'}, one]))
  )
})
