/** Small files that would take the parser, or the functions that walk its tree, without end: each is refused by name. */
import {describe, expect, test} from 'vitest'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import type {RuleId} from '../../pipeline/model/rules.ts'
import {readDocument} from '../../pipeline/read/read-document.ts'
import {isWhole} from '../support/runs-of.ts'

const hostile: readonly (readonly [name: string, text: string, ruleId: RuleId])[] = [
  ['quotations in quotations', `${'>'.repeat(5000)}a`, 'limit/nesting'],
  ['lists in lists', `${'- '.repeat(2000)}a`, 'limit/nesting'],
  ['emphasis in emphasis', `${'*'.repeat(2000)}a${'*'.repeat(2000)}`, 'limit/nesting'],
  ['directives in directives', ':::note\n'.repeat(3000), 'limit/nesting'],
  ['elements in elements', '<div>'.repeat(5000), 'limit/nesting'],
  [
    'formatting elements that are never closed',
    `${'<b a=1>'.repeat(1000)}${'<p>'.repeat(1000)}`,
    'limit/nesting'
  ],
  [
    'a wide table of short rows',
    `|${'a|'.repeat(400)}\n|${'-|'.repeat(400)}\n${'|a\n'.repeat(400)}`,
    'limit/table-cells'
  ],
  [
    'cells that reach far',
    `<table>${'<tr><td colspan=1000 rowspan=99999>a'.repeat(2000)}`,
    'limit/table-cells'
  ]
]

describe('a document beyond the limits', () => {
  test.each(hostile)('%s', (_, text, ruleId) => {
    const file = {path: 'a.md', name: 'a', language: 'en', bytes: new TextEncoder().encode(text)}
    const {diagnostics} = readDocument(file, {limits: defaultLimits, html: 'keep', records: new Set()})
    expect(diagnostics.filter((one) => one.ruleId === ruleId)).toHaveLength(1)
  })
})

test.runIf(isWhole)('a cell has the words of as many blocks as stand in it', () => {
  const text = `<table><tr><td><blockquote>${'<p>a</p>'.repeat(130_000)}</blockquote></td></tr></table>`
  const file = {path: 'a.md', name: 'a', language: 'en', bytes: new TextEncoder().encode(text)}
  const {value, diagnostics} = readDocument(file, {limits: defaultLimits, html: 'keep', records: new Set()})
  expect(value.children.map(({type}) => type)).toEqual(['table'])
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
})
