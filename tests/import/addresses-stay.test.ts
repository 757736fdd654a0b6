/** What an import says of a text without the parser is what its tree says. */
import {fc} from '@fast-check/vitest'
import {expect, test} from 'vitest'
import {addressesStay, opensWithHeading} from '../../pipeline/import/addresses/addresses-stay.ts'
import type {Followed} from '../../pipeline/import/addresses/follow-address.ts'
import {everyMarkdownNode} from '../../pipeline/import/markdown-nodes.ts'

/** What makes addresses, and what hides, ends or changes them. */
const pieces = [
  '[a](',
  '![b](',
  '![',
  '[',
  ']',
  '](',
  ')',
  '(',
  '<',
  '>',
  '`',
  '```\n',
  '[c]: ',
  '[^d]: ',
  '[^d e]: ',
  ']:',
  '\\',
  '&amp;',
  '\u00A0',
  '\u0001',
  'stay.md',
  'move.md',
  '<stay.md>',
  '<mo ve.md>',
  '#stay',
  'https://example.org/',
  'www.example.org',
  'm&#111;ve',
  '\n',
  '\n\n',
  '\n \t\n',
  ' ',
  '    ',
  '\t',
  '> ',
  '- ',
  '1. ',
  'a) ',
  '# ',
  '## ',
  '---\n',
  'title: a\n',
  ' "title"',
  '<img src="move.md">',
  '<a href="move.md">',
  '</a>',
  '![[move.png',
  ']]',
  '<b>',
  '<!-- ',
  ' -->',
  ':::',
  '{{ site.url }}',
  'alpha'
]

const texts = fc.array(fc.constantFrom(...pieces), {maxLength: 14}).map((parts) => parts.join(''))

/** What begins with `stay` or is on the page is kept, as a link and as an image; of the web it is, as a link. */
function follow(url: string, isImage: boolean): Followed {
  const isOfWeb = /^https?:/.test(url)
  if (/^#?stay/.test(url) || (isOfWeb && !isImage)) return {kind: 'kept'}
  return {kind: 'lost', what: url}
}

test('addresses that are said to stay do so in the tree', () => {
  let said = 0
  fc.assert(
    fc.property(texts, (text) => {
      if (!addressesStay(text, follow)) return
      if (text.includes('](')) said += 1
      for (const node of everyMarkdownNode(text)) {
        if ('url' in node && node.url !== '' && text.includes(node.url))
          expect(follow(node.url, node.type === 'image')).toEqual({kind: 'kept'})
        if (node.type === 'html') expect(node.value).not.toMatch(/<(?:img|a)\s/)
      }
    }),
    {numRuns: 1000}
  )
  expect(said).toBeGreaterThan(3)
})

test.each([
  ['[a](stay.md) and [b](<stay.md#c> "d").\n\n[e]: stay.md\n', true],
  ['[a](https://example.org/).\n\n![b](stay.png)\n', true],
  ['![a](https://example.org/)\n', false],
  ['[a](move.md)\n', false],
  ['[a]: move.md\n', false],
  ['A note.[^a]\n\n[^a]: move.md\n', true],
  ['A note.[^a b]\n\n[^a b]: move.md\n', false],
  ['[a\\[^b]\n\n[a\\[^b]: move.md\n', false],
  ['<img src="stay.png">\n', false],
  ['<p><a href="stay.md">a</a></p>\n', false],
  ['[a](m&#111;ve.md) [a](\nmove.md)\n', false],
  ['> [a](\n> stay.md)\n', false]
])('whether the addresses of %j stay is said', (text, expected) => {
  expect(addressesStay(text, follow)).toBe(expected)
})

test('where an address is not plainly written no other one is looked for', () => {
  expect(addressesStay(`${']:'.repeat(500_000)}(`, follow)).toBe(false)
}, 5000)

test('what is said to open with a heading does so in the tree', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('', '---\na: b\n---\n', '\n'), (text, before) => {
      const whole = before + text
      if (!opensWithHeading(whole)) return
      const [first, second] = [...everyMarkdownNode(whole)].filter(({type}) => type !== 'root')
      expect([first?.type, first?.type === 'yaml' ? second?.type : undefined]).toContain('heading')
    }),
    {numRuns: 1000}
  )
})

test.each([
  ['# Alpha\n', true],
  ['---\nlayout: default\n---\n\n## Alpha\n', true],
  ['---\nlayout: default\n\n# Alpha\n', false],
  ['---\n---\n\nAlpha\n\n---\n\n## Bravo\n', false],
  ['Alpha\n=====\n', false],
  ['Bravo.\n\n# Alpha\n', false],
  ['    # Alpha\n', false]
])('whether %j opens with a heading is said', (text, expected) => {
  expect(opensWithHeading(text)).toBe(expected)
})
