/** The page of differences: what it says to whoever sees it, hears it, or put something evil into an edition. */
import {describe, expect, test} from 'vitest'
import {defaultTreeAdapter, parse, type DefaultTreeAdapterTypes} from 'parse5'
import {differencePage} from '../../pipeline/cli/differences/difference-page.ts'
import type {BlockDifference, EditionDifference} from '../../pipeline/diff/index.ts'

const block: BlockDifference = {
  key: 'alpha/p1',
  type: 'paragraph',
  changes: ['changed'],
  headings: ['Alpha', 'Bravo'],
  details: [
    {
      kind: 'words',
      name: 'text',
      words: [
        {kind: 'same', text: 'Charlie '},
        {kind: 'removed', text: 'delta'},
        {kind: 'added', text: 'echo'}
      ]
    }
  ]
}

const publication: EditionDifference = {
  id: 'alpha',
  language: 'ar',
  direction: 'rtl',
  title: 'Alpha',
  change: 'changed',
  fields: [{pointer: '/modified', after: '2026-02-03'}],
  blocks: [block],
  keys: [{before: 'alpha/p2', after: 'alpha/p3'}]
}

describe('the page', () => {
  const page = differencePage([publication])

  test('has no script, and nothing of elsewhere', () => {
    expect(page).not.toMatch(/<script|\bon\w+=|\bsrc=|url\(|@import/)
  })

  test('says in words what came and went', () => {
    expect(page).toContain(
      '<del><span class="hidden">[removed: </span>delta<span class="hidden">]</span></del>'
    )
    expect(page).toContain('<ins><span class="hidden">[added: </span>echo<span class="hidden">]</span></ins>')
  })

  test('has headings, and the language and direction of what is said', () => {
    expect(page).toContain('<html lang="en" dir="ltr">')
    expect(page).toMatch(/<h2 [^>]*lang="ar" dir="rtl">Alpha<\/h2>/)
    expect(page).toContain('<h3 lang="ar" dir="rtl">Bravo</h3>')
    expect(page).toContain('<p class="text" lang="ar" dir="rtl">')
  })

  test('is HTML without faults', () => {
    const faults: string[] = []
    parse(page, {onParseError: ({code}) => void faults.push(code), sourceCodeLocationInfo: true})
    expect(faults).toEqual([])
  })
})

test('what an edition says is words, whatever it is', () => {
  const evil = '<script>alert(1)</script>\u001b[31m'
  const page = differencePage([
    {
      ...publication,
      id: evil,
      title: evil,
      language: 'en"><script>',
      blocks: [{key: evil, type: evil, changes: ['added'], headings: [evil], text: evil}]
    }
  ])
  expect(elementsOf(parse(page)).filter((name) => name === 'script')).toEqual([])
  expect(page).not.toContain('\u001b')
  expect(page).toContain('\\u{1b}[31m')
})

function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): readonly string[] {
  return node.childNodes.flatMap((child) =>
    defaultTreeAdapter.isElementNode(child) ? [child.tagName, ...elementsOf(child)] : []
  )
}
