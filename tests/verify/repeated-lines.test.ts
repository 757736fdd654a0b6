/** Pages of which the contents are parsed but twice say the same as pages that are parsed whole, damaged ones too. */
import {fc, test} from '@fast-check/vitest'
import {describe, expect} from 'vitest'
import {elementOf, elementsOf, readHtmlMarkup, type Markup} from '../../pipeline/verify/readers/markup.ts'
import {PageParser} from '../../pipeline/verify/readers/repeated-lines.ts'

const names = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot']

/** What opens, ends or hides what comes behind it. */
const insertions = (
  '<b> <i> <p> </p> <ol> </ol> <ul> <li> </li> <a> </a> <nav> </nav> <table> <svg> <math> <select> <textarea> <title> ' +
  '<script> <style> <template> <plaintext> <!-- --> " < & words repeated- ' +
  '<li><a>lines</a></li> <li/class="repeated-0-3"><a>lines</a></li> <nav/class="contents">'
).split(' ')

/** A page whose contents say all pages; the one at `current` with its sections. */
function pageOf(current: number): string {
  const items = names.map((name, index) =>
    index === current
      ? `<li><a href="#_content" aria-current="page"><span>${name}</span></a>\n<ol><li><a href="#one">one</a></li></ol></li>`
      : `<li><a href="${name}.html"><span class="num">${index + 1}</span> <span>${name}</span></a></li>`
  )
  return (
    '<!doctype html>\n<html lang="en"><head><title>Alpha</title></head>\n<body>' +
    '<div class="wrap"><div class="page with-contents"><nav class="contents" aria-label="Contents" tabindex="0">' +
    `<ol><li><a href="index.html">Start</a></li>\n${items.join('\n')}</ol></nav>\n` +
    `<div class="column"><main id="_content" tabindex="-1"><article><div class="text"><p id="p1">Of ${names[current]}.</p></div></article></main></div></div></div></body></html>`
  )
}

/** A parser that has seen every line twice. */
function experienced(): PageParser {
  const parser = new PageParser()
  for (const current of [0, 1, 2]) parser.parse(pageOf(current))
  return parser
}

/** Where a table is open, white space between items stands in it or before it. */
function withoutSpace({children, ...element}: Markup): Markup {
  return {
    ...element,
    children: children
      .map((child) => (typeof child === 'string' ? child.trim() : withoutSpace(child)))
      .filter((child) => child !== '')
  }
}

describe('a page that is not parsed whole', () => {
  test.each(names.map((name, index) => [name, index] as const))('is the same: %s', (_, index) => {
    expect(experienced().parse(pageOf(index))).toEqual(readHtmlMarkup(pageOf(index)))
  })

  test('has the items that other pages have', () => {
    const parser = experienced()
    const [one, other] = [3, 4].map((current) => new Set(elementsOf(parser.parse(pageOf(current)), 'li')))
    const both = [...(one ?? [])].filter((item) => other?.has(item))
    // Neither the ones at which they are, nor the first and the last, on whose lines the list begins and ends.
    expect(both.map((item) => elementOf(item, 'a')?.attributes.get('href'))).toEqual([
      'alpha.html',
      'bravo.html',
      'charlie.html'
    ])
    expect([...parser.repeated]).toEqual(expect.arrayContaining(both))
  })

  const parser = experienced()
  const damage = fc.record({
    at: fc.nat(pageOf(4).length),
    deleted: fc.nat(12),
    inserted: fc.constantFrom('', ...insertions)
  })
  test.prop({damage, current: fc.nat(names.length - 1)}, {numRuns: Number(process.env['RUNS'] ?? 500)})(
    'is the same when it is damaged',
    ({damage: {at, deleted, inserted}, current}) => {
      const page = pageOf(current)
      const damaged = page.slice(0, at) + inserted + page.slice(at + deleted)
      expect(withoutSpace(parser.parse(damaged))).toEqual(withoutSpace(readHtmlMarkup(damaged)))
    }
  )
})
