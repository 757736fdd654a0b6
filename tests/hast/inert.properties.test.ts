/** Whatever text a model holds, its web tree has only elements and attributes of the list, and none that acts. */
import {fc, test} from '@fast-check/vitest'
import {parseFragment, type DefaultTreeAdapterTypes} from 'parse5'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {describe, expect} from 'vitest'
import {documentToHast} from '../../pipeline/hast/index.ts'
import {sanitizeSchema} from '../../pipeline/hast/sanitize-schema.ts'
import {documentOf, nodesFrom, surfaceOf} from './support.ts'

const hostile = fc.oneof(
  fc.string({unit: 'grapheme'}),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '//evil.example/x',
    '</style></title></textarea>-->',
    "' onfocus='alert(1)"
  )
)

const inline: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  node: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc.record({type: fc.constant('text'), value: hostile}),
    fc.record({type: fc.constant('inlineCode'), value: hostile}),
    fc.record({type: fc.constant('html'), value: hostile}),
    fc.record({
      type: fc.constant('image'),
      url: hostile,
      path: hostile,
      alt: hostile,
      title: hostile,
      decorative: fc.boolean()
    }),
    fc.record({
      type: fc.constant('footnoteReference'),
      identifier: hostile,
      id: hostile,
      note: hostile,
      number: fc.nat()
    }),
    fc.record({
      type: fc.constant('formula'),
      display: hostile,
      alt: hostile,
      mathml: fc.array(
        fc.record({
          name: fc.constantFrom('mi', 'mfrac', 'script', 'a', 'annotation-xml', 'svg', 'style'),
          attributes: fc.array(
            fc.tuple(
              fc.constantFrom('onclick', 'href', 'xlink:href', 'style', 'mathvariant', 'id', 'linethickness'),
              hostile
            )
          ),
          children: fc.array(hostile, {maxLength: 2})
        }),
        {maxLength: 3}
      )
    }),
    fc.record({
      type: fc.constant('link'),
      url: hostile,
      title: hostile,
      target: fc.record({kind: fc.constant('external'), url: hostile}),
      children: fc.array(tie('node'), {maxLength: 3})
    }),
    fc.record({
      type: fc.constant('span'),
      id: hostile,
      lang: hostile,
      children: fc.array(tie('node'), {maxLength: 3})
    })
  )
})).node

const block = fc.oneof(
  fc.record({
    type: fc.constant('paragraph'),
    id: hostile,
    lang: hostile,
    children: fc.array(inline, {maxLength: 4})
  }),
  fc.record({type: fc.constant('code'), id: hostile, language: hostile, value: hostile}),
  fc.record({
    type: fc.constant('callout'),
    id: hostile,
    kind: hostile,
    title: fc.array(inline, {maxLength: 2}),
    children: fc.constant([])
  })
)

describe('the web tree', () => {
  test.prop([fc.array(block, {maxLength: 4}), fc.constantFrom('html' as const, 'epub' as const)])(
    'is inert',
    (blocks, edition) => {
      const document = documentOf(nodesFrom(blocks))
      const html = unified()
        .use(rehypeStringify)
        .stringify(documentToHast(document, surfaceOf(edition)))
      for (const element of elementsOf(parseFragment(html))) expectAllowed(element)
    }
  )
})

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

function elementsOf(node: Node): readonly Element[] {
  const own = 'tagName' in node ? [node] : []
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsOf)] : own
}

const attributes = new Set(
  Object.values(sanitizeSchema.attributes ?? {})
    .flat()
    .map((definition) => (typeof definition === 'string' ? definition : definition[0]))
    .map((name) => (name === 'className' ? 'class' : name.toLowerCase().replace(/^aria/, 'aria-')))
)

function expectAllowed({tagName, attrs}: Element): void {
  expect(sanitizeSchema.tagNames).toContain(tagName)
  for (const {name, value} of attrs) {
    expect(attributes).toContain(name)
    if (name === 'href') expect(value).toMatch(/^(?:#|https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/i)
    if (name === 'src') expect(value).toMatch(/^(?!\/\/)[^:\\]*$/)
  }
}
