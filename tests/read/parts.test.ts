/** Texts that are parsed in parts: the tree is that of the whole, in its places. */
import {test as property} from '@fast-check/vitest'
import {describe, expect, test} from 'vitest'
import {parseMarkdown} from '../../pipeline/read/markdown/parse-markdown.ts'
import {runsOf} from '../support/runs-of.ts'
import {anyBlocks, ownDocuments} from './markdown-texts.ts'

const settings = {hasFrontMatter: false, hasFormulas: true, nesting: 100}

/** Cut wherever a text may be. */
const parted = (text: string, options = settings) => parseMarkdown(text, options, {isRemark: true, length: 1})
const whole = (text: string, options = settings) =>
  parseMarkdown(text, options, {isRemark: true, length: Infinity})

// Of one seed: a definition in a directive is known to references before it in parts, and not in the whole.
property.prop([anyBlocks], {numRuns: runsOf(1000), seed: 20261124})('any blocks in any order', (source) => {
  expect(parted(source)).toEqual(whole(source))
})

test('documents of our own, and of all fixtures', () => {
  for (const {file, source, hasFrontMatter} of ownDocuments()) {
    const own = {...settings, hasFrontMatter}
    expect(parted(source, own), file).toEqual(whole(source, own))
  }
})

describe('what is looked for in the whole', () => {
  test.each([
    ['a quotation', '> oscar\n\n> papa\n'],
    ['a note', '[^a]: oscar\n\npapa\n']
  ])('how %s ends what is open in a list', (_, next) => {
    const source = `- :::note\n  victor\n \n${next}`
    expect(parted(source)).toEqual(whole(source))
  })

  test('what indented code makes of a quotation behind it', () => {
    const source = 'a\n\n    b\n\n> 2. c\n\nd\n'
    expect(parted(source)).toEqual(whole(source))
  })

  test('a definition in another part, before and after', () => {
    const source =
      '[alpha]\n\n[bravo]: b.md\n\n[alpha]: a.md\n\n[bravo] [charlie]\n\nNote[^1].\n\n[^1]: Delta.\n'
    const {root: tree} = parted(source)
    expect(JSON.stringify(tree).match(/"linkReference"/g)).toHaveLength(2)
    expect(JSON.stringify(tree).match(/"footnoteReference"/g)).toHaveLength(1)
    expect(parted(source)).toEqual(whole(source))
  })

  test('front matter with lines like those of Markdown', () => {
    const source = '---\ntitle: |\n  Alpha\n\nbravo: charlie\n\ndelta: echo\n---\n\nFoxtrot.\n\nGolf.\n'
    const options = {...settings, hasFrontMatter: true}
    expect(parted(source, options).root.children.map(({type}) => type)).toEqual([
      'yaml',
      'paragraph',
      'paragraph'
    ])
    expect(parted(source, options)).toEqual(whole(source, options))
  })

  test('the place at which a limit ends the tree', () => {
    const deep = `Alpha.\n\nBravo.\n\n${'> '.repeat(40)}charlie\n\nDelta.\n`
    const shallow = {...settings, nesting: 30}
    expect(parted(deep, shallow).stop).toEqual(whole(deep, shallow).stop)
    expect(parted(deep, shallow).stop?.point.line).toBe(5)
    const nested = `Alpha.\n\nBravo.\n\n- ${'*'.repeat(3)}${'['.repeat(40)}a${'](b)'.repeat(40)}\n\nDelta.\n`
    expect(parted(nested, {...settings, nesting: 3})).toEqual(whole(nested, {...settings, nesting: 3}))
  })
  test('what a part weighs counts once, though its notes have it parsed twice', () => {
    const heavy = `Alpha[^a] https://bravo.example/${'!'.repeat(1200)} end.\n\n`
    const source = `${heavy.repeat(4)}[^a]: Charlie.\n`
    expect(whole(source).stop).toBeUndefined()
    expect(parted(source)).toEqual(whole(source))
    expect(parted(heavy.repeat(8)).stop).toEqual(whole(heavy.repeat(8)).stop)
    expect(parted(heavy.repeat(8)).stop?.kind).toBe('constructs')
  })
})
