/** Marks of pages in a book: where a block begins that has no words before the next one. */
import {describe, expect, test} from 'vitest'
import {stepsIn, unexpectedMarks} from '../../pipeline/verify/epub-reader/survey.ts'
import type {Markup} from '../../pipeline/verify/web-reader/markup.ts'
import {readHtmlMarkup} from '../../pipeline/verify/web-reader/read-html-markup.ts'

const mark = '<span id="page-9" role="doc-pagebreak" aria-label="9"></span>'

function sectionOf(html: string): Markup {
  const find = (node: Markup): Markup | undefined =>
    node.name === 'section'
      ? node
      : node.children.flatMap((child) => (typeof child === 'string' ? [] : (find(child) ?? [])))[0]
  const section = find(readHtmlMarkup(`<section>${html}</section>`))
  if (section === undefined) throw new Error('expected a section')
  return section
}

function unexpectedIn(item: string): readonly string[] {
  const pages = new Map([
    ['alpha', 'page 8'],
    ['alpha/alpha-p1', 'page 8'],
    ['alpha/bravo', 'page 9']
  ])
  const first = '<span id="page-8" role="doc-pagebreak" aria-label="8"></span>'
  const section = sectionOf(`${first}<ul><li id="alpha-p1">${item}</li></ul>`)
  const steps = stepsIn(section, 'alpha.xhtml', 'alpha')
  return unexpectedMarks(steps, pages).map(({at, text}) => `${at} ${text}`)
}

describe('the page of an item', () => {
  test.each([
    ['an image', '<span><img src="a.png" alt="Alpha"></span>'],
    ['words', 'Alpha'],
    ['a formula', '<math></math>']
  ])('that begins with %s is not that of the heading in it', (_, content) => {
    expect(unexpectedIn(`${content}${mark}<h3 id="bravo">Bravo</h3>`)).toEqual([])
  })

  test('is told where its mark stands too early', () => {
    expect(unexpectedIn(`${mark}<img src="a.png" alt="Alpha"><h3 id="bravo">Bravo</h3>`)).toEqual([
      'alpha/alpha-p1 page 9',
      'alpha/bravo page 8'
    ])
  })
})
