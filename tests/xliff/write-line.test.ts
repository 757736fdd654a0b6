/** Whatever a translator writes is read again as the same words and codes, in every place that words stand in. */
import {fc, test} from '@fast-check/vitest'
import {expect} from 'vitest'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import {readDocument} from '../../pipeline/read/read-document.ts'
import {shapeOf, type Token} from '../../pipeline/xliff/line.ts'
import {matchCodes} from '../../pipeline/xliff/match-codes.ts'
import {replace} from '../../pipeline/xliff/replace.ts'
import type {Stretch} from '../../pipeline/xliff/stretch.ts'
import {stretchesOf} from '../../pipeline/xliff/stretches-of.ts'
import {createLineWriter} from '../../pipeline/xliff/write-line.ts'
import {runsOf} from '../support/runs-of.ts'

const template = `---
title: Alpha
---

# Heading *one* and \`two\` {#own}

Setext *one* and \`two\`
---

A paragraph with *one* and \`two\`.

> - In a list *one* and \`two\`\\
>   on a second line.

| Cell *one* and \`two\` | Bravo |
| --- | --- |
| Charlie | 1 |

:::note[Title *one* and \`two\`]
Words *one* and \`two\`.
:::

> [!TIP] Title *one* and \`two\`
> Words *one* and \`two\`
> on a second line.

> [!EXAMPLE]
> Words *one* and \`two\`.

<table><tr><td>Cell <em>one</em> and <code>two</code></td></tr></table>

![Alternative](a.png)

<img src="a.png" alt="Alternative">
`

function stretchesIn(text: string): readonly Stretch[] {
  const {value} = readDocument(
    {path: 'source/a.md', name: 'a', language: 'en', bytes: new TextEncoder().encode(text)},
    {limits: defaultLimits, html: 'keep', records: new Set()}
  )
  return stretchesOf(value)
}

const before = stretchesIn(template)
const write = createLineWriter()

const signs = [
  'a',
  'Wort',
  'é',
  '漢',
  ' ',
  ' ',
  ' ',
  '*',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '&',
  '&amp;',
  '|',
  '\\',
  '#',
  '-',
  '+',
  '1.',
  '1)',
  '~',
  '^',
  '==',
  '$',
  '{',
  '}',
  ':',
  '::',
  '!',
  '"',
  "'",
  ';',
  'http',
  '@'
] as const

const words = fc
  .array(fc.constantFrom(...signs), {minLength: 1, maxLength: 12})
  .map((parts) => `a${parts.join('')}b`)
  // An address of mail is a link, however it is escaped (GFM 6.9), and no text.
  .filter((text) => !/[\w.+-]@[\w.-]*\.\w/.test(text))

test('the template has a stretch in each place', () => {
  expect(before.map(({form}) => form)).toEqual([
    'yaml',
    'heading',
    'heading',
    'markdown',
    'markdown',
    'cell',
    'cell',
    'cell',
    'heading',
    'markdown',
    'heading',
    'markdown',
    'markdown',
    'html',
    'alternative',
    'attribute'
  ])
})

test.prop([fc.nat(before.length - 1), fc.array(words, {minLength: 4, maxLength: 4})], {numRuns: runsOf(60)})(
  'in each place',
  (index, texts) => {
    const stretch = before[index]
    if (stretch === undefined) throw new Error('the index is one of a stretch')
    const left = [...texts]
    const tokens = stretch.line.tokens.map((token): Token =>
      token.kind === 'text' ? {kind: 'text', value: left.shift() ?? 'a'} : token
    )
    const codes = new Map(stretch.line.codes.map((code) => [code.id, code]))
    const after = stretchesIn(
      replace(template, [
        {start: stretch.start, end: stretch.end, text: write({tokens, codes}, stretch.form)}
      ])
    )
    expect(after).toHaveLength(before.length)
    for (const [at, own] of before.entries()) {
      const other = after[at]
      if (other === undefined) throw new Error('both have as many')
      const wanted = at === index ? tokens : own.line.tokens
      expect(shapeOf(matchCodes(own.line, other.line).tokens)).toBe(shapeOf(wanted))
    }
  }
)

test.each([
  ['Das ', 'Haupt', 'gebäude'],
  ['これは', '「重要」', 'です'],
  ['This is ', 'important ', 'now'],
  ['¡', '¡Mira!', 'aquí']
])('marks that would be signs are elements: %s*%s*%s', (first, marked, last) => {
  for (const source of [
    'A *b* c [d](e.md)',
    'A _b_ c [d](e.md)',
    'A **b** c [d](e.md)',
    '# A *b* c [d](e.md)'
  ]) {
    const [stretch] = stretchesIn(source)
    if (stretch === undefined) throw new Error('it has words')
    const texts = [first, marked, `${last}!`, 'there']
    const tokens = stretch.line.tokens.map((token): Token =>
      token.kind === 'text' ? {kind: 'text', value: texts.shift() ?? ''} : token
    )
    const codes = new Map(stretch.line.codes.map((code) => [code.id, code]))
    const written = replace(source, [
      {start: stretch.start, end: stretch.end, text: write({tokens, codes}, stretch.form)}
    ])
    const [after] = stretchesIn(written)
    if (after === undefined) throw new Error('it has words')
    expect(shapeOf(matchCodes(stretch.line, after.line).tokens), written).toBe(shapeOf(tokens))
  }
})

test.each([':::note', ':: one', '::records{type=two}'])('words that begin like a directive: %s', (words) => {
  for (const source of ['Alpha', '- Alpha', '> Alpha', 'Alpha\n: Bravo']) {
    const [stretch, ...others] = stretchesIn(`${source}\n\nCharlie\n`)
    if (stretch === undefined) throw new Error('it has words')
    const text = write({tokens: [{kind: 'text', value: words}], codes: new Map()}, stretch.form)
    const after = stretchesIn(
      replace(`${source}\n\nCharlie\n`, [{start: stretch.start, end: stretch.end, text}])
    )
    expect(
      after.map(({line}) => shapeOf(line.tokens)),
      source
    ).toEqual([words, ...others.map(({line}) => shapeOf(line.tokens))])
  }
})
