/** Pages are written as the library writes them, whatever is in their trees. */
import {fc, test as property} from '@fast-check/vitest'
import type {Element, ElementContent, Properties} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {createHtmlWriter} from '../../../pipeline/editions/html/html-writer.ts'

const processor = unified()
  .use(rehypeStringify, {characterReferences: {useNamedReferences: true}})
  .freeze()
type Stringify = Parameters<typeof createHtmlWriter>[0]
const stringify: Stringify = (nodes) => processor.stringify({type: 'root', children: [...nodes]})

const text = fc.string({
  unit: fc.constantFrom('a', ' ', '<', '>', '&', '"', "'", '`', '\0', '\n', '\ud800', '😀', 'á')
})
const names = [
  'id',
  'className',
  'href',
  'alt',
  'hidden',
  'download',
  'colSpan',
  'ariaHidden',
  'dataWord',
  'srcSet',
  'accept'
]
const ownNames = [
  ...names,
  'checked',
  'style',
  'lang',
  'viewBox',
  'xLinkHref',
  'headers',
  'playsInline',
  'x-y',
  '\u00a0x',
  ''
]
const value: fc.Arbitrary<Properties[string]> = fc.oneof(
  text,
  fc.constantFrom('hidden', 'download', 'id', 'class'),
  fc.boolean(),
  fc.integer(),
  fc.constantFrom(Number.NaN, undefined, null),
  fc.array(fc.oneof(text, fc.integer()), {maxLength: 3})
)
const tags = [
  'p',
  'a',
  'br',
  'BR',
  'img',
  'script',
  'style',
  'svg',
  'template',
  'math',
  'td',
  'pre',
  'foreignObject',
  'x-y',
  'constructor'
]

const tree = fc.letrec<{node: ElementContent; element: Element}>((tie) => ({
  node: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc.record({type: fc.constant('text'), value: text}),
    fc.record({type: fc.constant('comment'), value: text}),
    tie('element')
  ),
  element: fc.record({
    type: fc.constant('element'),
    tagName: fc.constantFrom(...tags),
    properties: fc.dictionary(fc.constantFrom(...ownNames), value, {maxKeys: 4}),
    children: fc.array(tie('node'), {maxLength: 4})
  })
}))

property.prop([fc.array(tree.node, {maxLength: 4})], {numRuns: 500})(
  'any tree is written as by the library',
  (nodes) => {
    // A template has what is in it in a tree of its own.
    const filled = nodes.map((node) => withContent(node))
    expect(createHtmlWriter(stringify)(filled).join('')).toBe(stringify(filled))
  }
)

test('the library is asked for names, and for what is written otherwise', () => {
  const asked: number[] = []
  const write = createHtmlWriter((nodes) => {
    asked.push(nodes.length)
    return stringify(nodes)
  })
  const paragraph: Element = {
    type: 'element',
    tagName: 'p',
    properties: {id: 'alpha', className: ['bravo', 'charlie'], dir: ''},
    children: [{type: 'text', value: 'delta & echo'}]
  }
  const written = '<p id="alpha" class="bravo charlie" dir="">delta &amp; echo</p>'
  expect(write([paragraph]).join('')).toBe(written)
  const before = asked.length
  expect(write([paragraph, paragraph]).join('')).toBe(written + written)
  expect(asked).toHaveLength(before)
})

test('what stands in an element may be written apart, and is taken once', () => {
  const list: Element = {type: 'element', tagName: 'ol', properties: {id: 'alpha'}, children: []}
  const box: Element = {type: 'element', tagName: 'div', properties: {}, children: [list, list]}
  const apart = new Map([[list, new Uint8Array([0])]])
  const written = createHtmlWriter(stringify)([box], apart)
  expect(written.filter((part) => typeof part !== 'string')).toEqual([new Uint8Array([0])])
  expect(written.map((part) => (typeof part === 'string' ? part : '*')).join('')).toBe(
    '<div><ol id="alpha">*</ol><ol id="alpha"></ol></div>'
  )
  expect(apart.size).toBe(0)
})

function withContent(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const children = node.children.map((child) => withContent(child))
  return node.tagName === 'template' ? {...node, content: {type: 'root', children}} : {...node, children}
}
