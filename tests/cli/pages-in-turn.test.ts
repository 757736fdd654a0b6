/** Pages are handed over one by one where what is made of a publication is too much to hold. */
import {expect, test} from 'vitest'
import {pagesInTurn} from '../../pipeline/cli/project/open-project.ts'

const mebibyte = 1024 * 1024

test.each([
  ['few documents of little text', 20, mebibyte, false],
  ['many documents', 500, mebibyte, true],
  ['few documents of much text', 20, 2 * mebibyte, true],
  // One has one page.
  ['one document of much text', 1, 5 * mebibyte, false]
])('%s', (_, documents, bytes, areInTurn) => {
  const source = {
    path: 'source/alpha',
    id: 'alpha',
    language: 'en',
    documents: Array.from({length: documents}, (__, index) => `source/alpha/${index}.md`)
  }
  const {isFor} = pagesInTurn(({path}) => (path === 'source/alpha' ? bytes : 0))
  expect(isFor(source)).toBe(areInTurn)
})
