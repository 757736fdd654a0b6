/** What a web tree is as HTML: the bytes of rehype-stringify, whatever its words and properties. */
import {fc, test} from '@fast-check/vitest'
import type {Element, ElementContent, Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {describe, expect} from 'vitest'
import {writeHtml} from '../../pipeline/hast/index.ts'

const processor = unified()
  .use(rehypeStringify, {characterReferences: {useNamedReferences: true}})
  .freeze()

const words = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.constantFrom('a & b', '&amp;', '<b>', "it's", '`', '"', '\0', ' ', '')
)

/** As pages name theirs; those that are there or not are never words. */
const properties = fc.record(
  {
    id: words,
    className: fc.array(words, {maxLength: 3}),
    href: words,
    title: fc.option(words, {nil: undefined}),
    ariaLabel: words,
    ariaLabelledBy: fc.array(words, {maxLength: 2}),
    ariaHidden: fc.constantFrom('true', 'false'),
    tabIndex: fc.integer(),
    colSpan: fc.double({noNaN: true}),
    srcSet: words,
    htmlFor: fc.array(words, {maxLength: 2}),
    httpEquiv: fc.array(words, {maxLength: 2}),
    dateTime: words,
    crossOrigin: words,
    hrefLang: words,
    dataSearchWords: words,
    'epub:type': words,
    mathvariant: words,
    open: fc.boolean(),
    hidden: fc.boolean(),
    download: fc.boolean()
  },
  {requiredKeys: []}
)

const {node} = fc.letrec<{node: ElementContent}>((tie) => ({
  node: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc.record({type: fc.constant('text' as const), value: words}),
    fc.record({
      type: fc.constant('element' as const),
      tagName: fc.constantFrom('p', 'span', 'a', 'pre', 'script', 'style', 'math', 'li', 'details', 'table'),
      properties,
      children: fc.array(tie('node'), {maxLength: 4})
    }),
    fc.record({
      type: fc.constant('element' as const),
      tagName: fc.constantFrom('br', 'hr', 'img', 'input', 'link', 'meta', 'wbr', 'col', 'source'),
      properties,
      children: fc.constant<Element['children']>([])
    })
  )
}))

describe('a web tree as HTML', () => {
  test.prop([fc.array(node, {maxLength: 4}), fc.boolean()])(
    'has the bytes of rehype-stringify',
    (nodes, isPage) => {
      const root: Root = {type: 'root', children: isPage ? [{type: 'doctype'}, ...nodes] : nodes}
      expect(writeHtml(root)).toBe(processor.stringify(root))
    }
  )
})
