/** What our own reader reads, and what remark reads where ours is not sure: the tree is that of remark alone, places and all. */
import {test as property} from '@fast-check/vitest'
import {tests as examples} from 'commonmark-spec'
import {describe, expect, test} from 'vitest'
import {readCommon} from '../../pipeline/read/markdown/common/read-common.ts'
import {labelledLists} from '../../pipeline/read/markdown/labels/labelled-lists.ts'
import {parseMarkdown} from '../../pipeline/read/markdown/parse-markdown.ts'
import {isWhole, runsOf} from '../support/runs-of.ts'
import {anyBlocks, anyClauses, anyWords, ownDocuments} from './markdown-texts.ts'

const settings = {hasFrontMatter: false, hasFormulas: true, nesting: 100}

const common = (text: string, options = settings) => parseMarkdown(text, options)
const remark = (text: string, options = settings) =>
  parseMarkdown(text, options, {isRemark: true, length: Infinity})

const one = {numRuns: runsOf(1000), seed: 20261129}

property.prop([anyBlocks], one)('any blocks in any order', (source) => {
  expect(common(source)).toEqual(remark(source))
})

property.prop([anyWords], {...one, numRuns: runsOf(2000)})('any words in any order', (source) => {
  expect(common(source)).toEqual(remark(source))
})

property.prop([anyClauses], {...one, numRuns: runsOf(2000)})('any lines of laws in any order', (source) => {
  expect(common(source)).toEqual(remark(source))
})

test('the examples of CommonMark', () => {
  expect(examples.length).toBeGreaterThan(600)
  for (const {markdown} of examples) {
    const source = markdown.replaceAll('→', '\t')
    expect(common(source), source).toEqual(remark(source))
  }
})

test('documents of our own, and of all fixtures', () => {
  // In a sample each has half the ways: of each kind there are two.
  for (const [index, {file, source, hasFrontMatter}] of ownDocuments().entries()) {
    for (const hasFormulas of isWhole ? [true, false] : [index % 2 === 0]) {
      const own = {...settings, hasFrontMatter, hasFormulas}
      expect(common(source, own), file).toEqual(remark(source, own))
    }
  }
})

// Each was read otherwise once.
test.each([
  ['a blank line behind a list in an item', '* alpha\n  * bravo\n\n  charlie\n'],
  ['an empty item in a quotation that ends a paragraph', 'alpha\n>2)\n'],
  ['an empty item in an item that ends a paragraph', 'alpha\n- *\n'],
  ['a note in an item that ends a paragraph', 'alpha\n1. [^1]:2)\n'],
  ['a heading that is underlined, behind definitions', '[alpha]: b\n[charlie]: d\necho\n=\n'],
  ['a definition in a directive, behind words that do not know it', '[alpha]\n:::bravo\n[alpha]: c\n'],
  ['a backtick without a second, on the line of an item', '* `\n  *alpha*\n'],
  ['a dollar without a second, on the line of a quotation', '> $a\n> *alpha*\n'],
  ['an address with an escape', 'http:/\\/alpha.example\n'],
  ['an ordered item in a quotation, behind indented code', '    a\n\n> 2. b\n'],
  ['an empty item in a quotation, behind code that a tab indents', 'a\n\n \ta\n \n\n> -\n'],
  ['an ordered item in a note, behind indented code', 'a[^1]\n\n    a\n\n[^1]: 2. b\n'],
  ['fences that are not closed alike', '```\na\n\n``` \n\n```\nb\n\n````\n\nc\n\n```\n'],
  [
    'a slash in a value without quotation marks',
    '<e p=/r>\n\n<e p=/>\n\na <e p=r/s> b\n\n<e p=r/s> >\n\n<e p = r/s>\n\n<e p=r/>\n\n<e q="s" p=r/s>\n'
  ],
  [
    'comments in a line, and over lines',
    'a <!--> b --> <!---> c --> <!----> <!-- d -->e<!--f\n---\n\n> g <!-- h\n> i --> <!-- j\n>     k -->\n\n- l <!-- m  \n  n -->\n      o <!--\n'
  ],
  ['short blocks between words that remark reads', 'a <?b?>\n\n- c\n\nd <?e?>\n\n# f\n'],
  ['white space in code of an item', '- ```\n  a\n      \n  b\n  ```\n'],
  [
    'rows with more cells than the head, and with fewer',
    '| a | b |\n|---|---|\n| c | d | *e* | [^1] |\n| f |\n|| g |||\n| h | | i | |\n\n[^1]: j\n\n> | k |\n> |---|\n> | l | m |\n'
  ],
  ['a tag at the head of a line that is not moved in', '1. alpha\n<b c="d">\n'],
  ['a label in a list that counts it itself', '1. alpha\n\n   1. bravo\n    1 bis. charlie\n'],
  ['a mark behind a label that ends a paragraph', 'alpha\n(1) 2. bravo\n\n(2) charlie\n'],
  ['a mark behind a label, behind indented code', '    alpha\n\n (a) -\n (b) bravo\n'],
  ['lines of code that end a list', '*    *   alpha\n\n    *   bravo\n    *\n\n    charlie\n'],
  ['code that ends a list, before what remark reads', '*    *   alpha\n\n    *   bravo\n*    *\n'],
  ['code at the end of an item, behind which a blank line is indented', '- alpha\n\n        b\n        \n'],
  ['the same of a numbered item, and another', '10. alpha\n\n        b\n        \n11. c\n'],
  ['code that a blank line ends, which is indented', '    alpha\n     \n\nbravo\n'],
  [
    'code behind a label with a line that is not moved in',
    '(a) alpha\nbravo\n\n  charlie\n\n      delta\n      echo\n\n(b) foxtrot\n'
  ],
  [
    'code in an item with a label in another',
    '- alpha\n\n  (1) bravo\n\n              charlie\n\n  (2) delta\n'
  ],
  [
    'labels behind white space that does not count as such in Markdown',
    '\u00A0 (1) alpha\n\u3000(2) bravo\n\n> \u00A0(a) charlie\n> \u2028 (b) delta\n\n\u00A0\u00A0(3) *echo\n'
  ],
  [
    'no more of a paragraph',
    '(1) ```\nalpha\n\n(2) # bravo\ncharlie\n\n(3) <div>\ndelta\n\n(4) | e |\n    | - |\nfoxtrot\n'
  ]
])('%s', (_, source) => {
  expect(common(source)).toEqual(remark(source))
})

describe('what is read by ours alone', () => {
  test.each([
    [
      'words and marks',
      'Alpha *bravo **charlie*** [delta](e.md "f") `golf`\nhotel<!-- ignore\n-->  \nindia &amp; \\* <b>x</b>\n'
    ],
    [
      'blocks',
      '# Alpha\n\n> bravo\n\n- charlie\n  - delta\n\nkilo\n\n1. echo\n\n   foxtrot\n\n```js\ngolf\n```\n\n***\n'
    ],
    [
      'lists with labels',
      '(1) Alpha\nbravo:\n\n1.  charlie\n\n    a)  delta\n    b)  echo\n        foxtrot\n\n2.  golf\n\n(2) Hotel\n\n- india\njuliett\n\n# Kilo\n\n    lima\n\n    mike\n'
    ],
    [
      'tables, HTML and definitions',
      '| a | b |\n| - | :-: |\n| c | d |\n| e | f | g |\n\n<div>\n\n[alpha] and [b][alpha]\n\n[alpha]: c "d"\n'
    ]
  ])('%s', (_, source) => {
    const lists = labelledLists(source)
    const root = readCommon(
      source,
      {...settings, lists},
      {
        parsePart: () => {
          throw new Error('expected nothing to be left to remark')
        },
        tooDeep: () => undefined
      }
    )
    expect(root?.children.length).toBeGreaterThan(0)
  })
})
