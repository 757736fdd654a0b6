/** Addresses in the library in the normal form. */
import {describe, expect, test} from 'vitest'
import {absoluteAddress, libraryAddress, ownAddress} from '../../pipeline/verify/units/library-address.ts'

describe('libraryAddress', () => {
  test.each([
    ['a publication’s start', 'alpha/en/index.html', 'alpha/en/'],
    ['its folder', 'alpha/en/', 'alpha/en/'],
    ['a page', 'alpha/en/bravo.html', 'alpha/en/bravo'],
    ['a block', 'alpha/en/bravo.html#p1', 'alpha/en/bravo#p1'],
    ['the page of a document called index', 'alpha/en/index-1.html', 'alpha/en/index'],
    ['encoded letters', 'alpha/en/%D0%B6.html#%D0%B6', 'alpha/en/ж#ж'],
    ['a percent sign that encodes nothing', 'alpha/en/100%.html', 'alpha/en/100%'],
    ['a file that is no page', 'alpha/en/alpha.en.pdf', 'alpha/en/alpha.en.pdf']
  ])('%s', (_, given, wanted) => {
    expect(libraryAddress(given)).toBe(wanted)
  })
})

describe('absoluteAddress', () => {
  const baseUrl = 'https://example.org/base/'
  test.each([
    ['in the library', 'https://example.org/base/alpha/en/bravo.html', 'alpha/en/bravo'],
    [
      'with a query, which no page has',
      'https://example.org/base/a/en/?b',
      'https://example.org/base/a/en/?b'
    ],
    ['elsewhere', 'https://Example.org/alpha', 'https://example.org/alpha']
  ])('%s', (_, given, wanted) => {
    expect(absoluteAddress(given, baseUrl)).toBe(wanted)
  })
})

describe('ownAddress', () => {
  test.each([
    ['a block', {document: 'alpha', block: 'p1'}, ['alpha', 'bravo'], '#alpha/p1'],
    ['the start', {}, ['alpha', 'bravo'], '#'],
    ['the start of an only document', {}, ['alpha'], '#alpha']
  ])('%s', (_, place, documents, wanted) => {
    expect(ownAddress(place, documents)).toBe(wanted)
  })
})
