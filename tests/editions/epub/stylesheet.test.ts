/** The book's stylesheet has nothing that EPUB refuses. */
import {expect, test} from 'vitest'
import {bookStylesheet} from '../../../pipeline/design/book-stylesheet.ts'

test('the direction of text is said by markup alone (EPUB 3.3 §6.3)', () => {
  expect(bookStylesheet()).not.toMatch(/(?:^|[{;\s])(?:unicode-bidi|direction)\s*:/)
})
